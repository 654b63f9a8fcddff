import type { Opportunity } from '../../domain/opportunity.js';
import type { Operation } from '../../domain/operation.js';
import { attribution } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { mustStillSee } from '../find/visible-deal.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import type { OperationJournal } from '../ports/operation-journal.js';
import type { DealChangeName, DealChangePayload } from './deal-change-payload.js';

export interface DealChangeDesk extends FindDesk {
  readonly journal: Pick<OperationJournal, 'accept' | 'find'>;
}

export interface DealChange {
  /** Made when the question was shown; the same id is the same promise (S8). */
  readonly id: string;
  readonly kind: DealChangeName;
  readonly who: { readonly slackUserId: string; readonly name: string };
  readonly deal: Pick<Opportunity, 'id' | 'title' | 'url'>;
  readonly payload: DealChangePayload;
  /** What is true once it is written; left out: the kind's own words. */
  readonly saved?: string;
  /** The window in which the person waits; undefined when it goes on to something else. */
  readonly viewId: string | undefined;
}

/**
 * Promises a change of a deal: on disk when this resolves. Throws `cannot_store`, and `deal_gone` when the person may
 * not see the deal any more (S4-58).
 */
export async function promiseDealChange(desk: DealChangeDesk, change: DealChange): Promise<Operation> {
  const { id, kind, who, deal, payload, saved, viewId } = change;
  await mustStillSee(desk, who.slackUserId, deal.id);
  const { title, url } = deal;
  return promiseOperation(desk, {
    ...{ id, kind, queue: deal.id, opportunityId: deal.id, viewId, payload },
    ...{ slackUserId: who.slackUserId, displayName: attribution(who.name) },
    subject: { title, url, saved },
  });
}
