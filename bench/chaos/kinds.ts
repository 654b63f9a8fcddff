import type { Clock } from '../../src/domain/clock.js';
import type { Operation } from '../../src/domain/operation.js';
import type { FindDesk } from '../../src/services/find/find-desk.js';
import type { Notion } from '../../src/notion/connect.js';
import type { NotionDesk } from '../../src/sandbox/notion/desk.js';
import type { OperationKind } from '../../src/services/outbox/part.js';
import type { OutboxStore } from './lively-store.js';
import { statusUpdates } from './status-updates.js';

/** What a person has in mind: one write to one page. */
export interface Intent {
  /** The nonce of the form: sending it again is the same promise. */
  readonly id: string;
  readonly kind: string;
  readonly pageId: string;
  /** Words that stand nowhere else in Notion. */
  readonly token: string;
  /** Another intent that says the same: only one of the two may be written. */
  readonly twinOf: string | undefined;
}

/** What a process has at hand. */
export interface ChaosDesk extends OutboxStore, Notion, FindDesk {
  readonly clock: Clock;
  readonly markUrl: (operationId: string) => string;
}

/** A trace of an operation in Notion's final state. */
export interface Effect {
  readonly operationId: string;
  readonly token: string;
  readonly pageId: string;
  /** Where it stands among the effects on its page. */
  readonly place: number;
}

/** A kind of operation, plugged into the chaos run. */
export interface ChaosKind {
  readonly kind: string;
  readonly operations: (desk: ChaosDesk) => OperationKind;
  /** Sends the form: drafts and promise, as the command does it. */
  readonly submit: (desk: ChaosDesk, intent: Intent) => Promise<Operation>;
  /** Everything of this kind that stands on the page, told from outside: through the desk of a colleague. */
  readonly effects: (desk: NotionDesk, pageId: string) => readonly Effect[];
}

/** Every kind that is put to the test: one line each. */
export const CHAOS_KINDS: readonly ChaosKind[] = [statusUpdates];
