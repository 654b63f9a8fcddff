import { checkChangeLinePart } from '../../../src/domain/change-log/check-change-line.js';
import { formatChangeLine } from '../../../src/domain/change-log/format-change-line.js';
import { parseChangeLine } from '../../../src/domain/change-log/parse-change-line.js';
import { stillActiveIn, stillActiveSummary, wordOn } from '../../../src/domain/staleness/still-active.js';

const rationale = 'their budget round ends in March';
const log = (...lines: string[]) => lines.flatMap((line) => parseChangeLine(line) ?? []);

test('the day stands in the line’s summary, which keeps to its three words and is read back (S2-31, S0-46)', () => {
  const summary = stillActiveSummary('2027-01-15');
  expect(checkChangeLinePart('summary', summary)).toEqual([]);
  const line = formatChangeLine({ date: '2026-11-21', summary, rationale });
  expect(line).toBe(`2026-11-21 : Active until 2027-01-15 [ ${rationale} ]`);
  expect(stillActiveIn(log(line))).toEqual({ since: '2026-11-21', until: '2027-01-15' });
  expect(stillActiveSummary(undefined)).toBe('Still active');
});

test('the newest word counts, also one without a day; a day that does not exist is none', () => {
  const first = `2026-10-01 : Active until 2026-11-01 [ ${rationale} ]`;
  const amount = `2026-10-05 : Amount raised [ ${rationale} ]`;
  expect(stillActiveIn(log(first, amount))).toMatchObject({ until: '2026-11-01' });
  expect(stillActiveIn(log(first, `2026-10-09 : active until 2026-12-24 [ ${rationale} ]`))).toEqual({
    ...{ since: '2026-10-09', until: '2026-12-24' },
  });
  expect(stillActiveIn(log(first, `2026-10-09 : Still active [ ${rationale} ]`))).toBeUndefined();
  expect(stillActiveIn(log(`2026-10-09 : Active until 2026-02-30 [ ${rationale} ]`))).toBeUndefined();
  expect(stillActiveIn([])).toBeUndefined();
});

test('it counts to the end of its day, and after it only as long as nothing else happened', () => {
  const word = { since: '2026-10-01', until: '2026-11-01' };
  const on = (today: string, lastActivityOn = '2026-10-01') => wordOn(word, { today, lastActivityOn });
  expect([on('2026-11-01'), on('2026-11-02'), on('2026-11-02', '2026-10-20')]).toEqual([
    ...['kept', 'over', undefined],
  ]);
  expect(wordOn(undefined, { today: '2026-11-02', lastActivityOn: '2026-01-01' })).toBeUndefined();
});
