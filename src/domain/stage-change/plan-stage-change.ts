import type { ChangeLine } from '../change-log/change-line.js';
import { checkChangeLinePart } from '../change-log/check-change-line.js';
import { summariseChange } from '../change-log/summarise-change.js';
import { tidyChangeLine, tidySummary } from '../change-log/tidy-change-line.js';
import { CHANGE_LINE_BUDGETS } from '../change-log/word-budgets.js';
import type { FormProperty } from '../database-form.js';
import type { LocalDate } from '../local-date.js';
import { sameValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import { countWords } from '../words.js';
import { readAnswers, type ChosenPeople, type ReadAnswer, type ReadAnswers } from './read-answers.js';
import type { StageAsk, TransferMode } from './stage-asks.js';
import { handoverIn, type StageHandover } from './handover-in.js';
import { askedFields, type StageFacts } from './stage-facts.js';
import type { StageForm } from './stage-form.js';
import type { StageProblem, StageQuestion } from './stage-problem.js';
import { suggestStageRationale } from './suggest-stage-rationale.js';

/** One property that the change writes. */
export interface ValueChange {
  readonly propertyId: string;
  /** As the database called it when the form opened. */
  readonly name: string;
  /** What the person saw; blank when undefined. */
  readonly before: PropertyValue | undefined;
  readonly after: PropertyValue;
}

/** A change of stage, ready to be promised: pure data. */
export interface StageChange {
  readonly from: string | undefined;
  readonly to: string;
  /** The stage first. */
  readonly changes: readonly ValueChange[];
  readonly line: ChangeLine;
  /** What was asked and left blank, as it was asked (C3). */
  readonly gaps: readonly string[];
  /** To whom the deal goes; undefined when it stays. */
  readonly handover?: StageHandover | undefined;
}

export type StagePlan =
  | { readonly kind: 'problems'; readonly problems: readonly StageProblem[] }
  | { readonly kind: 'ask'; readonly questions: readonly StageQuestion[] }
  | { readonly kind: 'planned'; readonly change: StageChange };

export interface StageDecision {
  /** The deal itself: it is no other one. */
  readonly opportunityId: string;
  readonly facts: StageFacts;
  readonly form: StageForm;
  /** What the chosen stage asks for. */
  readonly asks: readonly StageAsk[];
  readonly people: ChosenPeople;
  readonly today: LocalDate;
  readonly transferMode: TransferMode;
  /** Keys of the questions that the person has seen already. */
  readonly answered: ReadonlySet<string>;
}

/**
 * What a submitted form means (S0-44…50): everything that is wrong with it at once, or what is to be asked once more,
 * or the change. Reads nothing; what changed meanwhile is found when it is written.
 */
export function planStageChange(decision: StageDecision): StagePlan {
  const { facts, form, asks, people } = decision;
  const stage = facts.properties.find(({ role }) => role === 'stage');
  const to = facts.stages.find(({ name }) => name === form.to)?.name;
  if (to === undefined || stage === undefined) return { kind: 'problems', problems: [{ kind: 'no_stage' }] };
  if (to === facts.stage) return { kind: 'problems', problems: [{ kind: 'same_stage', stage: to }] };
  const asked = askedFields(asks, facts);
  const read = readAnswers(asked, form, people);
  const suggestion =
    form.rationale.trim() === '' ? suggestStageRationale(read.answers, decision.today) : undefined;
  const problems = [
    ...read.problems,
    ...itself(read, decision.opportunityId),
    ...missing(read),
    ...rationaleProblems(form, suggestion),
  ];
  if (problems.length > 0) return { kind: 'problems', problems };
  const questions = questionsOf(read, suggestion, decision.today).filter(
    ({ kind, key }) => kind === 'suggested' || !decision.answered.has(key),
  );
  if (questions.length > 0) return { kind: 'ask', questions };
  return { kind: 'planned', change: changeOf(decision, stage, to, read) };
}

function missing({ open }: ReadAnswers): readonly StageProblem[] {
  return open
    .filter(({ ask }) => ask.level === 'block')
    .map(({ ask }): StageProblem => ({ kind: 'missing', field: ask.field }));
}

/** A deal that is merged into itself, or a duplicate of itself (S4-180, S4-182). */
function itself({ answers }: ReadAnswers, opportunityId: string): readonly StageProblem[] {
  return answers.flatMap(({ ask, given }): StageProblem[] =>
    given.type === 'relation' && given.ids.includes(opportunityId)
      ? [{ kind: 'itself', field: ask.field }]
      : [],
  );
}

/** Blank words are no problem as long as we can suggest some: then they are shown first. */
function rationaleProblems(
  { rationale }: StageForm,
  suggestion: string | undefined,
): readonly StageProblem[] {
  if (suggestion !== undefined) return [];
  return checkChangeLinePart('rationale', rationale).map((problem) => ({ kind: 'rationale', problem }));
}

function questionsOf(
  { open, answers }: ReadAnswers,
  suggestion: string | undefined,
  today: LocalDate,
): readonly StageQuestion[] {
  const gaps = open
    .filter(({ ask }) => ask.level === 'warn')
    .map(({ ask }): StageQuestion => ({ kind: 'gap', key: `gap:${ask.field}`, label: ask.label }));
  const past = answers.flatMap(({ ask, property, given }): StageQuestion[] =>
    given.type === 'date' && (property.role ?? ask.field) === 'demo_date' && given.start < today
      ? [{ kind: 'past_demo', key: `past:${given.start}`, date: given.start }]
      : [],
  );
  const words: readonly StageQuestion[] =
    suggestion === undefined ? [] : [{ kind: 'suggested', key: 'suggested', rationale: suggestion }];
  return [...words, ...past, ...gaps];
}

function changeOf(
  { facts, form, people, today, transferMode }: StageDecision,
  stage: FormProperty,
  to: string,
  { answers, open }: ReadAnswers,
): StageChange {
  const summary = summaryOf(to, answers);
  const stored = answers.filter((one) => one.stored);
  const handover = handoverIn({ facts, form, people, answers, to });
  return {
    from: facts.stage,
    to,
    changes: [
      stageValue(stage, facts.stage, to),
      ...stored.flatMap(({ property, value, given }) => valueChange(property, value, given)),
      ...(transferMode === 'owner' ? newOwner(facts, answers) : []),
    ],
    line: tidyChangeLine({ date: today, summary, rationale: form.rationale }),
    gaps: open.map(({ ask }) => ask.label),
    ...(handover === undefined ? {} : { handover }),
  };
}

function stageValue({ id, name, type }: FormProperty, from: string | undefined, to: string): ValueChange {
  const value = (option: string): PropertyValue => ({
    type: type === 'status' ? 'status' : 'select',
    option,
  });
  return { propertyId: id, name, before: from === undefined ? undefined : value(from), after: value(to) };
}

function valueChange(
  { id, name }: FormProperty,
  before: PropertyValue | undefined,
  after: PropertyValue,
): readonly ValueChange[] {
  return sameValue(before, after) ? [] : [{ propertyId: id, name, before, after }];
}

/** The deal's Sales Engineer becomes the new one, where the team hands over that way (C2). */
function newOwner(facts: StageFacts, answers: readonly ReadAnswer[]): readonly ValueChange[] {
  const owner = facts.properties.find(({ role }) => role === 'sales_engineer');
  const chosen = answers.find(
    ({ ask, property }) => (property.role ?? ask.field) === 'new_sales_engineer',
  )?.given;
  if (owner?.type !== 'people' || chosen === undefined) return [];
  return valueChange(owner, facts.values.get(owner.id), chosen);
}

/** What has no property of its own stands in the line itself, if three words can say it: `Demo 2026-11-24`. */
function summaryOf(to: string, answers: readonly ReadAnswer[]): string {
  const unstored = answers.find(({ stored, property }) => !stored && property.type !== 'rich_text');
  const telling = unstored === undefined ? '' : tidySummary(`${to} ${unstored.spoken}`);
  const fits = telling !== '' && countWords(telling) <= CHANGE_LINE_BUDGETS.summary.most;
  return fits ? telling : summariseChange({ kind: 'stage', to });
}
