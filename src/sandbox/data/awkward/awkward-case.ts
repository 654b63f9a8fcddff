import type { Calendar } from '../calendar.js';
import { company, type Country } from '../companies/company.js';
import type { DealSpec } from '../deal.js';
import { diceFor } from '../dice.js';
import { ANA, BEN, CHIARA, DEV, EMI, GRACE, JANE, LUKAS, MARCUS, RIYA, SOFIA, TOM } from '../people.js';
import { PATH } from '../stages.js';
import { themesFor } from '../themes/for-industry.js';
import type { SeedPage } from '../../notion/seed.js';

/** A deal that breaks what looks obvious about names, fields, people or comments. */
export interface AwkwardCase {
  readonly name: string;
  /** What is awkward about it. */
  readonly what: string;
  readonly deal: DealSpec;
  /** The last touch: what an ordinary deal cannot have. */
  readonly touch: (page: SeedPage, calendar: Calendar) => SeedPage;
}

interface Oddity {
  readonly title: string;
  readonly customer?: string;
  readonly deal?: Partial<DealSpec>;
  readonly touch?: AwkwardCase['touch'];
}

/** Whose deals they are, and where. */
const TEAMS: readonly Pick<DealSpec, 'se' | 'ae'>[] = [
  ...[
    { se: ANA, ae: JANE },
    { se: BEN, ae: MARCUS },
    { se: CHIARA, ae: TOM },
    { se: DEV, ae: RIYA },
  ],
  ...[
    { se: EMI, ae: RIYA },
    { se: GRACE, ae: JANE },
    { se: LUKAS, ae: SOFIA },
    { se: BEN, ae: JANE },
  ],
];
const COUNTRIES: Readonly<Record<string, Country>> = {
  ...{ ana: 'PT', ben: 'US', chiara: 'IT', dev: 'IN', emi: 'JP', grace: 'CA', lukas: 'DE' },
};
const TRADES = [
  ['Consumer services', 'booking and payment portal'],
  ['Manufacturing', 'order portal for dealers'],
  ['Leisure', 'membership app'],
  ['Specialist retail', 'web shop and store tablets'],
  ['Family business', 'customer portal'],
] as const;

/** An ordinary active deal, except for what is said. */
export function awkward(name: string, what: string, oddity: Oddity): AwkwardCase {
  const dice = diceFor(`awkward:${name}`);
  const team = dice.pick(TEAMS);
  const [industry, product] = dice.pick(TRADES);
  const customer = oddity.customer ?? oddity.title.split(' – ')[0] ?? oddity.title;
  const country = COUNTRIES[team.se.key] ?? 'US';
  return {
    name,
    what,
    deal: {
      ...{ key: `awkward:${name}`, title: oddity.title, ...team },
      company: company(customer, industry, product, dice.int(8, 240) * 10, country),
      theme: dice.pick(themesFor(industry)),
      stage: dice.pick(PATH),
      ...{ quietDays: dice.int(2, 26), updates: dice.int(1, 4), notes: dice.int(0, 4), body: 'tables only' },
      ...oddity.deal,
    },
    touch: oddity.touch ?? ((page) => page),
  };
}

/** The page without some of its properties, as if nobody had filled them in. */
export function without(page: SeedPage, ...names: readonly string[]): SeedPage {
  const kept = Object.entries(page.properties).filter(([name]) => !names.includes(name));
  return { ...page, properties: Object.fromEntries(kept) };
}
