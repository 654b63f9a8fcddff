import type { Company, Country } from './companies/company.js';
import { FINANCE_AND_COMMERCE } from './companies/finance-and-commerce.js';
import { INDUSTRY_AND_PUBLIC } from './companies/industry-and-public.js';
import { SOFTWARE_AND_MEDIA } from './companies/software-and-media.js';
import type { DealSpec } from './deal.js';
import { diceFor, type Dice } from './dice.js';
import * as people from './people.js';
import type { StageName } from './stages.js';
import { themesFor } from './themes/for-industry.js';
import type { Theme } from './themes/theme.js';

/** Of about 190 deals, so many stand in each stage. */
const SHARES: readonly (readonly [StageName, number])[] = [
  ...([
    ['Discovery', 22],
    ['Scoping', 20],
    ['Demo', 20],
    ['POC', 26],
    ['Proposal', 16],
  ] as const),
  ...([
    ['Negotiation', 12],
    ['On hold', 7],
    ['Win', 22],
    ['Lost', 25],
  ] as const),
  ...([
    ['Transferred', 7],
    ['Duplicate', 4],
  ] as const),
];

const SES: Readonly<Record<Country, readonly people.Teammate[]>> = {
  ...{
    US: [people.BEN, people.GRACE, people.BEN, people.GRACE, people.CHIARA],
    CA: [people.GRACE, people.BEN],
  },
  ...{ BR: [people.BEN], PT: [people.ANA], ES: [people.ANA], FR: [people.CHIARA, people.ANA] },
  ...{
    GB: [people.CHIARA, people.LUKAS, people.ANA],
    IT: [people.CHIARA],
    DE: [people.LUKAS],
    NL: [people.LUKAS],
  },
  ...{ SE: [people.LUKAS, people.CHIARA], JP: [people.EMI], IN: [people.DEV], AU: [people.DEV, people.EMI] },
};

const AES: Readonly<Record<Country, readonly people.Teammate[]>> = {
  ...{ US: [people.JANE, people.MARCUS, people.JANE], CA: [people.JANE], BR: [people.MARCUS] },
  ...{
    GB: [people.TOM],
    FR: [people.TOM],
    ES: [people.TOM],
    PT: [people.TOM, people.JANE],
    IT: [people.TOM],
  },
  ...{ DE: [people.SOFIA], NL: [people.SOFIA], SE: [people.SOFIA] },
  ...{ JP: [people.RIYA], IN: [people.RIYA], AU: [people.RIYA] },
};

const COMPANIES: readonly Company[] = [
  ...FINANCE_AND_COMMERCE,
  ...SOFTWARE_AND_MEDIA,
  ...INDUSTRY_AND_PUBLIC,
];

/** `count` everyday deals: one for each company, and a second one for some until there are enough. */
export function everydayDeals(count: number): DealSpec[] {
  const repeats = count - COMPANIES.length;
  if (repeats < 0 || repeats > COMPANIES.length) throw new RangeError(`no ${count} everyday deals`);
  const again = COMPANIES.filter((_, index) => index % 6 === 2).slice(0, repeats);
  const stages = deckOf(count);
  const firsts = COMPANIES.map((company, index) => deal(company, 0, stages[index] ?? 'Discovery'));
  const seconds = again.map((company, index) =>
    deal(company, 1, stages[COMPANIES.length + index] ?? 'Discovery'),
  );
  return [...firsts, ...seconds];
}

/** The stages of `count` deals, shuffled. */
function deckOf(count: number): StageName[] {
  const dice = diceFor('stages');
  return SHARES.flatMap(([stage, share]) => Array.from({ length: share }, () => stage))
    .map((stage) => ({ stage, rank: dice.int(0, 1_000_000) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ stage }) => stage)
    .slice(0, count);
}

function deal(company: Company, nth: number, stage: StageName): DealSpec {
  const dice = diceFor(`deal:${company.name}:${nth}`);
  const themes = themesFor(company.industry);
  const theme = themes[(diceFor(company.name).int(0, 99) + nth) % themes.length] ?? dice.pick(themes);
  const active = !['Win', 'Lost', 'Transferred', 'Duplicate'].includes(stage);
  const quietDays = active ? quietDaysOf(dice) : dice.int(9, 210);
  return {
    key: nth === 0 ? company.name : `${company.name} ${nth + 1}`,
    title: titleOf(company, theme, stage, dice),
    ...{ company, theme, stage, quietDays },
    se: dice.pick(SES[company.country]),
    ae: dice.pick(AES[company.country]),
    updates: dice.chance(20) ? 0 : dice.int(1, 9),
    notes: dice.chance(32) ? 0 : dice.int(1, 9),
    body: dice.pick([
      'full',
      'full',
      'with log',
      'with log',
      'with notes',
      'tables only',
      'tables only',
      'empty',
    ]),
  };
}

/** Most deals are cared for weekly; some have been quiet for weeks. */
function quietDaysOf(dice: Dice): number {
  const fate = dice.int(1, 100);
  if (fate <= 60) return dice.int(1, 12);
  return fate <= 86 ? dice.int(13, 30) : dice.int(31, 80);
}

/** Naming is a matter of taste, and everybody has some. */
function titleOf(company: Company, theme: Theme, stage: StageName, dice: Dice): string {
  const subject = dice.pick(theme.titles);
  const end = stage === 'Duplicate' ? ' (duplicate)' : '';
  const style = dice.int(1, 100);
  if (style <= 78) return `${company.name} – ${subject}${end}`;
  if (style <= 86) return `${company.name}: ${subject}${end}`;
  if (style <= 93) return `${company.name}- ${dice.int(2, 30) * 10} Enterprise${end}`;
  return `${subject} @ ${company.name}${end}`;
}
