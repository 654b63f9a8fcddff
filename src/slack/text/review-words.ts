import type { CheckedLine } from '../../domain/duplicates/check-update.js';
import { localDate } from '../../domain/local-date.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

type Earlier = NonNullable<CheckedLine['earlier']>;

/** `12 Nov 2026, Jane Doe`; the day is the reader's. */
export function earlierInWords({ saidAt, author }: Earlier, timeZone: string): string {
  return `${dayInWords(localDate(saidAt, timeZone))}, ${clamp(author, 80)}`;
}

/** Who said it already, when and how (S0-55); and whether Notion still shows it (N25, N26). */
export function alreadyReported(
  { earlier, gone }: { readonly earlier: CheckedLine['earlier']; readonly gone: boolean },
  timeZone: string,
): string {
  if (earlier === undefined) return 'already reported';
  const day = dayInWords(localDate(earlier.saidAt, timeZone));
  const where = gone ? ' (Notion shows it no more: resolved, edited or deleted)' : '';
  return `already reported on ${day} by ${clamp(earlier.author, 80)}${where}: “${clamp(earlier.text, 300)}”`;
}
