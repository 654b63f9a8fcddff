import { closingStanding } from '../../../src/domain/guide/closing-steps.js';
import { buildSheet } from '../../../src/domain/answers/build-sheet.js';
import { planAnswers } from '../../../src/domain/answers/plan-answers.js';
import { proposedDays, sessionsStanding, sessionsToPlan } from '../../../src/domain/guide/poc-sessions.js';
import { nameKey } from '../../../src/domain/fold.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const BOOK = readPlaybook('playbooks/meddpicc-poc.yml');
const { closing, proof_of_concept: PROOF } = BOOK;
const DEAL = { stage: 'POC', type: undefined };
const WHY = 'their platform team needs it now';

function evidence(said: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(said).map(([item, text]) => [nameKey(item), text]));
}

test('the sheet of sessions names each with its minutes and what it consists of (S1-37…41)', () => {
  const { heading, items } = buildSheet(BOOK, 'sessions', DEAL);
  expect(heading).toBe('Evaluation Sessions');
  expect(items.map(({ label }) => label)).toEqual([
    ...['Getting Started, 40 min', 'Discovery, 60 min', 'Hands-on Working Session, 45 min', 'POC Validation'],
    'Migration Planning, 60 min',
  ]);
  expect(items[0]?.hint).toContain('Demo to take part in and account setup 20');
});

test('a session that may be repeated is there once more than it has a day (S1-39)', () => {
  const known = evidence({
    'Hands-on Working Session, 45 min': '2026-11-10',
    'Discovery, 60 min': '2026-11-05',
  });
  const labels = PROOF === undefined ? [] : sessionsToPlan(PROOF, known).map(({ label }) => label);
  expect(labels).toContain('Hands-on Working Session, 45 min (2)');
  expect(labels).not.toContain('Discovery, 60 min (2)');
});

test.each([
  [5, '2026-11-02', '2026-12-02', ['2026-11-02', '2026-11-10', '2026-11-17', '2026-11-25', '2026-12-02']],
  [1, '2026-11-07', '2026-11-30', ['2026-11-06']],
  [2, '2026-11-02', '2026-11-08', ['2026-11-02', '2026-11-06']],
  [0, '2026-11-02', '2026-11-08', []],
])('%i sessions between %s and %s are proposed on workdays', (count, start, end, days) => {
  expect(proposedDays(count, start, end)).toEqual(days);
});

test('a session counts as held once its day is past, and the next one is named', () => {
  const said = evidence({ 'Getting Started, 40 min': '2026-11-02', 'Discovery, 60 min': '2026-11-30' });
  expect(sessionsStanding(PROOF, said, '2026-11-21')).toEqual({
    ...{ held: 1, planned: 2, next: { label: 'Discovery, 60 min', on: '2026-11-30' } },
  });
  expect(sessionsStanding(PROOF, evidence({}), '2026-11-21')).toBeUndefined();
});

test('a whole plan is one change of the log, a session that moves another one', () => {
  const sheet = buildSheet(BOOK, 'sessions', DEAL);
  const days = proposedDays(sheet.items.length, '2026-11-02', '2026-12-02');
  const blank = days.map(() => '');
  const how = { rationale: WHY, today: '2026-11-02' };
  const plan = planAnswers(sheet, { before: blank, typed: days }, how);
  const lines = plan.kind === 'planned' ? plan.changes.map(({ line }) => line?.summary) : [];
  expect(lines).toEqual(['Sessions planned', undefined, undefined, undefined, undefined]);
  const moved = planAnswers(sheet, { before: days, typed: days.with(1, '2026-11-12') }, how);
  expect(moved).toMatchObject({
    changes: [{ label: 'Discovery, 60 min', line: { summary: 'Session changed' } }],
  });
});

test('each closing step says who does it, after what, and with which document (S1-57…60)', () => {
  const { items } = buildSheet(BOOK, 'closing', DEAL);
  const quote = items.find(({ label }) => label === 'Quote and signature');
  expect(quote?.hint).toBe(
    'by VP Finance and their signer · after: Customer picks a price tier · document: Signed quote',
  );
  expect([quote?.isTick, items[0]?.isTick]).toEqual([undefined, true]);
});

test('the next closing step is the first that waits for nothing; one done before its turn is told', () => {
  const [first, second] = closing;
  const said = evidence({ [first?.does ?? '']: 'Done', 'Quote and signature': 'In the deal folder' });
  expect(closingStanding(closing, said, 'active')).toEqual({
    ...{ done: 2, steps: 7, next: { does: second?.does, by: second?.by }, early: ['Quote and signature'] },
  });
  expect(closingStanding(closing, evidence({ [first?.does ?? '']: 'not yet' }), 'active')).toBeUndefined();
  expect(closingStanding(closing, evidence({}), 'won')).toMatchObject({ done: 0, steps: 7 });
  expect(closingStanding([], evidence({}), 'won')).toBeUndefined();
});

test('ticks are told in the change log in one to three words', () => {
  const sheet = buildSheet(BOOK, 'closing', DEAL);
  const blank = sheet.items.map(() => '');
  const how = { rationale: WHY, today: '2026-11-02' };
  const done = planAnswers(sheet, { before: blank, typed: blank.with(0, 'Done') }, how);
  expect(done).toMatchObject({ changes: [{ after: 'Done', line: { summary: 'Closing step done' } }] });
  const undone = planAnswers(sheet, { before: blank.with(0, 'Done'), typed: blank }, how);
  expect(undone).toMatchObject({ changes: [{ line: { summary: 'Closing step undone' } }] });
});
