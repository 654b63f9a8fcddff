import { regionNote } from '../../domain/creation/region-note.js';
import { UserError } from '../../domain/errors.js';
import type { CreationDesk } from './creation-desk.js';
import { saveCreationDraft, type OpenCreation } from './creation-draft.js';
import { lookUpPeople } from './known-people.js';

export interface TakenOwner {
  readonly draft: OpenCreation;
  /** Who could not be taken, because Slack or Notion does not know them or does not answer. */
  readonly unknown: string | undefined;
}

/**
 * Takes who covers the region as the Account Executive, because somebody pressed for it (S1-55); nothing changes when
 * somebody was chosen meanwhile. Throws `cannot_store`.
 */
export async function takeRegionOwner(desk: CreationDesk, draft: OpenCreation): Promise<TakenOwner> {
  const { form, facts, people } = draft;
  const offer = regionNote(desk.creationRules.regions ?? [], form, facts.properties)?.offer;
  if (offer === undefined) return { draft, unknown: undefined };
  const user = await desk.slackByEmail.byEmail(offer.email);
  if (user === undefined) return { draft, unknown: offer.email };
  const answered = { ...form, answers: { ...form.answers, [offer.property.id]: [user.id] } };
  try {
    const known = await lookUpPeople(desk, [offer.property], answered, people);
    if (known.unknown.size > 0) return { draft, unknown: offer.email };
    const taken = { ...draft, form: answered, people: known.people };
    await saveCreationDraft(desk.drafts, taken, desk.clock.now());
    return { draft: taken, unknown: undefined };
  } catch (error) {
    if (error instanceof UserError && error.problem.kind !== 'cannot_store')
      return { draft, unknown: offer.email };
    throw error;
  }
}
