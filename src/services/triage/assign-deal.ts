import { checkChangeLinePart, type ChangeLineProblem } from '../../domain/change-log/check-change-line.js';
import type { ChangeLine } from '../../domain/change-log/change-line.js';
import { tidyChangeLine, tidySummary } from '../../domain/change-log/tidy-change-line.js';
import { UserError } from '../../domain/errors.js';
import { localDate } from '../../domain/local-date.js';
import { isActive } from '../../domain/opportunity.js';
import type { Operation } from '../../domain/operation.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import type { PropertyValue } from '../../domain/property-value.js';
import { CHANGE_LINE_BUDGETS } from '../../domain/change-log/word-budgets.js';
import { countWords } from '../../domain/words.js';
import type { Caller } from '../callers.js';
import { ASSIGN } from '../deal-change/deal-change-payload.js';
import { promiseDealChange } from '../deal-change/promise-deal-change.js';
import { seeDeal } from '../find/visible-deal.js';
import type { PageReading } from '../ports/pages.js';
import { newOwner, type ChosenOwner, type NewOwner, type NotOwner } from './new-owner.js';
import type { TriageDesk } from './triage-desk.js';

/** Why a deal is somebody's who took it from the queue, in the words of the change log. */
const CLAIMED = 'Nobody was its Sales Engineer yet';

/** A deal that nobody has, read afresh. */
export interface OpenDeal {
  readonly kind: 'open';
  readonly page: PageReading;
  readonly column: { readonly id: string; readonly name: string };
  /** What its columns say, for finding its region. */
  readonly texts: readonly string[];
}
/** Somebody was quicker. */
export interface TakenDeal {
  readonly kind: 'taken';
  readonly title: string;
  readonly by: string;
}

/**
 * Whether a deal still waits for its Sales Engineer (S2-14). Throws `deal_gone`, also when the person may not see it or
 * it is closed, `page_locked`, `setup_incomplete` and Notion's troubles.
 */
export async function openDeal(
  desk: TriageDesk,
  caller: Caller,
  opportunityId: string,
): Promise<OpenDeal | TakenDeal> {
  await seeDeal(desk, caller, opportunityId);
  const [page, { properties }] = await Promise.all([
    desk.pages.read(opportunityId),
    desk.pages.form('interactive'),
  ]);
  const { title } = page.opportunity;
  const column = properties.find(({ role, type }) => role === 'sales_engineer' && type === 'people');
  if (column === undefined)
    throw new UserError({
      kind: 'setup_incomplete',
      missing: ['no people property says who the Sales Engineer is'],
    });
  if (!isActive(page.opportunity)) throw new UserError({ kind: 'deal_gone', title });
  if (page.locked) throw new UserError({ kind: 'page_locked', title });
  const names = new Map(page.people.map(({ id, name }) => [id, name]));
  const has = shownValue(page.values.get(column.id), names);
  if (has !== undefined) return { kind: 'taken', title, by: has };
  const texts = [...page.values.values()].flatMap(textsOf);
  return { kind: 'open', page, column: { id: column.id, name: column.name }, texts };
}

function textsOf(value: PropertyValue): readonly string[] {
  if ('option' in value) return [value.option];
  if ('options' in value) return value.options;
  return value.type === 'rich_text' ? [value.text] : [];
}

interface Promising {
  /** Made when the button or form was shown; the same id is the same promise (S8). */
  readonly id: string;
  readonly opportunityId: string;
  readonly viewId: string;
}

export type Claimed = TakenDeal | { readonly kind: 'promised'; readonly operation: Operation };

/**
 * Promises to make the deal the person's own. Of two who claim it at the same moment one gets it; the other is told
 * that its Sales Engineer was changed meanwhile (N11). Throws as `openDeal`, and `cannot_store`.
 */
export async function claimDeal(desk: TriageDesk, caller: Caller, promising: Promising): Promise<Claimed> {
  const earlier = await earlierOf(desk, caller, promising.id);
  if (earlier !== undefined) return { kind: 'promised', operation: earlier };
  const deal = await openDeal(desk, caller, promising.opportunityId);
  if (deal.kind === 'taken') return deal;
  const { notionUserId: notionId, name } = caller;
  const line = lineOf(desk, caller, { who: `Claimed by ${firstOf(name)}`, why: CLAIMED });
  return {
    kind: 'promised',
    operation: await promise(desk, caller, promising, {
      deal,
      line,
      to: { notionId, name, slackUserId: caller.slackUserId },
    }),
  };
}

export interface Assignment extends Promising {
  readonly chosen: ChosenOwner | undefined;
  readonly reason: string;
}

export type Assigned =
  | Claimed
  | {
      readonly kind: 'problems';
      readonly reason: readonly ChangeLineProblem[];
      readonly person: NotOwner | undefined;
    };

/**
 * Promises to make the deal somebody's. Everybody may assign, or where the playbook has teams their leads to their
 * members; never to somebody who may not see the deal (S4-58). Throws as `claimDeal`.
 */
export async function assignDeal(
  desk: TriageDesk,
  caller: Caller,
  assignment: Assignment,
): Promise<Assigned> {
  const earlier = await earlierOf(desk, caller, assignment.id);
  if (earlier !== undefined) return { kind: 'promised', operation: earlier };
  const deal = await openDeal(desk, caller, assignment.opportunityId);
  if (deal.kind === 'taken') return deal;
  const reason = checkChangeLinePart('rationale', assignment.reason);
  const to = await newOwner(desk, caller, assignment);
  if (typeof to === 'string') return { kind: 'problems', reason, person: to };
  if (reason.length > 0) return { kind: 'problems', reason, person: undefined };
  const line = lineOf(desk, caller, { who: `Assigned to ${firstOf(to.name)}`, why: assignment.reason });
  return { kind: 'promised', operation: await promise(desk, caller, assignment, { deal, line, to }) };
}

async function earlierOf(
  { journal }: TriageDesk,
  { slackUserId }: Caller,
  id: string,
): Promise<Operation | undefined> {
  const earlier = await journal.find(id);
  return earlier?.slackUserId === slackUserId ? earlier : undefined;
}

/** `Claimed by Ana`, `Assigned to Ben`; a name of several words need not stand in three. */
function lineOf(
  { clock }: TriageDesk,
  { timeZone }: Caller,
  { who, why }: { readonly who: string; readonly why: string },
): ChangeLine {
  const telling = tidySummary(who);
  const summary = countWords(telling) <= CHANGE_LINE_BUDGETS.summary.most ? telling : 'SE added';
  return tidyChangeLine({ date: localDate(clock.now(), timeZone), summary, rationale: why });
}

function firstOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

async function promise(
  desk: TriageDesk,
  caller: Caller,
  { id, viewId }: Promising,
  given: { readonly deal: OpenDeal; readonly line: ChangeLine; readonly to: NewOwner },
): Promise<Operation> {
  const { deal, line, to } = given;
  const { id: propertyId, name } = deal.column;
  const { opportunity } = deal.page;
  const own = to.notionId === caller.notionUserId;
  const after = { type: 'people' as const, ids: [to.notionId] };
  const assigned = own
    ? undefined
    : { slackUserId: to.slackUserId, notionId: to.notionId, name: to.name, stage: opportunity.stage?.name };
  const { title } = opportunity;
  const saved = own
    ? `${title} is yours now.`
    : `${title} is ${to.name}’s now. They get its story and accept it, or give it back.`;
  return promiseDealChange(desk, {
    ...{ id, kind: ASSIGN, who: caller, deal: opportunity, viewId, saved },
    payload: { changes: [{ propertyId, name, after }], line, assigned },
  });
}
