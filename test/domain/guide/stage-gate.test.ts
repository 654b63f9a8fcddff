import { nameKey } from '../../../src/domain/fold.js';
import { pipelineOf, playbookStage } from '../../../src/domain/guide/guide.js';
import { isDenied } from '../../../src/domain/guide/denied.js';
import type { GateFacts } from '../../../src/domain/guide/gate-facts.js';
import { stageGate } from '../../../src/domain/guide/stage-gate.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { gateMilestoneWords } from '../../../src/slack/text/gate-words.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const MARKET = readPlaybook('playbooks/go-to-market.yml');
const TECHNICAL = readPlaybook('playbooks/technical-win.yml');

function facts(
  change: Partial<GateFacts> & { readonly known?: Readonly<Record<string, string>> },
): GateFacts {
  const { known = {}, ...rest } = change;
  const evidence = new Map(Object.entries(known).map(([item, text]) => [nameKey(item), text]));
  return {
    ...{ from: 'Discovery', to: 'POC', toRole: 'poc', type: undefined },
    evidence: (item) => evidence.get(nameKey(item)),
    filled: () => false,
    ...rest,
  };
}

test('a gate names what the left stage ends with, what the new one begins with, and the letters due (S1-13…15, S1-53)', () => {
  const gate = stageGate(POC, facts({}));
  expect(gate?.missing.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
    'exit: Champion signed the joint plan of the evaluation',
    'exit: Security requirements and the way through them are known',
    'exit: Discovery and business case are complete',
    'entrance: They agreed to an evaluation',
    'entrance: Those who decide will look at the results',
    'entrance: First metrics, dates and decision criteria are set',
    'letter: Economic buyer',
    'letter: Decision criteria',
    'letter: Decision process',
  ]);
  expect(gate?.missing.find(({ says }) => says === 'Economic buyer')?.ask).toBe('Whose budget is it?');
  expect(gate?.milestones).toEqual([{ name: 'Tech Win', reached: false }]);
});

test('a gate says which milestones are reached, and which the way here left out (S1-17, S1-21)', () => {
  const way = (change: Parameters<typeof facts>[0]) => {
    const gate = stageGate(POC, facts({ from: 'POC', to: 'Proposal', toRole: 'active', ...change }));
    return gate && gateMilestoneWords(gate);
  };
  expect(way({ known: { 'Financial Win': 'Budget is approved' } })).toEqual([
    'Milestone: Business Win, Financial Win (reached)',
    'Not reached on the way here: Tech Win',
  ]);
  expect(way({ known: { State: 'Won', 'Business Win': 'not yet' } })).toEqual([
    'Milestone: Business Win, Financial Win',
  ]);
  expect(way({ technicalWin: true })).toEqual(['Milestone: Business Win, Financial Win']);
  expect(way({ to: 'Closed Lost', toRole: 'lost' })).toEqual([]);
  expect(way({ from: 'Negotiation' })).not.toContain('Not reached on the way here: Tech Win');
});

test('evidence on the page fills a gap, and evidence that says no opens it again', () => {
  const wanted = (known: Record<string, string>): readonly string[] =>
    stageGate(POC, facts({ known }))?.missing.map(({ says }) => says) ?? [];
  expect(wanted({ 'economic buyer': 'Dana Ruiz, CFO' })).not.toContain('Economic buyer');
  expect(wanted({ 'Economic buyer': 'No: Dana has left' })).toContain('Economic buyer');
  expect(wanted({ 'Economic buyer': '   ' })).toContain('Economic buyer');
});

test.each([
  ['No', true], ['no longer true', true], ['Not any more', true], ['❌ gone', true], ['✘', true],
  ['Nobody knows', false], ['Norway signed', false], ['noted', false], ['Note of 3 May', false], ['', false],
])('%j says that something does not hold: %j', (text, denied) => {
  expect(isDenied(text)).toBe(denied);
}); // prettier-ignore

test('a filled property holds its criterion without words on the page (S1-16, S4-162)', () => {
  const leaving = (filled: (field: string) => boolean): readonly string[] =>
    stageGate(
      MARKET,
      facts({ from: '0-Pending Acceptance', to: '1-Discovery', toRole: 'active', filled }),
    )?.missing.map(({ says }) => says) ?? [];
  expect(leaving(() => false)).toContain('Amount is filled in');
  expect(leaving((field) => field === 'amount')).not.toContain('Amount is filled in');
});

test('P is due from Negotiate on and not at Propose (S1-18, S1-22, C12)', () => {
  const letters = (to: string): readonly string[] =>
    stageGate(POC, facts({ from: 'POC', to, toRole: 'active' }))
      ?.missing.filter(({ kind }) => kind === 'letter')
      .map(({ says }) => says) ?? [];
  expect(letters('Proposal')).not.toContain('Paper process');
  expect(letters('Proposal')).toHaveLength(7);
  expect(letters('Negotiation')).toContain('Paper process');
});

test('a renewal walks its own pipeline (S1-30…35)', () => {
  expect(pipelineOf(POC, 'expansion')?.name).toBe('Renewals');
  const gate = stageGate(
    POC,
    facts({ type: 'Renewal', from: 'Qualification', to: 'Propose', toRole: 'active' }),
  );
  expect(gate?.missing.map(({ says }) => says)).toContain('Plan of the renewal was shared');
});

