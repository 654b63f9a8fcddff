import type { SaidStatement } from '../../domain/duplicates/said-before.js';
import { localDate } from '../../domain/local-date.js';
import { statementsOf } from '../../domain/status-update/statements.js';
import { parseStatusUpdate, type ParsedStatusUpdate } from '../../domain/status-update/parse.js';
import { type ItemsTold, openNow, type OpenNow } from '../../domain/status-update/open-items.js';
import { isByOpp } from '../callers.js';
import type { Lane, PageComment, PageComments } from '../ports/notion.js';
import type { Ledger, SaidComment } from '../ports/store.js';

/** An earlier status update and who wrote it. */
export interface EarlierUpdate {
  readonly update: ParsedStatusUpdate;
  readonly author: string;
  readonly saidAt: Date;
}

/** Everything ever said about one opportunity: what Notion shows now, and what the ledger remembers besides. */
export interface SaidSoFar {
  /** Oldest first. */
  readonly comments: readonly SaidComment[];
  /** The open comments Notion shows right now, a subset of `comments`, with their links and present text. */
  readonly live: readonly Pick<PageComment, 'id' | 'links' | 'text'>[];
}

/**
 * Reads the page's comments live and adds what the ledger remembers (resolved, edited and deleted comments are
 * invisible to Notion's API, N25, N26). What was seen is remembered. Throws when the comments cannot be read:
 * then nothing may be posted (S0-13, N18).
 */
export async function readSaidSoFar(
  ports: { readonly comments: PageComments; readonly ledger: Ledger },
  opportunityId: string,
  lane: Lane,
): Promise<SaidSoFar> {
  return withLedger(ports, opportunityId, await ports.comments.list(opportunityId, lane));
}

/** The same without the comments on single blocks: quick, enough to show, not enough to write. */
export async function readSaidOnPage(
  ports: { readonly comments: PageComments; readonly ledger: Ledger },
  opportunityId: string,
): Promise<SaidSoFar> {
  return withLedger(ports, opportunityId, await ports.comments.listOnPage(opportunityId, 'interactive'));
}

async function withLedger(
  ports: { readonly ledger: Ledger },
  opportunityId: string,
  live: readonly PageComment[],
): Promise<SaidSoFar> {
  await ports.ledger.remember(
    live.map(({ id, text, author, createdAt }) => ({
      opportunityId,
      commentId: id,
      text,
      author,
      saidAt: createdAt,
    })),
  );
  const remembered = await ports.ledger.said(opportunityId);
  return {
    comments: [...remembered].sort((a, b) => a.saidAt.getTime() - b.saidAt.getTime()),
    live,
  };
}

/** Every earlier line as the duplicate check wants it; `timeZone` tells the day on which a comment was written. */
export function statementsSaid(said: SaidSoFar, vendor: string, timeZone: string): readonly SaidStatement[] {
  return said.comments.flatMap(({ text, saidAt, author, commentId }) =>
    statementsOf(text, { vendor, writtenOn: localDate(saidAt, timeZone) }).map((statement) => ({
      ...statement,
      saidAt,
      author,
      commentId,
    })),
  );
}

/** The newest comment that is a status update, or undefined. */
export function lastUpdate(said: SaidSoFar, vendor: string): EarlierUpdate | undefined {
  for (const { text, author, saidAt } of [...said.comments].reverse()) {
    const update = parseStatusUpdate(text, { vendor });
    if (update !== undefined) return { update, author, saidAt };
  }
  return undefined;
}

/**
 * What is open on both sides after everything said so far. Of a comment that was edited its present text counts, of
 * one that Notion shows no more the last text that was seen.
 */
export function openSoFar(said: SaidSoFar, vendor: string, timeZone: string): OpenNow {
  const now = new Map(said.live.map(({ id, text }) => [id, text]));
  const latest = new Map<string, SaidComment>();
  for (const comment of said.comments) {
    const present = now.get(comment.commentId);
    if (present === undefined || present === comment.text) latest.set(comment.commentId, comment);
  }
  const told = [...latest.values()].flatMap(({ text, author, saidAt }): ItemsTold[] => {
    const day = localDate(saidAt, timeZone);
    const update = parseStatusUpdate(text, { vendor, writtenOn: day });
    return update === undefined ? [] : [{ update, day, onlyNew: isByOpp(author) }];
  });
  return openNow(told);
}

/** When anything was said last. */
export function saidLast({ comments }: SaidSoFar): Date | undefined {
  return comments.at(-1)?.saidAt;
}

/** Whether Notion shows the line no more: its comment was resolved, deleted, or edited to say something else. */
export function isGone(
  { live }: SaidSoFar,
  line: { readonly commentId: string; readonly text: string },
): boolean {
  return !live.some(({ id, text }) => id === line.commentId && text.includes(line.text));
}
