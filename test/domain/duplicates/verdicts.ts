import { compareLines } from '../../../src/domain/duplicates/compare/compare-lines.js';
import { ENGLISH } from '../../../src/domain/duplicates/english.js';
import { readLine } from '../../../src/domain/duplicates/line/read-line.js';
import type { Vocabulary } from '../../../src/domain/duplicates/line/vocabulary.js';

/** The kinds of reasons for which a line changes an earlier one; empty when it is no change of it. */
export function changesEarlier(
  earlier: string,
  now: string,
  vocabulary: Vocabulary = ENGLISH,
): readonly string[] {
  const said = readLine(earlier, { day: '2026-11-18', vocabulary });
  const facts = readLine(now, { day: '2026-11-21', vocabulary });
  if (said === undefined || facts === undefined) return [];
  const { verdict, reasons } = compareLines(
    { facts, date: undefined, writtenOn: '2026-11-21' },
    { facts: said, date: undefined, writtenOn: '2026-11-18' },
    vocabulary,
  );
  return verdict === 'new' ? reasons.map(({ kind }) => kind) : [];
}
