import type { LocalDate } from '../local-date.js';
import {
  suggestDemoRationale,
  suggestLostRationale,
  suggestRationale,
  suggestTransferRationale,
} from '../change-log/suggest-rationale.js';
import type { AskedField } from './stage-facts.js';

/** An answer as it reads: a text, a day, a name. */
export type SpokenAnswers = ReadonlyMap<string, string>;

/**
 * Five to seven words for the change log, from what was answered: the day of the demo, why it was lost, who takes
 * over, or whatever text was asked for (S0-46, C5). Undefined when nothing answered says it. To be offered only.
 */
export function suggestStageRationale(
  asked: readonly AskedField[],
  spoken: SpokenAnswers,
  today: LocalDate,
): string | undefined {
  for (const { ask, property } of asked) {
    const answer = spoken.get(ask.field);
    const suggestion =
      answer === undefined
        ? undefined
        : suggestionFrom(property.role ?? ask.field, property.type, answer, today);
    if (suggestion !== undefined) return suggestion;
  }
  return undefined;
}

function suggestionFrom(role: string, type: string, answer: string, today: LocalDate): string | undefined {
  if (role === 'demo_date')
    return answer < today ? `Demo was held on ${answer}` : suggestDemoRationale(answer);
  if (role === 'new_sales_engineer') return suggestTransferRationale(answer);
  if (role === 'lost_reason') return suggestLostRationale(answer);
  return type === 'rich_text' ? suggestRationale(answer) : undefined;
}
