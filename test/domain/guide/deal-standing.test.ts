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
    ...{ sentiment: '✅', lastActivityOn: '2026-11-20', startOf: () => undefined },
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

test('confidence that says the opposite of the last update is told (S2-4…9, C7)', () => {
  const words = standingWords(dealStanding(SERVICES, facts({}, { confidence: 'red' }))).join('\n');
  expect(words).toContain('Confidence: Red');
  expect(words).toContain('The last update says the opposite.');
});

test('an unusual name and a clock that has run out are told (S4-107, S4-140)', () => {
  const startOf = (from: string) => (from === 'demo_date' ? new Date('2026-11-10') : undefined);
  const words = standingWords(dealStanding(MARKET, facts({}, { type: 'Renewal', startOf }))).join('\n');
  expect(words).toContain('Acme, Inc- 50 Premium Renewal 01/17');
  expect(words).toContain('Time is up: Stage after the meeting.');
});

test('a playbook without such sections says nothing', () => {
  expect(standingWords(dealStanding(SENTRY, facts({ Start: '2026-11-10' })))).toEqual([]);
});
