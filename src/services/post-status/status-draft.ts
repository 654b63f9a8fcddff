import { UserError } from '../../domain/errors.js';
import type { ProposedLine } from '../../domain/pasted-text/propose-lines.js';
import type { StatusForm } from '../../domain/status-update/form.js';
import type { Draft, Drafts } from '../ports/store.js';
import { draftContent, type CheckedStatus, type Offered } from './checked-status.js';
import type { ReviewedLine } from './stored-check.js';

/** What a person typed into the status form, kept from the moment the form opened. */
export interface StatusDraft {
  /** Becomes the operation's mark when the update is posted. */
  readonly id: string;
  readonly slackUserId: string;
  readonly opportunityId: string;
  readonly form: StatusForm;
  readonly offered: Offered;
  /** Whether the person entered anything. */
  readonly touched: boolean;
  /** Set once the person was identified and the update checked; without it nothing may be posted. */
  readonly checked: CheckedStatus | undefined;
  /** The lines of the last check, for the review. */
  readonly lines: readonly ReviewedLine[];
  /** Lines of a pasted text, while they wait to be ticked. */
  readonly proposed: readonly ProposedLine[];
  /** When anything was said about the deal last, at that check. */
  readonly saidLast: Date | undefined;
}

/** A draft as it was found, with the moment it was last kept. */
export interface KeptStatusDraft extends StatusDraft {
  readonly savedAt: Date;
}

/** Keeps the draft durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveStatusDraft(drafts: Drafts, draft: StatusDraft, now: Date): Promise<void> {
  const { id, slackUserId, opportunityId, saidLast, ...rest } = draft;
  const content = { ...rest, saidLast: saidLast?.toISOString() };
  try {
    await drafts.save({ id, slackUserId, opportunityId, content, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
}

/** Finds the person's own draft. Throws `draft_lost` when it is gone or somebody else's. */
export async function findStatusDraft(
  drafts: Pick<Drafts, 'find'>,
  id: string,
  slackUserId: string,
): Promise<KeptStatusDraft> {
  const draft = await drafts.find(id);
  const read = draft?.slackUserId === slackUserId ? statusDraftIn(draft) : undefined;
  if (read === undefined) throw new UserError({ kind: 'draft_lost' });
  return read;
}

/** A row of the drafts as a status update; undefined when it is the draft of another kind of form. */
export function statusDraftIn(draft: Draft): KeptStatusDraft | undefined {
  const content = draftContent.safeParse(draft.content).data;
  if (content === undefined) return undefined;
  const { id, slackUserId, opportunityId, savedAt } = draft;
  const { saidLast, checked, ...rest } = content;
  return {
    ...{ id, slackUserId, opportunityId, savedAt, checked },
    ...rest,
    saidLast: saidLast === undefined ? undefined : new Date(saidLast),
  };
}
