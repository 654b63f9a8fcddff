import { confidenceOf } from '../../../src/domain/guide/confidence-check.js';
import { healthSigns, velocityOf, type HealthFacts } from '../../../src/domain/guide/deal-health.js';
import { buildName, namingProblem } from '../../../src/domain/guide/deal-name.js';
import { proofState, type ProofFacts } from '../../../src/domain/guide/proof-state.js';
import { clockColumns, runOutClocks, type ClockFacts } from '../../../src/domain/guide/running-clocks.js';
import { contested, coverageOf, ownerOf, uncovered } from '../../../src/domain/playbook/regions.js';
import { ProofOfConcept } from '../../../src/domain/playbook/proof-of-concept.js';
import { segmentOf } from '../../../src/domain/playbook/segments.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const MARKET = readPlaybook('playbooks/go-to-market.yml');
const SERVICES = readPlaybook('playbooks/services-forecast.yml');
const TODAY = '2026-11-21';

const RULES = ProofOfConcept.parse({});

test.each<[string, Partial<ProofFacts>, string]>([
  ['without a start', {}, 'not_started'],
  ['before its start', { start: '2026-12-01' }, 'not_started'],
  ['with news within two weeks', { start: '2026-11-01', lastNewsOn: '2026-11-15' }, 'running'],
  ['without news for two weeks', { start: '2026-11-01', lastNewsOn: '2026-11-07' }, 'stalled'],
  ['after its thirty days', { start: '2026-10-20', lastNewsOn: '2026-11-20' }, 'overdue'],
  ['with an end of its own', { start: '2026-10-20', end: '2026-12-20', lastNewsOn: '2026-11-20' }, 'running'],
  ['with an outcome', { start: '2026-01-01', outcome: 'lost' }, 'lost'],
])('an evaluation %s is %3$s (S1-36, S4-54)', (_what, change, state) => {
  const facts = {
    start: undefined,
    end: undefined,
    outcome: undefined,
    readoutHeld: false,
    lastNewsOn: undefined,
  };
  expect(proofState(RULES, { ...facts, today: TODAY, ...change }).state).toBe(state);
});

test('an evaluation that was won without a readout says so (S1-16)', () => {
  const facts = { start: '2026-11-01', end: undefined, lastNewsOn: undefined, today: TODAY };
  const won = (readoutHeld: boolean) => proofState(RULES, { ...facts, outcome: 'won', readoutHeld });
  expect([won(false).readoutMissing, won(true).readoutMissing]).toEqual([true, false]);
  expect(won(true).end).toBe('2026-12-01');
});

test.each([
  ['Red', '✅', true],
  ['Green', '‼️', true],
  ['Green', '✅', false],
  ['Amber', '‼️', false],
  [undefined, '✅', false],
] as const)(
  'confidence %p beside the sentiment %s contradicts it: %p (S2-4…8, C7)',
  (said, sentiment, mismatch) => {
    const { confidence } = SERVICES;
    const standing = confidence && confidenceOf(confidence, said, sentiment);
    expect(standing).toMatchObject({ level: said ?? 'Grey', mismatch });
  },
);

test('a level that the playbook does not know is not explained', () => {
  expect(SERVICES.confidence && confidenceOf(SERVICES.confidence, 'High', '✅')).toBeUndefined();
});

const WELL: HealthFacts = {
  ...{ today: TODAY, closeDate: '2027-03-01', quietDays: 2, quietAfter: 14, coldAfter: 30 },
  ...{ technicalWin: false, missingLetters: [], lettersDue: true },
};

function signs(change: Partial<HealthFacts>): readonly string[] {
  return POC.health === undefined
    ? []
    : healthSigns(POC.health, { ...WELL, ...change }).map(({ says }) => says);
}

test('signs of health are told with their reason (S1-61, S1-62)', () => {
  expect(signs({})).toEqual(['All letters due are answered']);
  expect(signs({ technicalWin: true, missingLetters: ['M'] })).toEqual(['Evaluation won with their data']);
  expect(signs({ missingLetters: ['E'], quietDays: 14, closeDate: '2026-11-20' })).toEqual([
    'Buyer, champion or criteria missing',
    'Engagement declines',
    'Close date has passed',
  ]);
  expect(signs({ closeDate: '2026-12-05' })).toContain('Close date is near');
});

test.each([
  [5, 20, false, false, 'Fast Track'],
  [10, 20, false, false, 'Standard'],
  [40, 20, false, false, 'Standard'],
  [41, 20, false, false, 'At Risk'],
  [41, 20, true, false, 'Recovery'],
  [5, 20, true, true, 'At Risk'],
  [41, undefined, false, false, undefined],
  [41, 0, false, false, undefined],
])(
  '%i days in the stage beside a median of %p, went back %p, cold %p: %p (S1-63)',
  (daysInStage, middle, wentBack, isCold, name) => {
    const facts = { daysInStage, median: middle, wentBack, isCold };
    expect(POC.health && velocityOf(POC.health, facts)).toBe(name);
  },
);

test.each([
  ['Acme, Inc- 50 Starter', 'New Business', true],
  ['Acme, Inc - 50 Starter', 'new business', true],
  ['Acme 50 Starter', 'New Business', false],
  ['Acme, Inc- 50 Premium Renewal 01/17+ Add 25', 'Renewal', true],
  ['Acme, Inc- 50 Premium Renewal 01/17 + Add 25', 'Renewal', true],
  ['Acme, Inc- Upgrade to Ultimate', 'Add On', true],
  ['Acme, Inc- 50 Starter - REFUND', undefined, true],
  ['Acme, Inc- 50 Starter', undefined, true],
  ['Anything', undefined, false],
])('the name %j of a deal of the kind %p fits: %p (S4-140…147)', (title, type, fits) => {
  expect(namingProblem(MARKET.naming, title, type) === undefined).toBe(fits);
  expect(namingProblem([], title, type)).toBeUndefined();
});

