import { dealStanding, type StandingFacts } from '../../../src/domain/guide/deal-standing.js';
import { nameKey } from '../../../src/domain/fold.js';
import type { Opportunity } from '../../../src/domain/opportunity.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { standingWords } from '../../../src/slack/text/standing-words.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const SERVICES = readPlaybook('playbooks/services-forecast.yml');
const MARKET = readPlaybook('playbooks/go-to-market.yml');
const SENTRY = readPlaybook('playbooks/sentry.yml');

const DEAL: Opportunity = {
  ...{ id: 'id', url: 'https://www.notion.so/id', title: 'Acme platform', customer: 'Acme' },
  ...{ stage: { name: 'POC', role: 'poc' }, salesEngineers: [], accountExecutives: [], amount: 10 },
  ...{ closeDate: '2027-03-01', createdAt: new Date('2026-11-01'), lastEditedAt: new Date('2026-11-20') },
};

function facts(said: Readonly<Record<string, string>>, change: Partial<StandingFacts> = {}): StandingFacts {
  const evidence = new Map(Object.entries(said).map(([item, text]) => [nameKey(item), text]));
  return {
    ...{ opportunity: DEAL, type: undefined, confidence: undefined, technicalWin: undefined, evidence },
    ...{ hasConfidence: true, createdOn: '2026-11-01', path: [], team: new Map() },
    ...{ size: undefined, pocDates: undefined, days: new Map(), stillActive: undefined, links: [] },
    ...{ sentiment: '✅', lastActivityOn: '2026-11-20', startOf: () => undefined, filled: () => false },
    lastActivityAt: new Date('2026-11-20T12:00:00Z'),
    ...{ now: new Date('2026-11-21T12:00:00Z'), today: '2026-11-21' },
    ...change,
  };
}

test('the letters due in the stage, and those without evidence, are told (S1-53)', () => {
  const { letters } = dealStanding(POC, facts({ 'Economic buyer': 'Dana' }));
  expect(letters).toEqual({ name: 'MEDDPICC', due: 3, missing: ['Decision criteria', 'Decision process'] });
});

test('an evaluation ends after the playbook’s days unless the page says otherwise (S4-54)', () => {
  expect(dealStanding(POC, facts({ Start: '2026-11-10' })).proof).toMatchObject({
    state: 'running',
    end: '2026-12-10',
  });
  const won = dealStanding(POC, facts({ Start: '2026-11-10', Outcome: 'Won' }));
  expect(standingWords(won).join('\n')).toContain('results not presented yet');
});

test('an evaluation whose days stand in the database needs no table; what the page says comes first', () => {
  const pocDates = { start: '2026-11-02', end: '2026-11-30' };
  expect(dealStanding(POC, facts({}, { pocDates })).proof).toMatchObject({
    state: 'running',
    end: '2026-11-30',
  });
  const moved = dealStanding(POC, facts({ End: '2026-12-04' }, { pocDates }));
  expect(moved.proof).toMatchObject({ end: '2026-12-04' });
});

test('confidence that says the opposite of the last update is told (S2-4…9, C7)', () => {
  const words = standingWords(dealStanding(SERVICES, facts({}, { confidence: 'red' }))).join('\n');
  expect(words).toContain('Confidence: Red');
  expect(words).toContain('The last update says the opposite.');
});

test('a database that cannot say the confidence leaves it out, the default too (S2-5)', () => {
  expect(dealStanding(SERVICES, facts({})).confidence).toMatchObject({ level: 'Grey' });
  expect(dealStanding(SERVICES, facts({}, { hasConfidence: false })).confidence).toBeUndefined();
});

test('the pace is told with its reason; what somebody said on the page stands before it (S1-63)', () => {
  const team = new Map([['proof of concept', { stage: 'Proof of Concept', median: 5, stays: 4 }]]);
  const path = [{ on: '2026-11-01', to: 'POC' }];
  const words = (said: Readonly<Record<string, string>>) =>
    standingWords(dealStanding(POC, facts(said, { team, path }))).join('\n');
  expect(words({})).toContain(
    'Velocity: At Risk – 20 days in POC, which half of the team’s deals left within 5',
  );
  expect(words({ Velocity: 'Fast Track' })).toContain(
    'Velocity: Fast Track, as somebody said on the page (measured: At Risk – 20 days in POC',
  );
});

test('milestones are told with the day on which they were reached, and those that are open (S1-17, S1-21, S1-27)', () => {
  const words = (said: Readonly<Record<string, string>>, change: Partial<StandingFacts> = {}): string =>
    standingWords(dealStanding(POC, facts(said, change))).join('\n');
  expect(words({})).toContain('Milestones: not yet: Tech Win, Business Win, Financial Win, Legal Win');
  const days = new Map([
    ['state', '2026-11-12'],
    ['business win', 'last week'],
  ]);
  expect(
    words({ State: 'won', 'Business Win': 'CFO signed', 'Legal Win': 'No: redlines' }, { days }),
  ).toContain('Milestones: Tech Win (12 Nov 2026), Business Win; not yet: Financial Win, Legal Win');
  expect(words({ State: 'Stalled' }, { technicalWin: true })).not.toContain('Milestones: Tech Win');
  expect(words({}, { technicalWin: true })).toContain('Milestones: Tech Win; not yet: Business Win');
  expect(words({}, { type: 'Renewal' })).not.toContain('Milestones');
});

test('sessions and closing steps are told as far as they are (S1-37…41, S1-57…60)', () => {
  const said = { 'Discovery, 60 min': '2026-11-24', 'Prepare and approve the offer': 'Done' };
  const words = standingWords(dealStanding(POC, facts(said))).join('\n');
  expect(words).toMatch(/Sessions: 0 of 1 held, next Discovery, 60 min on /);
  expect(words).toContain('Closing: 1 of 7 done, next: Finance approves the offer (VP Finance)');
});

test('documents at hand in the stage are told, finished or not, with their templates (S3-9…21)', () => {
  const trial = { ...DEAL, stage: { name: 'Trial', role: 'poc' as const } };
  const { material } = dealStanding(
    readPlaybook('playbooks/technical-win.yml'),
    facts({}, { opportunity: trial }),
  );
  const words = material.map(({ name, isFinished, isExternal }) => [name, isFinished, isExternal]);
  expect(words).toContainEqual(['Feature maturity', true, true]);
  expect(words).toContainEqual(['Use cases master document', false, false]);
  expect(material.map(({ name }) => name)).not.toContain('Joint success plan');
});

test('an unusual name and a clock that has run out are told (S4-107, S4-140)', () => {
  const startOf = (from: string) => (from === 'demo_date' ? new Date('2026-11-10') : undefined);
  const opportunity: Opportunity = { ...DEAL, stage: { name: 'Pending Acceptance', role: 'active' } };
  const own = facts({}, { type: 'Renewal', startOf, opportunity });
  const words = standingWords(dealStanding(MARKET, own)).join('\n');
  expect(words).toContain('Acme, Inc- 50 Premium Renewal 01/17');
  expect(words).toContain('Time is up: Stage after the meeting.');
  const closed: Opportunity = { ...opportunity, stage: { name: 'Lost', role: 'lost' } };
  expect(dealStanding(MARKET, { ...own, opportunity: closed }).clocks).toEqual([]);
});

test('a playbook without such sections says nothing', () => {
  expect(standingWords(dealStanding(SENTRY, facts({ Start: '2026-11-10' })))).toEqual([]);
});
