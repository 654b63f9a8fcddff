import { WebAPIRateLimitedError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { Operation } from '../domain/operation.js';
import { modalWindow } from './modal-window.js';
import { operationWords } from './text/operation-words.js';
import { standingMessage, standingModal, standingOf, type Standing } from './views/operation-standing.js';
import { whenLet } from './when-let.js';

/**
 * Tells a person how what they promised to write stands: in the modal they sent it from, or, when that is closed,
 * in a direct message if it failed or if they were told to wait. Never both, unless Slack does not say whether the
 * modal shows it. `not_now`: certainly not told. Throws when a message may have been sent or cannot be.
 */
export function createOperationTeller(
  client: WebClient,
  clock: Clock,
): (operation: Operation) => Promise<'told' | 'not_now'> {
  return async (operation) => {
    const standing = standingOf(operation, clock.now());
    const shown = await inWindow(client, operation, standing);
    const toldElsewhere = standing.kind === 'saved' && operationWords(operation.kind).quiet === true;
    if (shown === 'shown' || toldElsewhere || !isWorthAMessage(standing, operation, shown === 'unknown'))
      return 'told';
    const message = standingMessage(operation, standing);
    try {
      await whenLet(() => client.chat.postMessage({ channel: operation.slackUserId, ...message }));
      return 'told';
    } catch (error) {
      if (neverArrived(error)) return 'not_now';
      throw error;
    }
  };
}

async function inWindow(
  client: WebClient,
  operation: Operation,
  standing: Standing,
): Promise<'shown' | 'gone' | 'unknown'> {
  if (operation.viewId === undefined) return 'gone';
  const window = modalWindow(client, operation.viewId);
  return whenLet(() => window.show(standingModal(operation, standing))).catch(() => 'unknown' as const);
}

/** An operation that was worked on more than once per part made its person wait, and a modal that stands still does. */
function isWorthAMessage(
  { kind }: Standing,
  { fence, done, viewId }: Operation,
  standsStill: boolean,
): boolean {
  if (kind === 'saving' || kind === 'waiting') return false;
  const waited = fence > Math.max(1, Object.keys(done).length);
  return kind !== 'saved' || waited || standsStill || viewId === undefined;
}

/** A connection that failed before a byte of the request has left; `fetch` hides the system's code in the cause. */
const noConnection = z.object({
  cause: z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']) }),
});

/** Slack refused it for now, or no byte of it left. */
export function neverArrived(error: unknown): boolean {
  if (error instanceof WebAPIRateLimitedError) return true;
  return error instanceof WebAPIRequestError && noConnection.safeParse(error.original).success;
}