test('a deal whose kind is not known is shown the commonest name, not the name of a refund', () => {
  expect(namingProblem(MARKET.naming, 'Anything', undefined)?.[0]?.example).toBe('Acme, Inc- 50 Starter');
});

test('a name is built once all of its places are filled', () => {
  const pattern = '{customer}- {quantity} {product}';
  expect(buildName(pattern, { customer: 'Acme', quantity: '50', product: 'Starter' })).toBe(
    'Acme- 50 Starter',
  );
  expect(buildName(pattern, { customer: 'Acme', quantity: ' ' })).toBeUndefined();
});

test.each([
  [0, 'SMB'],
  [99, 'SMB'],
  [100, 'Mid-Market'],
  [1999, 'Mid-Market'],
  [2000, 'Large'],
  [3_000_000, 'Large'],
])('a customer with %i employees is %s (S4-30)', (employees, segment) => {
  expect(segmentOf(MARKET.segments, employees)).toBe(segment);
});

test('an override takes its place from its region, and what nobody covers is named (S1-55, S1-56)', () => {
  const regions = [
    {
      name: 'West',
      places: ['California', 'Bay Area', 'Oregon'],
      owner: 'jane@example.com',
      overrides: [{ place: 'Bay Area', owner: 'tom@example.com' }],
    },
    { name: 'East', places: ['Ohio'], owner: undefined, overrides: [] },
  ];
  expect(['oregon', 'bay area', 'Ohio', 'Mars'].map((place) => ownerOf(regions, place))).toEqual([
    'jane@example.com',
    'tom@example.com',
    undefined,
    undefined,
  ]);
  expect(uncovered(regions)).toEqual(['East: Ohio']);
});

/** The clocks of a deal that have run out, given when things happened. */
function outOf(starts: Readonly<Record<string, string>>, change: Partial<ClockFacts> = {}) {
  return runOutClocks(MARKET, {
    stage: '00-Pre Opportunity',
    startOf: (from) => (starts[from] === undefined ? undefined : new Date(starts[from])),
    filled: () => false,
    lastActivityAt: new Date('2026-11-20T12:00:00Z'),
    now: new Date('2026-11-21T12:00:00Z'),
    ...change,
  });
}

test('the most precise place of a deal says who covers it; two owners and none are told (S1-54…56)', () => {
  const place = (name: string, owner?: string) => ({ place: name, owner });
  const region = (name: string, places: string[], owner?: string, overrides = [place('–')]) => ({
    ...{ name, places, owner, overrides },
  });
  const regions = [
    region('Americas', ['United States', 'Canada'], 'Jane@example.com', [
      place('Texas', 'tom@example.com'),
      place('Cable', 'tom@example.com'),
    ]),
    region('EMEA', ['Nordics'], undefined, [place('cable', 'eva@example.com')]),
  ];
  const of = (...texts: string[]) => coverageOf(regions, texts);
  expect(of('americas')).toEqual({ place: 'Americas', region: 'Americas', owners: ['jane@example.com'] });
  expect(of('Americas', 'canada', 'TEXAS')).toMatchObject({ place: 'Texas', owners: ['tom@example.com'] });
  expect(of('Nordics')).toEqual({ place: 'Nordics', region: 'EMEA', owners: [] });
  expect(of('Cable')?.owners).toEqual(['tom@example.com', 'eva@example.com']);
  expect(of('Mars', '')).toBeUndefined();
  expect(contested(regions)).toEqual(['Cable']);
  expect(contested(POC.regions)).toEqual([]);
});

test('a clock that has run out says by how much and what to do (S4-104, S4-107)', () => {
  const after = { name: 'Stage after the meeting', hoursOver: 2 };
  expect(outOf({ demo_date: '2026-11-19T10:00:00Z' })).toMatchObject([after]);
  expect(outOf({ demo_date: '2026-11-19T13:00:00Z' })).toEqual([]);
  // The deal was moved: that is what the clock was for.
  expect(outOf({ demo_date: '2026-11-19T10:00:00Z' }, { stage: '1-Discovery' })).toEqual([]);
});

test('a first answer is due within one working day, and whatever is done ends its clock (S4-52)', () => {
  const created = '2026-11-19T10:00:00Z';
  const on = (now: string, lastActivityAt = created) =>
    outOf({ created }, { now: new Date(now), lastActivityAt: new Date(lastActivityAt) }).map(
      ({ name, hoursOver }) => [name, hoursOver],
    );
  expect(on('2026-11-20T10:30:00Z')).toEqual([]);
  expect(on('2026-11-20T11:00:00Z')).toEqual([['First answer', 1]]);
  // From Thursday to Monday: the weekend is none of the team's.
  expect(on('2026-11-23T01:00:00Z')).toEqual([['First answer', 15]]);
  expect(on('2026-11-23T01:00:00Z', '2026-11-19T10:09:00Z')).toEqual([['First answer', 15]]);
  expect(on('2026-11-23T01:00:00Z', '2026-11-19T10:11:00Z')).toEqual([]);
});

test('only a transferred account has the clock of its holdover, until an extension is noted (S4-42)', () => {
  const created = '2026-05-01T00:00:00Z';
  const names = (...filled: string[]) =>
    outOf({ created }, { filled: (column) => filled.includes(column) }).map(({ name }) => name);
  expect(names()).toEqual([]);
  expect(names('Account transferred')).toEqual(['Holdover', 'Ask for an extension']);
  expect(names('Account transferred', 'Holdover extension')).toEqual([]);
  expect(clockColumns(MARKET.clocks)).toEqual(['demo_date', 'Account transferred', 'Holdover extension']);
});
