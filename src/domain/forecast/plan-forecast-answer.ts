import type { ChangeLine } from '../change-log/change-line.js';
import { checkChangeLinePart, type ChangeLineProblem } from '../change-log/check-change-line.js';
import { tidyChangeLine, tidySummary } from '../change-log/tidy-change-line.js';
import { CHANGE_LINE_BUDGETS } from '../change-log/word-budgets.js';
import type { LocalDate } from '../local-date.js';
import { sameValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import { levelOf, levelValue, type ForecastDeal } from './forecast-deal.js';

export interface ForecastAnswer {
  /** As the database calls it; blank: none was chosen. */
  readonly level: string;
  readonly rationale: string;
}

export interface ForecastChange {
  readonly propertyId: string;
  readonly name: string;
  readonly before?: PropertyValue | undefined;
  readonly after?: PropertyValue | undefined;
}

export type ForecastPlan =
  | { readonly kind: 'no_level' }
  | { readonly kind: 'rationale'; readonly problems: readonly ChangeLineProblem[] }
  /** Looked at, and as it was. */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'planned';
      readonly changes: readonly ForecastChange[];
      readonly line: ChangeLine;
      /** The level before, as the database calls it. */
      readonly from: string | undefined;
      readonly to: string;
    };

/**
 * What an answer about one deal means (S2-5…9): a level that changes, or words about one that stays, become values and
 * one line of the change log; neither is nothing to be written. Pure.
 */
export function planForecastAnswer(
  deal: Pick<ForecastDeal, 'column' | 'before' | 'levels' | 'reason'>,
  { level, rationale }: ForecastAnswer,
  today: LocalDate,
): ForecastPlan {
  const to = deal.levels.find(({ option }) => option === level)?.option;
  if (to === undefined) return { kind: 'no_level' };
  const from = levelOf(deal.levels, deal.before);
  if (from === to && tidyLine(rationale) === '') return { kind: 'unchanged' };
  const problems = checkChangeLinePart('rationale', rationale);
  if (problems.length > 0) return { kind: 'rationale', problems };
  const { column, before, reason } = deal;
  const wanted: readonly ForecastChange[] = [
    ...(from === to
      ? []
      : [{ propertyId: column.id, name: column.name, before, after: levelValue(column, to) }]),
    ...(reason === undefined ? [] : [reasonChange(reason, tidyLine(rationale))]),
  ];
  const summary = from === to ? 'Confidence confirmed' : summaryOf(to);
  return {
    ...{ kind: 'planned', from, to },
    changes: wanted.filter((one) => !sameValue(one.before, one.after)),
    line: tidyChangeLine({ date: today, summary, rationale }),
  };
}

function reasonChange(
  { id, name, before }: NonNullable<ForecastDeal['reason']>,
  text: string,
): ForecastChange {
  return { propertyId: id, name, before, after: { type: 'rich_text', text } };
}

/** `Confidence Amber`; a level of several words need not stand in three. */
function summaryOf(level: string): string {
  const telling = tidySummary(`Confidence ${level}`);
  return countWords(telling) <= CHANGE_LINE_BUDGETS.summary.most ? telling : 'Confidence changed';
}
