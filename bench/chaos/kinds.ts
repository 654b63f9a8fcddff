import type { GuideRules } from '../../src/domain/guide/guide.js';
import type { Operation } from '../../src/domain/operation.js';
import type { Notion } from '../../src/notion/connect.js';
import type { CreationDesk } from '../../src/services/create/creation-desk.js';
import type { FindDesk } from '../../src/services/find/find-desk.js';
import type { AnswersDesk } from '../../src/services/answers/answers-desk.js';
import type { ForecastDesk } from '../../src/services/forecast/forecast-desk.js';
import type { SeveralDesk } from '../../src/services/hand-over/several.js';
import type { SlackByEmail } from '../../src/services/ports/slack.js';
import type { TriageDesk } from '../../src/services/triage/triage-desk.js';
import { answers } from './answers.js';
import { creations } from './creations.js';
import { forecasts, stillActives } from './deal-notes.js';
import { acceptances, assignments, handovers, returns } from './handing-over.js';
import { informationChanges } from './information-changes.js';
import type { OutboxStore } from './lively-store.js';
import type { ChaosMirror } from './mirror.js';
import { notes } from './notes.js';
import { stageChanges } from './stage-changes.js';
import { statusUpdates } from './status-updates.js';
import { undos } from './undos.js';

/** What a person has in mind: one write. */
export interface Intent {
  /** The nonce of the form: sending it again is the same promise. */
  readonly id: string;
  readonly kind: string;
  /** The page it is about; of a new page, its customer. */
  readonly pageId: string;
  /** Words that stand nowhere else in Notion. */
  readonly token: string;
  /** Another intent that says the same, or wants the same otherwise: only one of the two may be written. */
  readonly twinOf: string | undefined;
  /** A property that nobody but it and its twin writes on this page; blank for kinds that need none. */
  readonly slot: string;
  /** What the person's window shows, whatever becomes of the process; twins look at the same. */
  readonly window: Map<string, string>;
  /** What it takes back. */
  readonly undoes: Intent | undefined;
  /** What was handed over by this, and is accepted or returned. */
  readonly answers?: Intent;
}

/** What a process has at hand. */
export interface ChaosDesk extends OutboxStore, Omit<Notion, 'check'>, FindDesk {
  readonly mirror: ChaosMirror;
  readonly newId: () => string;
  readonly creationRules: CreationDesk['creationRules'];
  readonly guideRules: GuideRules;
  readonly constructRules: AnswersDesk['constructRules'];
  readonly forecastRules: ForecastDesk['forecastRules'];
  readonly stageRules: SeveralDesk['stageRules'] & ForecastDesk['stageRules'];
  readonly triageRules: TriageDesk['triageRules'];
  readonly teams: SeveralDesk['teams'];
  readonly vendor: string;
  readonly dealNotes: ForecastDesk['dealNotes'];
  readonly snoozes: ForecastDesk['snoozes'];
  readonly notionPeople: TriageDesk['notionPeople'];
  readonly onCreated: () => Promise<void>;
  readonly slackByEmail: SlackByEmail;
  readonly markUrl: (operationId: string) => string;
}

/** Something that a written operation leaves behind, exactly once. */
export interface Piece {
  readonly name: string;
  /** Whether it is still there when the operation was taken back. */
  readonly undone: 'stays' | 'goes';
}

/** A kind of operation, plugged into the chaos run. */
export interface ChaosKind {
  readonly kind: string;
  /** So many of a hundred submissions. */
  readonly share: number;
  /**
   * Sends the form: drafts and promise, as the command does it. Undefined: the person was told at once that nothing
   * comes of it.
   */
  readonly submit: (desk: ChaosDesk, intent: Intent) => Promise<Operation | undefined>;
  readonly leaves: (intent: Intent) => readonly Piece[];
}

/** Every kind that is put to the test: one line each. */
export const CHAOS_KINDS: readonly ChaosKind[] = [
  statusUpdates,
  stageChanges,
  informationChanges,
  notes,
  creations,
  answers,
  forecasts,
  stillActives,
  assignments,
  handovers,
  acceptances,
  returns,
  undos,
];

export function kindOf(intent: Intent): ChaosKind {
  const kind = CHAOS_KINDS.find((one) => one.kind === intent.kind);
  if (kind === undefined) throw new Error(`nothing is known of ${intent.kind}`);
  return kind;
}

/** Its number within the run. */
export function numberOf({ id }: Intent): number {
  return Number(/-(\d+)(?=\.|$)/.exec(id)?.[1]);
}
