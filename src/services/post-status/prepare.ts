import { UserError } from '../../domain/errors.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import { customerName, type Opportunity } from '../../domain/opportunity.js';
import { slashedOrderOf } from '../../domain/status-update/slashed-order.js';
import type { Sides } from '../../domain/status-update/status-update.js';
import type { Caller } from '../callers.js';
import { meantDeal } from '../find/meant-deal.js';
import { seeDeal } from '../find/visible-deal.js';
import { continuedForm, freshForm } from './begin-form.js';
import type { StatusDesk } from './status-desk.js';
import { lastUpdate, openSoFar, readSaidOnPage, type EarlierUpdate } from './said-so-far.js';
import { saveStatusDraft, type KeptStatusDraft, type StatusDraft } from './status-draft.js';
import { statusDrafts, unfinishedUpdates } from './unfinished-updates.js';

/** Everything the status form shows. */
export interface PreparedStatus {
  readonly kind: 'form';
  readonly draft: StatusDraft;
  readonly opportunity: Opportunity;
  readonly sides: Sides;
  readonly last: EarlierUpdate | undefined;
  readonly today: LocalDate;
  /** The person's. */
  readonly timeZone: string;
  /** When the draft that is continued was last kept; undefined when the form begins afresh. */
  readonly continuedFrom: Date | undefined;
}

/** Several opportunities may be meant: the person picks one. */
export interface StatusChoice {
  readonly kind: 'choose';
  readonly words: string;
  readonly opportunities: readonly Opportunity[];
}

/**
 * Finds the opportunity that the words mean and prepares its form, with the period since the last update
 * proposed (S0-60). Throws `no_such_deal`, `deal_gone`, `cannot_read_comments` and Notion's troubles.
 */
export async function prepareStatus(
  desk: StatusDesk,
  caller: Caller,
  words: string,
): Promise<PreparedStatus | StatusChoice> {
  const meant = await meantDeal(desk, caller, words);
  if (meant.kind === 'unclear') throw new UserError({ kind: 'no_such_deal', words, nearest: [] });
  if (meant.kind === 'one') return prepareStatusFor(desk, caller, meant.deal.opportunity.id);
  return { kind: 'choose', words, opportunities: meant.deals.map(({ opportunity }) => opportunity) };
}

/**
 * Prepares the form of one known opportunity: an unfinished draft of the person is continued, otherwise it begins with
 * what is carried over and collected. Throws `deal_gone`, also when the person may not see it.
 */
export async function prepareStatusFor(
  desk: StatusDesk,
  caller: Caller,
  opportunityId: string,
): Promise<PreparedStatus> {
  const unfinished = await unfinishedUpdates(desk, caller.slackUserId);
  const draft = unfinished.find((one) => one.opportunityId === opportunityId);
  return prepare(desk, caller, opportunityId, draft);
}

/** The same without what was typed before, which is forgotten. */
export async function prepareAfresh(
  desk: StatusDesk,
  caller: Caller,
  opportunityId: string,
): Promise<PreparedStatus> {
  const before = await statusDrafts(desk.drafts, caller.slackUserId);
  for (const draft of before.filter((one) => one.opportunityId === opportunityId)) {
    if ((await desk.journal.find(draft.id)) === undefined) await desk.drafts.forget(draft.id);
  }
  return prepare(desk, caller, opportunityId, undefined);
}

/** Opens the form again with what was typed. */
export function reopenStatus(
  desk: StatusDesk,
  caller: Caller,
  draft: KeptStatusDraft,
): Promise<PreparedStatus> {
  return prepare(desk, caller, draft.opportunityId, draft);
}

/** The form that is open, with other inputs. Its boxes keep what stands in them, so nothing collected is added. */
export function refreshStatus(desk: StatusDesk, caller: Caller, draft: StatusDraft): Promise<PreparedStatus> {
  const before = { ...draft, savedAt: desk.clock.now() };
  return prepare(desk, caller, draft.opportunityId, before, false);
}

async function prepare(
  desk: StatusDesk,
  caller: Caller,
  opportunityId: string,
  before: KeptStatusDraft | undefined,
  addsCollected = true,
): Promise<PreparedStatus> {
  await seeDeal(desk, caller, opportunityId);
  // The person writes for a while: time to read the comments on single blocks, which the check will need.
  desk.comments.readAhead(opportunityId);
  const { slackUserId, timeZone } = caller;
  const [opportunity, said, collected] = await Promise.all([
    desk.opportunities.readOne(opportunityId),
    readSaidOnPage(desk, opportunityId),
    addsCollected ? desk.collected.forDeal(slackUserId, opportunityId) : [],
  ]);
  const today = localDate(desk.clock.now(), timeZone);
  const last = lastUpdate(said, desk.vendor);
  const begin = { last: last?.update, open: openSoFar(said, desk.vendor, timeZone), collected, today };
  const { form, collectedIds } = before === undefined ? freshForm(begin) : continuedForm(before, begin);
  const sides = sidesOf(desk, opportunity);
  const offered = {
    customer: sides.customer,
    open: begin.open,
    collected: collectedIds,
    slashed: slashedOrderOf(caller.locale),
  };
  const nothingChecked = { checked: undefined, lines: [], proposed: [], saidLast: undefined };
  const draft: StatusDraft = {
    ...{ id: await draftId(desk, before), slackUserId, opportunityId, form, offered },
    ...{ touched: before?.touched ?? false, ...nothingChecked },
  };
  await saveStatusDraft(desk.drafts, draft, before?.savedAt ?? desk.clock.now());
  const shown = { opportunity, sides, last, today, timeZone };
  return { kind: 'form', draft, ...shown, continuedFrom: before?.savedAt };
}

/** A draft keeps its id until it is a promise; what is typed after that is another update. */
async function draftId(desk: StatusDesk, before: StatusDraft | undefined): Promise<string> {
  const promised = before === undefined ? undefined : await desk.journal.find(before.id);
  return before === undefined || promised !== undefined ? desk.newId() : before.id;
}

export function sidesOf(desk: Pick<StatusDesk, 'vendor'>, opportunity: Opportunity): Sides {
  return { customer: customerName(opportunity), vendor: desk.vendor };
}
