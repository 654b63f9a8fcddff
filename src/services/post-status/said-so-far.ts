import type { SaidStatement } from '../../domain/duplicates/said-before.js';
import { localDate } from '../../domain/local-date.js';
import { statementsOf } from '../../domain/status-update/statements.js';
import { parseStatusUpdate, type ParsedStatusUpdate } from '../../domain/status-update/parse.js';
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
  /** The open comments Notion shows right now, a subset of `comments`, with their links. */
  readonly live: readonly { readonly id: string; readonly links: readonly string[] }[];
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
