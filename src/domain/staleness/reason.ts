import type { LocalDate } from '../local-date.js';
import type { DealActivity } from './deal-facts.js';

/** Why a deal needs somebody: kind and numbers; the words stand in `slack/text/reason-words.ts`. */
export type Reason =
  | { readonly kind: 'trouble_twice' }
  | { readonly kind: 'cold' | 'quiet'; readonly days: number; readonly since: DealActivity['kind'] }
  | { readonly kind: 'close_date_passed'; readonly days: number; readonly date: LocalDate }
  | {
      readonly kind: 'our_item_old';
      readonly days: number;
      readonly text: string;
      /** How many more are as overdue. */
      readonly others: number;
    }
  | { readonly kind: 'next_step_overdue' | 'next_step_far'; readonly days: number; readonly date: LocalDate }
  | { readonly kind: 'demo_passed'; readonly days: number; readonly date: LocalDate }
  | { readonly kind: 'decision_due'; readonly times: number }
  | { readonly kind: 'no_sales_engineer' };
export type ReasonKind = Reason['kind'];
