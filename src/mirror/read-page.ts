import { UserError } from '../domain/errors.js';
import type { PageComment } from '../services/ports/notion.js';
import type { BodyRead, DueReading } from '../services/ports/mirror-store.js';
import { readBody } from './read-body.js';
import type { SyncParts } from './sync-parts.js';

/**
 * Reads a page's body and comments, whichever is due: one request each. What cannot be read keeps its old content
 * and comes again in its turn, so that one broken page never stops the round. Throws only for bugs and when
 * Notion cannot be asked at all, so that the round rests.
 */
export async function readPage(parts: SyncParts, due: DueReading): Promise<void> {
  const { store, clock } = parts;
  const { opportunityId } = due;
  if (due.body) {
    const readAt = clock.now();
    const body = await tolerant<BodyRead>(parts, opportunityId, async () =>
      readBody(await parts.source.body(opportunityId)),
    );
    await store.putBody(opportunityId, body, readAt);
  }
  if (due.comments) {
    const readAt = clock.now();
    const comments = await tolerant<readonly PageComment[]>(parts, opportunityId, () =>
      parts.comments.listOnPage(opportunityId, 'background'),
    );
    const fresh = await store.putComments(opportunityId, comments, readAt);
    await remember(parts, opportunityId, fresh);
  }
}

/** These concern everything, not this page. */
const ROUND_ENDS: ReadonlySet<string> = new Set([
  'notion_unreachable',
  'notion_busy',
  'notion_refuses_token',
  'database_not_shared',
]);

async function tolerant<T>(
  { log, source, store }: SyncParts,
  opportunityId: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError) || ROUND_ENDS.has(error.problem.kind)) throw error;
    log.warn({ err: error, opportunityId }, 'a page could not be read');
    if (error.problem.kind !== 'deal_gone') return undefined;
    const standing = await source.standing(opportunityId);
    if (standing.kind === 'gone') await store.removeDeal(opportunityId);
    return undefined;
  }
}

async function remember(
  { ledger }: SyncParts,
  opportunityId: string,
  comments: readonly PageComment[],
): Promise<void> {
  await ledger.remember(
    comments.map(({ id, text, author, createdAt }) => ({
      ...{ opportunityId, commentId: id, text, author },
      saidAt: createdAt,
    })),
  );
}
