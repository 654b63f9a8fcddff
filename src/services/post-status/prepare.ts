import { withCollectedLines } from '../../domain/collect/lines-in-form.js';
import { UserError } from '../../domain/errors.js';
import { localDate } from '../../domain/local-date.js';
import { customerName, type Opportunity } from '../../domain/opportunity.js';
import { proposePeriod } from '../../domain/status-update/period.js';
import type { StatusForm } from '../../domain/status-update/form.js';
import type { LocalDate, Period, Sides } from '../../domain/status-update/status-update.js';
import type { Caller } from '../callers.js';
import { meantDeal } from '../find/meant-deal.js';
import { seeDeal } from '../find/visible-deal.js';
import type { StatusDesk } from './status-desk.js';
import { lastUpdate, readSaidOnPage, type EarlierUpdate } from './said-so-far.js';
import type { StatusDraft } from './status-draft.js';

/** Everything the status form shows. */
export interface PreparedStatus {
  readonly kind: 'form';
  readonly draftId: string;
  readonly opportunity: Opportunity;
  readonly sides: Sides;
  readonly form: StatusForm;
  readonly last: EarlierUpdate | undefined;
  readonly today: LocalDate;
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

/** Prepares the form of one known opportunity. Throws `deal_gone`, also when the person may not see it. */
export async function prepareStatusFor(
  desk: StatusDesk,
  caller: Caller,
  opportunityId: string,
): Promise<PreparedStatus> {
  await seeDeal(desk, caller, opportunityId);
  // The person writes for a while: time to read the comments on single blocks, which the check will need.
  desk.comments.readAhead(opportunityId);
  const opportunity = await desk.opportunities.readOne(opportunityId);
  const last = lastUpdate(await readSaidOnPage(desk, opportunityId), desk.vendor);
  const collected = await desk.collected.forDeal(caller.slackUserId, opportunityId);
  const today = localDate(desk.clock.now(), caller.timeZone);
  return {
    kind: 'form',
    draftId: desk.newId(),
    opportunity,
    sides: sidesOf(desk, opportunity),
    form: withCollectedLines(blankForm(proposePeriod(last?.update.date, today)), collected),
    last,
    today,
  };
}

/** Opens the form again with what was typed, under a new id: the old one may belong to a promise already. */
export async function reopenStatus(
  desk: StatusDesk,
  caller: Caller,
  { opportunityId, form }: StatusDraft,
): Promise<PreparedStatus> {
  return { ...(await prepareStatusFor(desk, caller, opportunityId)), form };
}

/** Nothing is guessed but the period (S0-27). */
function blankForm({ count, unit }: Period): StatusForm {
  return {
    periodCount: String(count),
    periodUnit: unit,
    tldr: '',
    sentiment: undefined,
    phrase: '',
    risks: '',
    customerItems: '',
    vendorItems: '',
    timeline: '',
  };
}

export function sidesOf(desk: Pick<StatusDesk, 'vendor'>, opportunity: Opportunity): Sides {
  return { customer: customerName(opportunity), vendor: desk.vendor };
}
