import { UserError } from '../../domain/errors.js';
import type { ChosenPeople, ChosenPerson } from '../../domain/stage-change/read-answers.js';
import { askedFields, type StageFacts } from '../../domain/stage-change/stage-facts.js';
import type { StageAsk } from '../../domain/stage-change/stage-asks.js';
import { answerTo, type StageForm } from '../../domain/stage-change/stage-form.js';
import { readTypedPeople, type PeopleDesk } from '../property-form/typed-people.js';

/** Whom the people chosen in the form are in Notion, by e-mail address (S0-50). Never throws for trouble with Notion. */
export async function chosenPeople(
  desk: PeopleDesk,
  facts: StageFacts,
  asks: readonly StageAsk[],
  form: StageForm,
): Promise<ChosenPeople> {
  const ids = askedFields(asks, facts)
    .filter(({ property }) => property.type === 'people')
    .flatMap(({ ask }) => answerTo(form, ask.field) ?? []);
  return new Map(await Promise.all(ids.map(async (id) => [id, await lookUp(desk, id)] as const)));
}

async function lookUp(desk: PeopleDesk, slackUserId: string): Promise<ChosenPerson> {
  try {
    const read = await readTypedPeople(desk, [slackUserId]);
    if (!read.ok) return { kind: 'unknown', name: read.unknown.join(', ') };
    const [[notionId, name] = ['', '']] = read.names;
    return { kind: 'known', notionId, name };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'unchecked' };
    throw error;
  }
}
