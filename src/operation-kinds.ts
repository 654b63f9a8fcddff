import { answersKind, type AnswersKindDesk } from './services/answers/answers-kind.js';
import { stageKind, type StageKindDesk } from './services/change-stage/stage-kind.js';
import { createKind, type CreateKindDesk } from './services/create/create-kind.js';
import { acceptKind, returnKind, type AnswerKindDesk } from './services/hand-over/answer-kind.js';
import { handOverKind, type HandOverKindDesk } from './services/hand-over/hand-over-kind.js';
import { noteKind, type NoteKindDesk } from './services/hand-edits/note-kind.js';
import { dealChangeKind } from './services/deal-change/deal-change-kind.js';
import { CONFIDENCE, STILL_ACTIVE } from './services/deal-change/deal-change-payload.js';
import type { OperationKind } from './services/outbox/part.js';
import { statusKind, type StatusKindDesk } from './services/post-status/status-kind.js';
import { assignKind } from './services/triage/assign-kind.js';
import { undoKind } from './services/undo/undo-kind.js';
import { informationKind, type InformationKindDesk } from './services/update-information/information-kind.js';

export type KindsDesk = StatusKindDesk &
  StageKindDesk &
  InformationKindDesk &
  CreateKindDesk &
  NoteKindDesk &
  AnswersKindDesk &
  AnswerKindDesk &
  HandOverKindDesk;

/** Everything that can be promised: one line for each kind. */
export function operationKinds(desk: KindsDesk): ReadonlyMap<string, OperationKind> {
  const kinds = [
    createKind(desk),
    statusKind(desk),
    stageKind(desk),
    informationKind(desk),
    answersKind(desk),
    acceptKind(desk),
    assignKind(desk),
    dealChangeKind(desk, CONFIDENCE, 'Confidence change undone'),
  ];
  const others = [
    noteKind(desk),
    dealChangeKind(desk, STILL_ACTIVE),
    returnKind(desk),
    handOverKind(desk),
    undoKind(desk, kinds),
  ];
  return new Map([...kinds, ...others].map((kind) => [kind.kind, kind]));
}
