import {
  suggestDemoRationale,
  suggestLostRationale,
  suggestRationale,
  suggestTransferRationale,
} from '../change-log/suggest-rationale.js';
import type { LocalDate } from '../local-date.js';
import type { ReadAnswer } from './read-answers.js';

/**
 * Five to seven words for the change log, from what was answered: the day of the demo, why it was lost, who takes
 * over, or whatever text was asked for (S0-46, C5). Undefined when nothing answered says it. To be offered only.
 */
export function suggestStageRationale(answers: readonly ReadAnswer[], today: LocalDate): string | undefined {
  for (const answer of answers) {
    const suggestion = suggestionFrom(answer, today);
    if (suggestion !== undefined) return suggestion;
  }
  return undefined;
}

function suggestionFrom({ ask, property, spoken }: ReadAnswer, today: LocalDate): string | undefined {
  switch (property.role ?? ask.field) {
    case 'demo_date':
      return spoken < today ? `Demo was held on ${spoken}` : suggestDemoRationale(spoken);
    case 'new_sales_engineer':
      return suggestTransferRationale(spoken);
    case 'lost_reason':
      return suggestLostRationale(spoken);
    default:
      return property.type === 'rich_text' ? suggestRationale(spoken) : undefined;
  }
}
