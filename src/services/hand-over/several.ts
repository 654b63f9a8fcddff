import { UserError } from '../../domain/errors.js';
import { checkChangeLinePart, type ChangeLineProblem } from '../../domain/change-log/check-change-line.js';
import { summariseChange } from '../../domain/change-log/summarise-change.js';
import { tidyChangeLine } from '../../domain/change-log/tidy-change-line.js';
import { localDate } from '../../domain/local-date.js';
import { isActive, type Opportunity } from '../../domain/opportunity.js';
import { leads, type Team } from '../../domain/playbook/team.js';
import { ASKING_NOTHING, type PersonWanted } from '../../domain/query/query.js';
import { attribution, type Caller } from '../callers.js';
import { visibleDeals } from '../find/visible-deals.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import { readTypedPeople } from '../property-form/typed-people.js';
import type { HandOverDesk } from './hand-over-desk.js';
import { HAND_OVER, type HandOverPayload } from './hand-over-payload.js';

export interface SeveralDesk extends HandOverDesk {
  readonly teams: readonly Pick<Team, 'leads' | 'members'>[];
}

/** As many as a window holds; the others come next. */
const MOST_AT_ONCE = 40;

export interface DealsOfSomebody {
  readonly whose: string;
  readonly own: boolean;
  readonly deals: readonly Opportunity[];
  readonly total: number;
}

/**
 * The active deals that somebody can hand over: their own, or those of somebody whom they lead by the playbook.
 * Throws `handover_not_theirs` for anybody else's.
 */
export async function dealsToHandOver(
  desk: SeveralDesk,
  caller: Caller,
  whose: string | undefined,
): Promise<DealsOfSomebody> {
  const own = whose === undefined || whose === caller.slackUserId;
  if (!own) await mustLead(desk, caller, whose);
  const person: PersonWanted = own ? { kind: 'me' } : { kind: 'slack', slackUserId: whose };
  const visible = await visibleDeals(desk, caller);
  const query = { ...ASKING_NOTHING, filters: [{ key: 'se', negated: false, person } as const] };
  const found = await visible.search(query, { offset: 0, limit: MOST_AT_ONCE });
  return {
    ...{ whose: own ? caller.slackUserId : whose, own, total: found.total },
    deals: found.deals.map(({ opportunity }) => opportunity),
  };
}

async function mustLead({ slackPeople, teams }: SeveralDesk, caller: Caller, whose: string): Promise<void> {
  const [lead, member] = await Promise.all([
    slackPeople.person(caller.slackUserId),
    slackPeople.person(whose),
  ]);
  const named = ({ id, email }: typeof lead) => ({ slackUserId: id, email });
  if (!leads(teams, named(lead), named(member))) {
    throw new UserError({ kind: 'handover_not_theirs', name: member.name });
  }
}

export interface ChosenHandovers {
  /** Becomes a part of each operation's mark, and ties the deals together. */
  readonly batch: string;
  readonly whose: string;
  /** New Sales Engineers (Slack user ids) by opportunity. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly reason: string;
}

export type PromisedHandovers =
  | { readonly kind: 'promised'; readonly count: number }
  | {
      readonly kind: 'problems';
      readonly reason: readonly ChangeLineProblem[];
      /** By opportunity: the chosen person's name, whom Notion does not know. */
      readonly strangers: ReadonlyMap<string, string>;
      readonly nobody: boolean;
    };

/**
 * Promises every handover that was chosen: all on disk when this resolves, and the same form sent again is the same
 * promises (S8). Throws `handover_not_theirs`, `setup_incomplete`, `cannot_store`.
 */
export async function promiseSeveral(
  desk: SeveralDesk,
  caller: Caller,
  { batch, whose, chosen, reason }: ChosenHandovers,
): Promise<PromisedHandovers> {
  const { deals } = await dealsToHandOver(desk, caller, whose);
  const wanted = deals.filter((deal) => chosen.has(deal.id) && isActive(deal));
  const people = await lookUp(desk, new Set(chosen.values()));
  const strangers = new Map(
    wanted.flatMap(({ id }): [string, string][] => {
      const person = people.get(chosen.get(id) ?? '');
      return person?.notionId === undefined ? [[id, person?.name ?? '']] : [];
    }),
  );
  const problems = checkChangeLinePart('rationale', reason);
  // A form that is sent again finds deals that are handed over already.
  const nobody = chosen.size === 0;
  if (problems.length > 0 || strangers.size > 0 || nobody) {
    return { kind: 'problems', reason: problems, strangers, nobody };
  }
  const toStage = await transferredStage(desk);
  for (const deal of wanted) {
    const slackUserId = chosen.get(deal.id) ?? '';
    const { notionId = '', name = '' } = people.get(slackUserId) ?? {};
    const to = { slackUserId, notionId, name };
    await promiseOne(desk, caller, deal, { batch, toStage, reason, to });
  }
  return { kind: 'promised', count: chosen.size };
}

async function lookUp(desk: SeveralDesk, slackUserIds: ReadonlySet<string>) {
  const found = await Promise.all(
    [...slackUserIds].map(async (id) => {
      const read = await readTypedPeople(desk, [id]);
      if (!read.ok) return [id, { name: read.unknown.join(', '), notionId: undefined }] as const;
      const [[notionId, name] = [undefined, '']] = read.names;
      return [id, { name, notionId }] as const;
    }),
  );
  return new Map<string, { readonly name: string; readonly notionId: string | undefined }>(found);
}

async function transferredStage({ setups }: SeveralDesk): Promise<string> {
  const { stages } = await setups.setup('interactive');
  const stage = stages.find(({ role }) => role === 'transferred')?.name;
  if (stage === undefined) {
    throw new UserError({
      kind: 'setup_incomplete',
      missing: ['no stage means that a deal was transferred'],
    });
  }
  return stage;
}

async function promiseOne(
  desk: SeveralDesk,
  caller: Caller,
  deal: Opportunity,
  handed: {
    readonly batch: string;
    readonly toStage: string;
    readonly reason: string;
    readonly to: HandOverPayload['newSalesEngineer'];
  },
): Promise<void> {
  const { id: opportunityId, title, url, stage, salesEngineers } = deal;
  const { batch, toStage, reason, to } = handed;
  const date = localDate(desk.clock.now(), caller.timeZone);
  const summary = summariseChange({ kind: 'stage', to: toStage });
  const payload: HandOverPayload = {
    ...{ batch, fromStage: stage?.name, toStage, mode: desk.stageRules.transfer_mode, newSalesEngineer: to },
    oldSalesEngineers: salesEngineers.map(({ id }) => id),
    line: tidyChangeLine({ date, summary, rationale: reason }),
  };
  await promiseOperation(desk, {
    ...{ id: `${batch}.${opportunityId}`, kind: HAND_OVER, queue: opportunityId, opportunityId },
    ...{ slackUserId: caller.slackUserId, displayName: attribution(caller.name), viewId: undefined },
    ...{ subject: { title, url, saved: `${title} is handed over to ${to.name}.` }, payload },
  });
}
