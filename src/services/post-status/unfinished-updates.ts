import type { OperationJournal } from '../ports/operation-journal.js';
import type { Drafts } from '../ports/store.js';
import { statusDraftIn, type KeptStatusDraft } from './status-draft.js';

interface DraftsDesk {
  readonly drafts: Pick<Drafts, 'ofPerson'>;
  readonly journal: Pick<OperationJournal, 'find'>;
}

/**
 * The status updates that this person began and did not finish, latest first and one for each deal: typed into, and
 * neither posted nor waiting to be posted. One that Notion refused counts as unfinished. For the form and for Home;
 * who shows them asks first whether the person may still see the deal.
 */
export async function unfinishedUpdates(
  { drafts, journal }: DraftsDesk,
  slackUserId: string,
): Promise<readonly KeptStatusDraft[]> {
  const unfinished = new Map<string, KeptStatusDraft>();
  for (const draft of await statusDrafts(drafts, slackUserId)) {
    if (!draft.touched || unfinished.has(draft.opportunityId)) continue;
    const promised = await journal.find(draft.id);
    if (promised === undefined || promised.state === 'rejected') unfinished.set(draft.opportunityId, draft);
  }
  return [...unfinished.values()];
}

/** Every status draft of the person, latest first. */
export async function statusDrafts(
  drafts: Pick<Drafts, 'ofPerson'>,
  slackUserId: string,
): Promise<readonly KeptStatusDraft[]> {
  return (await drafts.ofPerson(slackUserId)).flatMap((draft) => statusDraftIn(draft) ?? []);
}
