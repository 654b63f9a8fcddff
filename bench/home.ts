import { formatStatusUpdate } from '../src/domain/status-update/format.js';
import { readPlaybook } from '../src/playbook-file.js';
import { stageRoles } from '../src/domain/playbook.js';
import type { SourceDeal } from '../src/services/ports/deal-source.js';
import type { SaidComment } from '../src/services/ports/store.js';
import { createHomeBuilder } from '../src/slack/home/build-home.js';
import { homeView } from '../src/slack/views/home-view.js';
import { openForgetfulStore, type Store } from '../src/store/open-store.js';
import { benchDeal, PEOPLE } from './find-data.js';
import { loadDeals } from './load-deals.js';
import { percentile, type Bench } from './measure.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const OTHERS = 500;
const OWN = 60;
const UPDATES = 8;
const TIMES = 60;
const ANA = { id: 'home-ana', name: 'Ana Pereira', email: 'ana@bench.example' };

/** Home of somebody with 60 deals and eight updates of each, from who looks to the view to publish; all but one in twenty of them. */
export const home: Bench = {
  name: 'home',
  measures: ['home_ms', 'home_blocks', 'home_kb'],
  async run() {
    const store = await openForgetfulStore();
    try {
      await loadDeals(store.mirror, OTHERS, NOW);
      await store.mirror.putDeals(
        Array.from({ length: OWN }, (_, n) => ownDeal(n)),
        1,
      );
      await store.ledger.remember(Array.from({ length: OWN * UPDATES }, (_, n) => updateOf(n)));
      return await measured(store);
    } finally {
      await store.close();
    }
  },
};

async function measured(store: Store) {
  const build = builder(store);
  const times: number[] = [];
  let view = homeView({ blocks: [], health: undefined }, '');
  for (let n = 0; n < TIMES; n += 1) {
    const began = performance.now();
    view = homeView((await build('U-ana', n % 6)).face, '');
    times.push(performance.now() - began);
  }
  // A problem would be quick.
  if (!JSON.stringify(view).includes(`${OWN} active`)) throw new Error('Home does not show its deals');
  return [
    { name: 'home_ms', value: percentile(times, 0.95), unit: 'ms', goal: '≤ 200' },
    { name: 'home_blocks', value: view.blocks.length, unit: 'blocks', goal: '≤ 100' },
    { name: 'home_kb', value: Buffer.byteLength(JSON.stringify(view)) / 1000, unit: 'KB', goal: '≤ 250' },
  ];
}

function builder(store: Store) {
  const playbook = readPlaybook('playbooks/sentry.yml');
  const person = { id: 'U-ana', name: ANA.name, email: ANA.email, timeZone: 'Europe/Lisbon' };
  const { name, timeZone } = person;
  const caller = { slackUserId: person.id, notionUserId: ANA.id, name, timeZone };
  const desk = {
    ...store,
    clock: { now: () => NOW },
    ...{ access: [], roleOf: stageRoles(playbook), stageRules: playbook, vendor: playbook.vendor },
    digestRules: playbook,
    slackPeople: { person: () => Promise.resolve({ ...person, kind: 'member' as const }) },
    callers: { identify: () => Promise.resolve(caller), timeZone: () => Promise.resolve(timeZone) },
  };
  return createHomeBuilder(
    desk,
    () => [],
    (error) => {
      throw error;
    },
  );
}

function ownDeal(n: number): SourceDeal {
  const { deal } = benchDeal(OTHERS + n);
  const stage = { name: 'Discovery', role: 'active' } as const;
  return { ...deal, archived: false, opportunity: { ...deal.opportunity, stage, salesEngineers: [ANA] } };
}

function updateOf(n: number): SaidComment {
  const date = `2026-10-${String(1 + (n % UPDATES) * 3).padStart(2, '0')}`;
  const text = formatStatusUpdate(
    {
      ...{ date, period: { count: 1, unit: 'weeks' }, tldr: `Round ${n} done; legal reviews the order form` },
      ...{ sentiment: { sign: '✅', phrase: 'Strong momentum' }, risks: undefined },
      customerItems: [`Return redlines number ${n}`],
      vendorItems: [`Send report number ${n}`, 'Fix the single sign-on'],
      timeline: [{ date, text: 'Readout held' }],
    },
    { customer: 'Customer', vendor: 'Sentry' },
  );
  const { id: opportunityId } = ownDeal(Math.floor(n / UPDATES)).opportunity;
  const author = PEOPLE[0]?.name ?? 'Ana';
  return { opportunityId, commentId: `c${n}`, text, author, saidAt: new Date(`${date}T10:00:00Z`) };
}
