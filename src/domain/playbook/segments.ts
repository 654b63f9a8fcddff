import { z } from 'zod';
import { Name } from './name.js';

/** Sizes of customers (S4-30); together they cover every size once. */
export const Segments = z
  .array(
    z.strictObject({
      name: Name.describe('What the segment is called.'),
      from: z.int().min(0).describe('The fewest employees.'),
      to: z.int().min(0).optional().describe('The most employees; left out: no limit.'),
    }),
  )
  .max(20)
  .default([])
  .superRefine((segments, context) => {
    const sorted = segments
      .map((segment, index) => ({ ...segment, index }))
      .toSorted((a, b) => a.from - b.from);
    sorted.forEach(({ name, from, to, index }, at) => {
      const before = sorted[at - 1];
      const complain = (message: string): void => {
        context.addIssue({ code: 'custom', message, path: [index] });
      };
      if (to !== undefined && to < from) complain(`"${name}" ends (${to}) before it begins (${from})`);
      if (before === undefined && from > 0)
        complain(`nobody has 0 to ${from - 1} employees: let "${name}" begin at 0`);
      if (before === undefined) return;
      const end = before.to ?? Number.POSITIVE_INFINITY;
      if (end >= from) complain(`"${name}" and "${before.name}" overlap at ${from} employees`);
      else if (end + 1 < from) complain(`no segment has ${end + 1} to ${from - 1} employees`);
    });
  });
export type Segments = z.infer<typeof Segments>;

/** The segment of a customer with so many employees; undefined without segments. */
export function segmentOf(segments: Segments, employees: number): string | undefined {
  return segments.find(({ from, to }) => employees >= from && employees <= (to ?? employees))?.name;
}
