import { readTypedValue } from '../property-form/read-typed-value.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import type { AskedField } from './stage-facts.js';
import { answerTo, type StageForm } from './stage-form.js';
import type { StageProblem } from './stage-problem.js';

/** What is known about a person chosen in Slack. */
export type ChosenPerson =
  | { readonly kind: 'known'; readonly notionId: string; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string }
  /** It could not be found out. */
  | { readonly kind: 'unchecked' };

/** By Slack user id. */
export type ChosenPeople = ReadonlyMap<string, ChosenPerson>;

/** An answer that could be read. */
export interface ReadAnswer extends AskedField {
  readonly given: PropertyValue;
  /** As it reads. */
  readonly spoken: string;
}

export interface ReadAnswers {
  readonly answers: readonly ReadAnswer[];
  /** Questions without an answer, and without a value in the database. */
  readonly open: readonly AskedField[];
  readonly problems: readonly StageProblem[];
}

/** Reads the answers to a stage's questions. A question left blank leaves what the database says. */
export function readAnswers(
  asked: readonly AskedField[],
  form: StageForm,
  people: ChosenPeople,
): ReadAnswers {
  const answers: ReadAnswer[] = [];
  const open: AskedField[] = [];
  const problems: StageProblem[] = [];
  for (const one of asked) {
    const read = readAnswer(one, form, people);
    if (read === undefined) {
      if (one.value === undefined || isUnticked(one.value)) open.push(one);
    } else if ('kind' in read) problems.push(read);
    else answers.push(read);
  }
  return { answers, open, problems };
}

function readAnswer(
  asked: AskedField,
  form: StageForm,
  people: ChosenPeople,
): ReadAnswer | StageProblem | undefined {
  const { field } = asked.ask;
  const answer = answerTo(form, field);
  if (answer === undefined) return undefined;
  if (asked.property.type === 'people')
    return readPeople(asked, typeof answer === 'string' ? [answer] : answer, people);
  const read = readTypedValue(asked.property, answer);
  if (!read.ok) return { kind: 'unreadable', field, problem: read.problem };
  const spoken = shownValue(read.value, new Map());
  return read.value === undefined || spoken === undefined
    ? undefined
    : { ...asked, given: read.value, spoken };
}

function readPeople(
  asked: AskedField,
  slackUserIds: readonly string[],
  people: ChosenPeople,
): ReadAnswer | StageProblem {
  const { field } = asked.ask;
  const chosen = slackUserIds.map((id): ChosenPerson => people.get(id) ?? { kind: 'unchecked' });
  const unknown = chosen.flatMap((one) => (one.kind === 'unknown' ? [one.name] : []));
  if (unknown.length > 0) return { kind: 'unknown_person', field, names: unknown };
  const known = chosen.flatMap((one) => (one.kind === 'known' ? [one] : []));
  if (known.length < chosen.length) return { kind: 'person_unchecked', field };
  return {
    ...asked,
    given: { type: 'people', ids: known.map(({ notionId }) => notionId) },
    spoken: known.map(({ name }) => name).join(', '),
  };
}

function isUnticked(value: PropertyValue): boolean {
  return value.type === 'checkbox' && !value.checked;
}
