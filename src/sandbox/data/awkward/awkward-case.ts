import type { Calendar } from '../calendar.js';
import { company } from '../companies/company.js';
import type { DealSpec } from '../deal.js';
import { ANA, JANE } from '../people.js';
import { ERRORS } from '../themes/application-themes.js';
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

/** An ordinary active deal of Ana's, except for what is said. */
export function awkward(name: string, what: string, oddity: Oddity): AwkwardCase {
  const customer = oddity.customer ?? oddity.title;
  return {
    name,
    what,
    deal: {
      ...{ key: `awkward:${name}`, title: oddity.title, theme: ERRORS, stage: 'Scoping' },
      company: company(customer, 'Services', 'customer portal', 350, 'PT'),
      ...{ se: ANA, ae: JANE, quietDays: 3 + (name.length % 17), updates: 2, notes: 1, body: 'tables only' },
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
