import type { Clock } from '../domain/clock.js';
import { UserError } from '../domain/errors.js';
import type { Lane, PageComment, PageComments, TextRun, WriteOutcome } from '../services/ports/notion.js';
import { BlockComments } from './block-comments.js';
import type { Caller } from './caller.js';
import { createdId, oldestFirst } from './comment-object.js';
import { toRichText } from './comment-text.js';
import { normalizeId } from './ids.js';
import { listComments } from './list-comments.js';

/** Reads and writes the comments of opportunities. */
export class NotionComments implements PageComments {
  readonly #blockComments: BlockComments;

  constructor(
    private readonly caller: Caller,
    clock: Clock,
  ) {
    this.#blockComments = new BlockComments(caller, clock);
  }

  async listOnPage(opportunityId: string, lane: Lane): Promise<readonly PageComment[]> {
    return oldestFirst(await listComments(this.caller, pageIdOf(opportunityId), lane));
  }

  readAhead(opportunityId: string): void {
    const pageId = normalizeId(opportunityId);
    // Whoever needs them reads them again and is told what is wrong.
    if (pageId !== undefined) this.#blockComments.of(pageId, 'interactive').catch(() => undefined);
  }

  /** Page-level comments are always read afresh; those on blocks may be up to 15 minutes old. */
  async list(opportunityId: string, lane: Lane): Promise<readonly PageComment[]> {
    const pageId = pageIdOf(opportunityId);
    const onPage = await listComments(this.caller, pageId, lane);
    const onBlocks = await this.#blockComments.of(pageId, lane);
    return oldestFirst([...onPage, ...onBlocks]);
  }

  async post(
    opportunityId: string,
    runs: readonly TextRun[],
    displayName: string,
  ): Promise<WriteOutcome<{ commentId: string }>> {
    const pageId = normalizeId(opportunityId);
    if (pageId === undefined) return notSent({ kind: 'deal_gone', title: undefined });
    const richText = toRichText(runs);
    if (richText === undefined) {
      return notSent({ kind: 'notion_refused', reason: 'the comment is empty or too long for Notion' });
    }
    return this.caller.write({
      lane: 'interactive',
      subject: 'writing_comments',
      request: (client) =>
        client.comments.create({
          parent: { page_id: pageId },
          rich_text: [...richText],
          display_name: { type: 'custom', custom: { name: displayName } },
        }),
      toValue: (answer) => commentOf(createdId(answer)),
      toCommitted: ([id]) => commentOf(id),
    });
  }

  async remove(commentId: string): Promise<WriteOutcome<{ commentId: string }>> {
    const outcome = await this.caller.write({
      lane: 'background',
      subject: 'writing_comments',
      request: (client) => client.comments.delete({ comment_id: commentId }),
      toValue: (answer) => commentOf(createdId(answer)),
      toCommitted: () => commentOf(commentId),
    });
    const gone = outcome.kind === 'refused' && outcome.problem.kind === 'deal_gone';
    return gone ? { kind: 'committed', value: { commentId } } : outcome;
  }
}

function pageIdOf(opportunityId: string): string {
  const pageId = normalizeId(opportunityId);
  if (pageId === undefined) throw new UserError({ kind: 'deal_gone', title: undefined });
  return pageId;
}

function commentOf(id: string | undefined): { commentId: string } | undefined {
  return id === undefined ? undefined : { commentId: id };
}

function notSent(problem: UserError['problem']): WriteOutcome<never> {
  return { kind: 'refused', problem, detail: 'not sent' };
}
