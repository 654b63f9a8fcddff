import { z } from 'zod';
import { AnswerSheet } from '../../domain/answers/answer-sheet.js';
import { UserError } from '../../domain/errors.js';
import type { Drafts } from '../ports/store.js';

const content = z.object({
  kind: z.literal('answers'),
  title: z.string(),
  url: z.string(),
  sheet: AnswerSheet,
  /** What the page said when the form opened, in the order of the items. */
  before: z.array(z.string()),
  /** The day and the person beside each of them. */
  was: z.array(z.object({ date: z.string(), person: z.string() })).optional(),
  /** What was typed last; as long as nothing was submitted, what the page said. */
  typed: z.array(z.string()),
  rationale: z.string(),
});

/** A sheet that a person fills in, and what they saw. */
export interface AnswersDraft extends Omit<z.infer<typeof content>, 'kind'> {
  /** Becomes the operation's mark when the answers are promised. */
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
}

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveAnswersDraft(
  drafts: Drafts,
  { id, slackUserId, opportunityId, ...rest }: AnswersDraft,
  now: Date,
): Promise<void> {
  const kept: z.infer<typeof content> = { kind: 'answers', ...rest };
  try {
    await drafts.save({ id, slackUserId, opportunityId, content: kept, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `form_outdated` when it is gone, somebody else's or of another kind. */
export async function findAnswersDraft(
  drafts: Drafts,
  id: string,
  slackUserId: string,
): Promise<AnswersDraft> {
  const draft = await drafts.find(id);
  const kept = content.safeParse(draft?.content).data;
  if (draft?.slackUserId !== slackUserId || kept === undefined)
    throw new UserError({ kind: 'form_outdated' });
  const { title, url, sheet, before, was, typed, rationale } = kept;
  const said = { title, url, sheet, before, was, typed, rationale };
  return { id, slackUserId, opportunityId: draft.opportunityId, ...said };
}
