import { UserError } from '../../domain/errors.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { attribution, type Caller } from '../callers.js';
import { meantDeal } from '../find/meant-deal.js';
import { seeDeal } from '../find/visible-deal.js';
import { saveInformationDraft, type InformationDraft } from './information-draft.js';
import type { InformationDesk } from './information-desk.js';
import { readFacts } from './read-facts.js';

/** A draft without changes yet, or the choice of the opportunity. */
export type PreparedInformation =
  | { readonly kind: 'draft'; readonly draft: InformationDraft }
  | { readonly kind: 'choose'; readonly words: string; readonly opportunities: readonly Opportunity[] };

/**
 * Finds the opportunity that the words mean and reads what can be changed (S0-42: its properties and core
 * information, not its status updates). Throws `no_such_deal` and what `prepareInformationFor` throws.
 */
export async function prepareInformation(
  desk: InformationDesk,
  caller: Caller,
  words: string,
): Promise<PreparedInformation> {
  const meant = await meantDeal(desk, caller, words);
  if (meant.kind === 'unclear') throw new UserError({ kind: 'no_such_deal', words, nearest: [] });
  if (meant.kind === 'several') {
    return { kind: 'choose', words, opportunities: meant.deals.map(({ opportunity }) => opportunity) };
  }
  const draft = await prepareInformationFor(desk, caller, meant.deal.opportunity.id);
  return { kind: 'draft', draft };
}

/**
 * The same for one known opportunity. Throws `deal_gone`, also when the person may not see it, `page_locked`,
 * `cannot_store` and Notion's troubles.
 */
export async function prepareInformationFor(
  desk: InformationDesk,
  caller: Caller,
  opportunityId: string,
  changes: InformationDraft['changes'] = [],
): Promise<InformationDraft> {
  await seeDeal(desk, caller, opportunityId);
  const draft: InformationDraft = {
    id: desk.newId(),
    slackUserId: caller.slackUserId,
    opportunityId,
    facts: await readFacts(desk, opportunityId),
    changes,
    displayName: attribution(caller.name),
  };
  await saveInformationDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}
