import type { Problem } from './errors.js';

/**
 * - `accepted`: promised, its next part not sent.
 * - `sending`: a request is under way; found at start it means the process died meanwhile.
 * - `ambiguous`: a part was sent, nobody knows whether Notion has it: look before sending again.
 * - `confirmed` and `rejected` are final; `parked` waits for a person.
 */
export type OperationState = 'accepted' | 'sending' | 'ambiguous' | 'confirmed' | 'rejected' | 'parked';

/** A sheet of the deal that is worth opening then. */
export const NEXT_SHEETS = ['sessions', 'closing'] as const;
export type NextSheet = (typeof NEXT_SHEETS)[number];

/** What an operation is about, as people are told. */
export interface OperationSubject {
  readonly title: string;
  /** Undefined as long as the page does not exist. */
  readonly url: string | undefined;
  /** What is true once it is written, e.g. `Acme is in Demo now.`; the kind's own words when left out. */
  readonly saved?: string | undefined;
  /** What comes next once it is written. */
  readonly next?: NextSheet | undefined;
}

/** A write promised to a person, of one or more parts. */
export interface NewOperation {
  /** The operation's mark: made when the modal opened, unique, found again in Notion. */
  readonly id: string;
  /** What is to be done; a kind that this version does not know is kept and left alone (O17). */
  readonly kind: string;
  /** Operations of one queue are carried out one after the other: the page's id, or a new page's customer. */
  readonly queue: string;
  /** Undefined until the page exists. */
  readonly opportunityId: string | undefined;
  readonly slackUserId: string;
  /** Who is shown as the author, e.g. `Ana P. via Opp`. */
  readonly displayName: string;
  readonly subject: OperationSubject;
  /** The window in which the person waits for the answer. */
  readonly viewId: string | undefined;
  /** Everything the writing needs; opaque to the journal. */
  readonly payload: unknown;
}

/** What was written so far: for each finished part the id of what Notion has now, by the part's name. */
export type PartsDone = Readonly<Record<string, string>>;

export interface Operation extends NewOperation {
  readonly state: OperationState;
  readonly fence: number;
  /** Failed attempts since the last part that succeeded. */
  readonly attempts: number;
  readonly acceptedAt: Date;
  /** When it may be worked on next; of a finished one, when it was finished. */
  readonly dueAt: Date;
  readonly done: PartsDone;
  readonly problem: Problem | undefined;
}

/** An operation as its worker gets it, with what only the worker needs to know. */
export interface ClaimedOperation extends Operation {
  /** How often in a row a worker took it and did not come to an end: killed, or stopped by a bug (O16). */
  readonly interruptions: number;
  /** Whether some attempt was interrupted or ended without a clear answer: copies may turn up late (N5). */
  readonly uncertain: boolean;
}

export interface OperationChange {
  readonly state: OperationState;
  readonly attempts: number;
  readonly dueAt: Date;
  /** Parts that are there now, beside those known before. */
  readonly done?: PartsDone;
  readonly problem?: Problem;
  /** The page that the operation made. */
  readonly page?: { readonly id: string; readonly url: string };
  /** Counted anew from zero when left out. */
  readonly interruptions?: number;
  /** Stays true once it is. */
  readonly uncertain?: boolean;
  /** When own extra copies are looked for. */
  readonly sweepAt?: Date;
}

/** A write can be taken back for this long after it was saved. */
const UNDO_MS = 15 * 60_000;

/** Whether a confirmed operation is young enough to be taken back by its author. */
export function isYoung({ state, dueAt }: Pick<Operation, 'state' | 'dueAt'>, now: Date): boolean {
  return state === 'confirmed' && now.getTime() - dueAt.getTime() < UNDO_MS;
}

/** Final for the outbox: told to the person and not worked on any more. */
export function isFinished(state: OperationState): boolean {
  return state === 'confirmed' || state === 'rejected' || state === 'parked';
}
