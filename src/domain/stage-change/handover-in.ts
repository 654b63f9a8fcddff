import type { ChosenPeople, ReadAnswer } from './read-answers.js';
import type { StageFacts } from './stage-facts.js';
import { answerTo, type StageForm } from './stage-form.js';

/** A stage that hands the deal over (S0-50). */
export interface StageHandover {
  /** Undefined when nobody was chosen now: the deal named them before. */
  readonly slackUserId: string | undefined;
  readonly notionId: string;
  /** Blank when it is not known. */
  readonly name: string;
  /** Notion's ids. */
  readonly oldSalesEngineers: readonly string[];
}

/** Who hands the deal to whom with this change of stage; undefined when it hands nothing over (S0-50). */
export function handoverIn(change: {
  readonly facts: StageFacts;
  readonly form: StageForm;
  readonly people: ChosenPeople;
  readonly answers: readonly ReadAnswer[];
  readonly to: string;
}): StageHandover | undefined {
  const { facts, form, people, answers, to } = change;
  if (facts.stages.find(({ name }) => name === to)?.role !== 'transferred') return undefined;
  const answer = answers.find(({ ask, property }) => (property.role ?? ask.field) === 'new_sales_engineer');
  const [slackUserId] = answer === undefined ? [] : [answerTo(form, answer.ask.field) ?? []].flat();
  const chosen = slackUserId === undefined ? undefined : people.get(slackUserId);
  const oldSalesEngineers = peopleIn(facts, 'sales_engineer');
  if (chosen?.kind === 'known') {
    return { slackUserId, notionId: chosen.notionId, name: chosen.name, oldSalesEngineers };
  }
  const [notionId] = peopleIn(facts, 'new_sales_engineer');
  return notionId === undefined
    ? undefined
    : { slackUserId: undefined, notionId, name: '', oldSalesEngineers };
}

function peopleIn({ properties, values }: StageFacts, role: 'sales_engineer' | 'new_sales_engineer') {
  const property = properties.find((one) => one.role === role);
  const value = property && values.get(property.id);
  return value?.type === 'people' ? value.ids : [];
}
