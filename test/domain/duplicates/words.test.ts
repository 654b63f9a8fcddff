import { isDuplicate } from '../../../src/domain/duplicates/is-duplicate.js';
import { readVocabulary } from '../../../src/domain/duplicates/line/vocabulary.js';
import { ENGLISH_ROWS } from '../../../src/domain/duplicates/english.js';
import { OPPOSITES } from '../../../src/domain/duplicates/words/opposites.js';
import { changesEarlier } from './verdicts.js';

const REFS = { refA: '2026-11-18', refB: '2026-11-21' };

test.each(ENGLISH_ROWS.map((row) => [row.pair, row] as const))(
  '%j say the same, and only thanks to their row of words',
  ([earlier, now], row) => {
    const without = readVocabulary(
      ENGLISH_ROWS.filter((other) => other !== row),
      OPPOSITES,
    );
    expect(isDuplicate(earlier, now, REFS)).toBe('duplicate');
    expect(isDuplicate(earlier, now, REFS, without)).not.toBe('duplicate');
  },
);

test.each(OPPOSITES.map((row) => [row.pair, row] as const))(
  'of %j the second changes the first, and only their row of opposites tells',
  ([earlier, now], row) => {
    const without = readVocabulary(
      ENGLISH_ROWS,
      OPPOSITES.filter((other) => other !== row),
    );
    expect(changesEarlier(earlier, now)).toContain('opposite');
    expect(changesEarlier(earlier, now, without)).not.toContain('opposite');
  },
);
