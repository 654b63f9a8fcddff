import type { Company } from './companies/company.js';
import type { Teammate } from './people.js';
import type { StageName } from './stages.js';
import type { Theme } from './themes/theme.js';

/** What a sample deal is, before its page is written. Same spec, same page. */
export interface DealSpec {
  /** Stable and unique; the page's id and all its chance follow from it. */
  readonly key: string;
  readonly title: string;
  readonly company: Company;
  readonly theme: Theme;
  readonly stage: StageName;
  readonly se: Teammate;
  readonly ae: Teammate;
  /** Days since something was last written about it (≥ 1). */
  readonly quietDays: number;
  /** How many status updates stand on the page, at most; the story may yield fewer. */
  readonly updates: number;
  /** How many comments people wrote by hand. */
  readonly notes: number;
  readonly body: 'full' | 'with log' | 'with notes' | 'tables only' | 'empty';
}
