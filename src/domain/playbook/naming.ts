import { z } from 'zod';
import { Name } from './name.js';

const PLACE = /\{([a-z_]+)\}/gu;

/** How deals are called (S4-140…147); off unless the playbook has it. */
export const NamingRule = z
  .strictObject({
    types: z.array(Name).default([]).describe('Kinds of opportunity called so; none: all others.'),
    pattern: z.string().trim().min(1).max(200).describe('With places such as {customer} and {quantity}.'),
    example: z.string().trim().min(1).max(200).describe('A name that fits; checked against the pattern.'),
  })
  .superRefine(({ pattern, example }, context) => {
    if (!pattern.includes('{customer}')) {
      context.addIssue({
        code: 'custom',
        message: 'has no {customer}: deals could not be told apart',
        path: ['pattern'],
      });
    } else if (!namePattern(pattern).test(example)) {
      context.addIssue({
        code: 'custom',
        message: `does not fit the pattern "${pattern}"`,
        path: ['example'],
      });
    }
  });
export const Naming = z.array(NamingRule).max(30).default([]);
export type NamingRule = z.infer<typeof NamingRule>;

/** What fits a pattern: each place takes some text, blanks around signs do not matter. */
export function namePattern(pattern: string): RegExp {
  const parts = pattern.split(PLACE).map((part, index) => {
    if (index % 2 === 0)
      return part.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s*`);
    return part === 'month' ? String.raw`\d{2}/\d{2}` : part === 'quantity' ? String.raw`\d+` : '.+?';
  });
  return new RegExp(`^${parts.join(String.raw`\s*`)}$`, 'iu');
}

/** The places of a pattern, in their order. */
export function placesOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(PLACE)].map(([, place = '']) => place);
}
