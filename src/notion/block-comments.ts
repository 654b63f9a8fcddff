import type { Clock } from '../domain/clock.js';
import { UserError } from '../domain/errors.js';
import type { Lane, PageComment } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { commentableBlocks } from './commentable-blocks.js';
import { listComments } from './list-comments.js';
import { SharedReadings } from './shared-readings.js';

/** Comments on blocks are few and dear to read: a page's are read again only after this long. */
const GOOD_FOR_MS = 15 * 60_000;
const MOST_PAGES = 500;

interface Remembered {
  readonly comments: readonly PageComment[];
  readonly readAt: number;
}

/**
 * The comments on the blocks of a page. Notion lists them block by block only (a page of 40 blocks costs some
 * 45 requests, a quarter of a minute's allowance), and nothing tells when one is added. So they are read when a
 * page is first opened and remembered for 15 minutes; when a later reading fails, the remembered ones stand in.
 */
export class BlockComments {
  readonly #remembered = new Map<string, Remembered>();
  readonly #readings = new SharedReadings<readonly PageComment[]>();

  constructor(
    private readonly caller: Caller,
    private readonly clock: Clock,
  ) {}

  /** Throws `UserError` when they were never read and cannot be. */
  async of(pageId: string, lane: Lane): Promise<readonly PageComment[]> {
    const known = this.#remembered.get(pageId);
    if (known !== undefined && this.clock.now().getTime() - known.readAt < GOOD_FOR_MS) return known.comments;
    try {
      return await this.#readings.of(pageId, () => this.#read(pageId, lane));
    } catch (error) {
      if (known === undefined || !(error instanceof UserError)) throw error;
      return known.comments;
    }
  }

  async #read(pageId: string, lane: Lane): Promise<readonly PageComment[]> {
    const blockIds = await commentableBlocks(this.caller, pageId, lane);
    // The gateway lets only a few of these go at the same time.
    const lists = await Promise.all(blockIds.map((id) => listComments(this.caller, id, lane)));
    const comments = lists.flat();
    this.#remember(pageId, comments);
    return comments;
  }

  #remember(pageId: string, comments: readonly PageComment[]): void {
    this.#remembered.delete(pageId);
    this.#remembered.set(pageId, { comments, readAt: this.clock.now().getTime() });
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_PAGES && oldest !== undefined) this.#remembered.delete(oldest);
  }
}
