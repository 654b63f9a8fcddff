import type { ChangeLineProblem } from '../../domain/change-log/check-change-line.js';
import { planForecastAnswer, type ForecastAnswer } from '../../domain/forecast/plan-forecast-answer.js';
import { localDate } from '../../domain/local-date.js';
import { CONFIDENCE } from '../deal-change/deal-change-payload.js';
import { promiseDealChange } from '../deal-change/promise-deal-change.js';
import { findWalk, saveWalk, type ForecastWalk } from './forecast-draft.js';
import type { ForecastDesk } from './forecast-desk.js';

/** A deal of a walk, as its form names it. */
export interface InWalk {
  readonly walkId: string;
  readonly at: number;
}

export type Answered =
  | { readonly kind: 'no_level' }
  | { readonly kind: 'rationale'; readonly problems: readonly ChangeLineProblem[] }
  | { readonly kind: 'go_on'; readonly walk: ForecastWalk };

/**
 * Takes the answer about the deal that is shown: what changes is a promise on disk when this resolves, and the walk
 * stands at the next deal (S2-3, S8). An answer that was taken before only goes on. Throws `form_outdated`,
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more.
 */
export async function answerForecast(
  desk: ForecastDesk,
  slackUserId: string,
  { walkId, at }: InWalk,
  answer: ForecastAnswer,
): Promise<Answered> {
  const walk = await findWalk(desk.drafts, walkId, slackUserId);
  const { shown } = walk;
  if (walk.at !== at || shown === undefined) return { kind: 'go_on', walk };
  const { name, timeZone } = await desk.slackPeople.person(slackUserId);
  const plan = planForecastAnswer(shown, answer, localDate(desk.clock.now(), timeZone));
  switch (plan.kind) {
    case 'no_level':
    case 'rationale':
      return plan;
    case 'unchanged':
      return goOn(desk, { ...walk, unchanged: walk.unchanged + 1 });
    case 'planned': {
      const { opportunityId: id, title, url, operationId } = shown;
      const payload = { changes: [...plan.changes], line: plan.line };
      const about = { id: operationId, kind: CONFIDENCE, deal: { id, title, url }, payload } as const;
      await promiseDealChange(desk, { ...about, who: { slackUserId, name }, viewId: undefined });
      const change = { title, from: plan.from, to: plan.to };
      return goOn(desk, { ...walk, changed: [...walk.changed, change] });
    }
  }
}

/** Leaves the deal as it is. Throws `form_outdated` and `cannot_store`. */
export async function skipDeal(
  desk: ForecastDesk,
  slackUserId: string,
  { walkId, at }: InWalk,
): Promise<ForecastWalk> {
  const walk = await findWalk(desk.drafts, walkId, slackUserId);
  if (walk.at !== at) return walk;
  return (await goOn(desk, { ...walk, skipped: walk.skipped + 1 })).walk;
}

async function goOn(
  { drafts, clock }: ForecastDesk,
  walk: ForecastWalk,
): Promise<Extract<Answered, { kind: 'go_on' }>> {
  const next = { ...walk, at: walk.at + 1, shown: undefined };
  return { kind: 'go_on', walk: await saveWalk(drafts, next, clock.now()) };
}
