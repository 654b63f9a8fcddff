import { segmentOf, type Segments } from '../playbook/segments.js';

/** The segment that a customer of this size falls into (S4-30). */
export interface DealSegment {
  readonly name: string;
  readonly employees: number;
}

/** `1,200 employees`, `ca. 1.200`, `2k people`; a number that parts thousands by sign has three digits after each. */
const COUNT = /(\d{1,3}(?:[.,'’ \u00a0]\d{3})+|\d+(?:[.,]\d+)?)\s*(k|thousand)?(?![\p{L}\d])/iu;

/** Reads a size as people write it. Undefined without segments, and for a text that tells no number of people. */
export function dealSegment(segments: Segments, size: string | undefined): DealSegment | undefined {
  const [, digits, thousands] = COUNT.exec(size ?? '') ?? [];
  if (digits === undefined) return undefined;
  const isParted = /[.,'’ \u00a0]\d{3}(?!\d)/u.test(digits) && thousands === undefined;
  const number = isParted ? Number(digits.replaceAll(/\D/gu, '')) : Number(digits.replace(',', '.'));
  const employees = Math.round(number * (thousands === undefined ? 1 : 1000));
  const name = segmentOf(segments, employees);
  return name === undefined ? undefined : { name, employees };
}
