import { closesInIt, endingQuarter } from '../../../src/domain/digest/quarter-end.js';
import { reasonsOf, type AttentionThresholds } from '../../../src/domain/staleness/reasons.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { quarterWords } from '../../../src/slack/text/digest-words.js';
import { dealWith, RULES, TODAY } from '../staleness/deals.js';

const SERVICES = readPlaybook('playbooks/services-forecast.yml');
const SENTRY = readPlaybook('playbooks/sentry.yml');

test('the last days of a fiscal quarter are those that the playbook says, and none where it says nothing (S2-2)', () => {
  expect(endingQuarter(SERVICES, '2022-10-10')).toBeUndefined();
  expect(endingQuarter(SERVICES, '2022-10-11')).toEqual({ label: 'Q323', daysLeft: 20, quietDays: 7 });
  expect(endingQuarter(SERVICES, '2022-10-31')).toMatchObject({ daysLeft: 0 });
  expect(endingQuarter(SENTRY, '2022-12-31')).toBeUndefined();
});

test('what closes in it is told by the fiscal calendar', () => {
  const ending = { label: 'Q323', daysLeft: 3, quietDays: 7 };
  const closes = (day: string | undefined) => closesInIt(SERVICES, ending, day);
  expect([closes('2022-10-31'), closes('2022-08-01'), closes('2022-11-01'), closes(undefined)]).toEqual([
    ...[true, true, false, false],
  ]);
  expect(quarterWords(ending)).toBe(
    'Q323 ends in 3 days: deals that close in it come first, and are quiet after 7 days.',
  );
  expect(quarterWords({ ...ending, daysLeft: 0, quietDays: 1 })).toContain('Q323 ends today');
});

test('then such a deal is quiet sooner, and any other as ever', () => {
  const rules = { ...RULES, digest: { ...RULES.digest, quarter_end: { last_days: 60, quiet_days: 7 } } };
  const kinds = (days: number, closeDate: string, own: AttentionThresholds = rules) => {
    const at = new Date(new Date(`${TODAY.date}T12:00:00Z`).getTime() - days * 86_400_000);
    const facts = dealWith({ lastActivity: { at, kind: 'comment' }, closeDate });
    return reasonsOf(facts, own, TODAY).map(({ kind }) => kind);
  };
  expect([kinds(7, '2026-12-20'), kinds(6, '2026-12-20'), kinds(7, '2027-01-02')]).toEqual([
    ['quiet'],
    [],
    [],
  ]);
  expect(kinds(7, '2026-12-20', RULES)).toEqual([]);
});