test('leaving out a stage that every deal passes is told (S4-162)', () => {
  const gate = stageGate(MARKET, facts({ from: '00-Pre Opportunity', to: '1-Discovery', toRole: 'active' }));
  expect(gate?.warnings).toEqual([{ kind: 'skips', stages: ['Pending Acceptance'] }]);
});

test('a qualified deal that goes back before its qualification is told so (S4-183)', () => {
  const back = (from: string) =>
    stageGate(MARKET, facts({ from, to: '0-Pending Acceptance', toRole: 'active' }))?.warnings;
  expect(back('Scoping')).toEqual([{ kind: 'no_way_back', oncePast: 'Discovery' }]);
  expect(back('00-Pre Opportunity')).toEqual([]);
});

test('when a criterion does not hold any more, the stage that it belongs to is where to step back (S4-184)', () => {
  const known = { 'Technical requirements are confirmed': 'No: single sign-on came up' };
  const gate = stageGate(
    MARKET,
    facts({ from: '5-Negotiating', to: '6-Awaiting Signature', toRole: 'active', known }),
  );
  expect(gate?.stepBackTo).toBe('Technical Evaluation');
  expect(
    stageGate(POC, facts({ from: 'Negotiation', to: 'Signature', toRole: 'active' }))?.stepBackTo,
  ).toBeUndefined();
});

test('a document that each deal needs is due within its stages only (S3-13, S3-14)', () => {
  const due = (from: string, to: string): readonly string[] =>
    stageGate(TECHNICAL, facts({ from, to, toRole: 'active' }))
      ?.missing.filter(({ kind }) => kind === 'asset')
      .map(({ says }) => says) ?? [];
  expect(due('Interest', 'Qualification')).toEqual(['CRM record', 'Technical design document']);
  expect(due('Business Case', 'Negotiation')).toEqual(['CRM record', 'Joint success plan']);
});

test('the way back, a pause and every end but the won one ask for nothing', () => {
  expect(stageGate(POC, facts({ from: 'POC', to: 'Discovery', toRole: 'active' }))?.wanted).toBe(0);
  expect(stageGate(POC, facts({ to: 'Lost', toRole: 'lost' }))?.wanted).toBe(0);
  expect(stageGate(POC, facts({ from: 'Negotiation', to: 'Win', toRole: 'won' }))?.wanted).toBe(3);
});

test('a playbook without pipelines has no gates', () => {
  const sentry = readPlaybook('playbooks/sentry.yml');
  expect(stageGate(sentry, facts({}))).toBeUndefined();
  expect(playbookStage(sentry, '7-Closed Won')).toBe('Win');
});

test('a gate is worked out in a millisecond or so', () => {
  const started = performance.now();
  for (let round = 0; round < 100; round += 1) stageGate(MARKET, facts({ from: 'POC', to: 'Proposal' }));
  expect((performance.now() - started) / 100).toBeLessThan(5);
});

test.each([
  [24_999, 'no change of terms'],
  [25_000, 'our paper, not theirs'],
  [100_000, 'their paper is possible'],
])('the amount of %i decides which rule of the stage is told: “%s” (S4-169)', (amount, words) => {
  const gate = stageGate(MARKET, facts({ from: 'Proposal', to: 'Negotiating', toRole: 'active', amount }));
  expect(gate?.hints).toHaveLength(1);
  expect(gate?.hints[0]).toContain(words);
});

test('a deal without an amount is told no rule that depends on one', () => {
  expect(stageGate(MARKET, facts({ from: 'Proposal', to: 'Negotiating', toRole: 'active' }))?.hints).toEqual(
    [],
  );
});

test.each([
  [31, 'active' as const, 'Scoping', true],
  [30, 'active' as const, 'Scoping', false],
  [undefined, 'active' as const, 'Scoping', false],
  [90, 'duplicate' as const, 'Duplicate', false],
])(
  'a deal that is lost since %p days and goes on as %s is too late: %4$p (S4-179)',
  (lostDaysAgo, toRole, to, late) => {
    const gate = stageGate(MARKET, facts({ from: 'Closed Lost', to, toRole, lostDaysAgo }));
    const warnings = gate?.warnings.filter(({ kind }) => kind === 'too_late') ?? [];
    expect(warnings).toEqual(late ? [{ kind: 'too_late', daysAgo: lostDaysAgo, within: 30 }] : []);
  },
);

test.each([
  ['Discovery', [], true],
  ['5-Negotiating', [], true],
  ['0-Pending Acceptance', [], false],
  ['0-Pending Acceptance', ['Sales Accepted Date'], true],
  ['On Hold', ['Sales Accepted Date'], true],
  ['On Hold', [], false],
])('a deal in %s with %j filled in is no duplicate any more: %p (S4-182)', (from, columns, closed) => {
  const filled = (field: string): boolean => columns.some((one) => one === field);
  const gate = stageGate(MARKET, facts({ from, to: 'Duplicate', toRole: 'duplicate', filled }));
  expect(gate?.warnings.map(({ kind }) => kind) ?? []).toEqual(closed ? ['no_way_back'] : []);
  expect(JSON.stringify(gate?.warnings ?? []).includes('"blocks":true')).toBe(closed);
  expect(gate?.wanted ?? 0).toBe(0);
});

test('an end beside the way tells its rules, too: a qualified deal that is called unqualified (S4-183)', () => {
  const gate = stageGate(MARKET, facts({ from: 'Scoping', to: 'Unqualified', toRole: 'unqualified' }));
  expect(gate?.warnings).toEqual([{ kind: 'no_way_back', oncePast: 'Discovery' }]);
});
