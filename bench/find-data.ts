import type { StageRole } from '../src/domain/opportunity.js';
import type { PageComment } from '../src/services/ports/notion.js';
import type { SourceDeal } from '../src/services/ports/deal-source.js';
import { dice, pick } from './measure.js';

const SYLLABLES = (
  'ac al an ar be bel bor cal ca cor da del do el en er fa fin ga gal gen glo ha hel in ior ka kel la lin lo lu ma ' +
  'mer mi mon na nel no nor o or pa pel pro qua ra ren ri ron sa sel sol sta ta tel ter tor u un va vel ver vi zan zü'
).split(' ');
const KINDS = [
  'AG',
  'GmbH',
  'Inc.',
  'Ltd',
  'Group',
  'Systems',
  'Labs',
  'Bank',
  'Média',
  'Energy',
  'Retail',
  'Öl',
];
export const FEATURES = [
  ...[
    'Session Replay',
    'Profiling',
    'Crons',
    'Error Monitoring',
    'Tracing',
    'Logs',
    'Uptime',
    'Code Coverage',
  ],
  ...['Seer', 'Dashboards', 'Alerts', 'Mobile Vitals'],
];
export const PEOPLE = Array.from({ length: 40 }, (_, n) => ({
  id: `33333333-3333-4333-8333-${String(n).padStart(12, '0')}`,
  name: `${pick(SYLLABLES, dice(n))}a ${pick(SYLLABLES, dice(n + 99))}son ${n}`,
  email: `person${n}@example.com`,
}));
const STAGES: readonly (readonly [string, StageRole])[] = [
  ...([
    ['Discovery', 'active'],
    ['Demo', 'demo'],
    ['POC', 'poc'],
    ['Proposal', 'active'],
  ] as const),
  ...([
    ['Win', 'won'],
    ['Lost', 'lost'],
    ['Transferred', 'transferred'],
  ] as const),
];
/** Some words stand in every second comment, most in few: as in any language. */
const COMMON = (
  'the and to of customer team demo call next week with for we they from review legal security budget champion ' +
  'pilot pricing contract rollout quarter sign ready waiting sent asked wants need plan scope metric data platform'
).split(' ');

export interface BenchDeal {
  readonly deal: SourceDeal;
  readonly body: string;
  readonly comments: readonly PageComment[];
}

/** A made-up word of two to four syllables; the same number gives the same word. */
function madeUp(seed: number): string {
  const roll = dice(seed * 7919 + 13);
  return Array.from({ length: 2 + Math.floor(roll() * 3) }, () => pick(SYLLABLES, roll)).join('');
}

const RARE = Array.from({ length: 6_000 }, (_, n) => madeUp(n + 100_000));

function sentence(roll: () => number, length: number): string {
  return Array.from({ length }, () => (roll() < 0.6 ? pick(COMMON, roll) : pick(RARE, roll))).join(' ');
}

export const COMMENTS_PER_DEAL = 10;

/** Deal number `n`, the same every time; half as many customers as deals. */
export function benchDeal(n: number): BenchDeal {
  const roll = dice(n + 1);
  const company = madeUp(Math.floor(n / 2));
  const customer = `${company.charAt(0).toUpperCase()}${company.slice(1)} ${pick(KINDS, roll)}`;
  const [stage, role] = pick(STAGES, roll);
  const createdAt = new Date(Date.parse('2024-01-01T00:00:00Z') + n * 3_600_000);
  const id = `deal-${String(n).padStart(7, '0')}`;
  const deal: SourceDeal = {
    opportunity: {
      ...{
        id,
        url: `https://notion.example/${id}`,
        title: `${customer} – ${pick(FEATURES, roll)}`,
        customer,
      },
      ...{ stage: { name: stage, role }, amount: Math.floor(roll() * 400) * 1000, closeDate: '2026-12-31' },
      ...{ salesEngineers: [pick(PEOPLE, roll)], accountExecutives: [pick(PEOPLE, roll)] },
      ...{ createdAt, lastEditedAt: new Date(createdAt.getTime() + roll() * 8e9) },
    },
    ...{ archived: false, members: [pick(PEOPLE, roll)] },
    features: `${pick(FEATURES, roll)}, ${pick(FEATURES, roll)}`,
    properties: [{ id: 'note', text: sentence(roll, 6) }],
  };
  const comments = Array.from({ length: COMMENTS_PER_DEAL }, (_, c) => ({
    ...{ id: `${id}-c${c}`, author: pick(PEOPLE, roll).name, links: [], text: sentence(roll, 14) },
    createdAt: new Date(createdAt.getTime() + c * 86_400_000),
  }));
  return { deal, body: sentence(roll, 60), comments };
}
