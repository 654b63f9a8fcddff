import { hasSheet } from '../../domain/answers/build-sheet.js';
import type { Operation } from '../../domain/operation.js';
import type { StageChange } from '../../domain/stage-change/plan-stage-change.js';
import { attribution } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { StageDesk } from './stage-desk.js';
import type { StageDraft } from './stage-draft.js';

/** The kind's name in the journal. */
export const STAGE = 'stage';

/**
 * Promises the change: it is on disk when this resolves, and the same draft is the same promise (S8). Throws
 * `cannot_store`, and `deal_gone` when the person may not see the deal any more (S4-58).
 */
export async function promiseStage(
  desk: FindDesk & Pick<StageDesk, 'journal' | 'guideRules'>,
  { id, slackUserId, opportunityId, facts: { title, url, stages } }: StageDraft,
  change: StageChange,
  viewId: string,
): Promise<Operation> {
  await mustStillSee(desk, slackUserId, opportunityId);
  const { name } = await desk.slackPeople.person(slackUserId);
  const isWon = stages.some(({ name, role }) => name === change.to && role === 'won');
  const next = isWon && hasSheet(desk.guideRules, 'closing') ? { next: 'closing' as const } : {};
  const subject = { title, url, saved: savedSentence(title, change), ...next };
  const whose = { id, kind: STAGE, queue: opportunityId, opportunityId, slackUserId };
  const promise = { ...whose, displayName: attribution(name), subject, viewId, payload: change };
  return promiseOperation(desk, promise);
}

/** What is true once it is written, with what was left open. */
function savedSentence(title: string, { to, gaps }: StageChange): string {
  const open = gaps.length === 0 ? '' : ` Still blank: ${gaps.join(' · ')}`;
  return `${title} is in ${to} now.${open}`;
}
