import { composeOwn } from '../src/services/digest/compose-digest.js';
import { planDigests } from '../src/services/digest/plan-digests.js';
import { formatStatusUpdate } from '../src/domain/status-update/format.js';
import { openForgetfulStore, type Store } from '../src/store/open-store.js';
import { digestDesk } from './digest/desk.js';
import { member, quietDeal } from './digest/people.js';
import type { Bench } from './measure.js';

const ENGINEERS = 500;
const DEALS = 12;
const UPDATES = 3;
const NOW = new Date('2026-11-23T09:00:00Z');
const DAY_MS = 86_400_000;

/**
 * `digest_plan_s`: who of 500 Sales Engineers with 12 deals each gets a digest now, all in one zone.
 * `digest_compose_ms`: what one of them says, on average of all 500.
 */
export const digestPlan: Bench = {
  name: 'digest-plan',
  measures: ['digest_plan_s', 'digest_compose_ms'],
  async run() {
    const store = await openForgetfulStore();
    try {
      return await measured(store);
    } finally {
      await store.close();
    }
  },
};

async function measured(store: Store) {
  const people = Array.from({ length: ENGINEERS }, (_, n) => member(`U${n}`, 'Europe/Lisbon'));
  const deals = people.flatMap((person, n) =>
    Array.from({ length: DEALS }, (_, d) =>
      quietDeal(`deal-${n}-${d}`, person, new Date(NOW.getTime() - (d * 5 + 1) * DAY_MS)),
    ),
  );
  await store.mirror.putDeals(deals, 1);
  await store.mirror.tidy();
  for (const { opportunity } of deals) await store.ledger.remember(updatesOf(opportunity.id));
  let ids = 0;
  const mail = { send: () => Promise.reject(new Error('nothing is sent')), renew: () => Promise.resolve() };
  const now = { at: new Date(NOW.getTime() - 3 * DAY_MS) };
  const desk = digestDesk(store, people, { now: () => now.at, newId: () => `d${(ids += 1)}`, mail });
  await planDigests(desk);
  now.at = NOW;
  const began = performance.now();
  const { planned } = await planDigests(desk);
  const took = performance.now() - began;
  if (planned !== ENGINEERS) throw new Error(`${planned} of ${ENGINEERS} digests were planned`);
  const composing = performance.now();
  for (const person of people) await composeOwn(desk, person, { first: false, dateLanguage: 'en-GB' });
  const each = (performance.now() - composing) / ENGINEERS;
  return [
    { name: 'digest_plan_s', value: took / 1000, unit: 's', goal: '≤ 2' },
    { name: 'digest_compose_ms', value: each, unit: 'ms', goal: '≤ 50' },
  ];
}

function updatesOf(opportunityId: string) {
  return Array.from({ length: UPDATES }, (_, n) => {
    const saidAt = new Date(NOW.getTime() - (n + 1) * 7 * DAY_MS);
    const date = saidAt.toISOString().slice(0, 10);
    const text = formatStatusUpdate(
      {
        ...{ date, period: { count: 1, unit: 'weeks' }, tldr: 'Security review goes on', risks: undefined },
        sentiment: { sign: '✅', phrase: 'Going well with the team' },
        customerItems: ['Return the questionnaire'],
        vendorItems: ['Send the sizing estimate', 'Show the replay of an error'],
        timeline: [{ date, text: 'Call with the platform team' }],
      },
      { customer: 'Acme', vendor: 'Sentry' },
    );
    return { opportunityId, commentId: `${opportunityId}-${n}`, text, author: 'Ana', saidAt };
  });
}
