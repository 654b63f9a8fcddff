import { z } from 'zod';
import { UserError } from '../../domain/errors.js';
import { InformationChange, subjectOf } from '../../domain/information-change/information-change.js';
import { InformationFacts } from '../../domain/information-change/information-facts.js';
import type { Drafts } from '../ports/store.js';

const content = z.object({
  facts: InformationFacts,
  changes: z.array(InformationChange),
  /** Set once the person was identified: how the change log and the journal call them. */
  displayName: z.string(),
});

/** The changes that a person gathered and has not saved yet. */
export interface InformationDraft extends z.infer<typeof content> {
  /** Becomes the operation's mark when the changes are saved. */
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
}

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveInformationDraft(
  drafts: Drafts,
  { id, slackUserId, opportunityId, ...rest }: InformationDraft,
  now: Date,
): Promise<void> {
  try {
    await drafts.save({ id, slackUserId, opportunityId, content: rest, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `draft_lost` when it is gone or somebody else's. */
export async function findInformationDraft(
  drafts: Drafts,
  id: string,
  slackUserId: string,
): Promise<InformationDraft> {
  const draft = await drafts.find(id);
  const kept = content.safeParse(draft?.content);
  if (draft?.slackUserId !== slackUserId || !kept.success) throw new UserError({ kind: 'draft_lost' });
  return { id, slackUserId, opportunityId: draft.opportunityId, ...kept.data };
}

/** The draft with one change more; what it says about the same thing takes the place of what was said before. */
export function withChange(draft: InformationDraft, change: InformationChange): InformationDraft {
  const subject = subjectOf(change);
  const others = draft.changes.filter((one) => subject === undefined || subjectOf(one) !== subject);
  return { ...draft, changes: [...others, change] };
}

/** The draft without the change at this place. */
export function withoutChange(draft: InformationDraft, index: number): InformationDraft {
  return { ...draft, changes: draft.changes.filter((_, at) => at !== index) };
}
