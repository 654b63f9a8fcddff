import { fold } from '../fold.js';
import { shownValue } from '../property-form/shown-value.js';
import type { StageAsk } from './stage-asks.js';
import { propertyFor, type StageFacts } from './stage-facts.js';
import { answerTo, type StageForm } from './stage-form.js';

/**
 * The questions that are asked now: one with a condition only from its amount on, and only after the answers that
 * lead to it (S4-171, S4-174…176). An amount that nobody entered leads to no question.
 */
export function askedNow(
  asks: readonly StageAsk[],
  facts: Pick<StageFacts, 'properties' | 'values'>,
  form: StageForm,
): readonly StageAsk[] {
  return asks.filter(({ when }) => {
    if (when === undefined) return true;
    const { amount_from: least, answer } = when;
    if (least !== undefined && (amountOf(facts) ?? -1) < least) return false;
    return answer === undefined || isAnswered(answer, facts, form);
  });
}

function amountOf({ properties, values }: Pick<StageFacts, 'properties' | 'values'>): number | undefined {
  const amount = properties.find(({ role }) => role === 'amount');
  const value = amount === undefined ? undefined : values.get(amount.id);
  return value?.type === 'number' ? value.number : undefined;
}

function isAnswered(
  { field, is }: { readonly field: string; readonly is: readonly string[] },
  { properties, values }: Pick<StageFacts, 'properties' | 'values'>,
  form: StageForm,
): boolean {
  const property = propertyFor({ field }, properties);
  const known = property === undefined ? undefined : shownValue(values.get(property.id), new Map());
  const given = [answerTo(form, field) ?? known ?? ''].flat().map(fold);
  return is.map(fold).some((wanted) => given.some((answer) => answer.includes(wanted)));
}
