import type { Button, KnownBlock, ModalView } from '@slack/types';
import { isYoung, type NextSheet, type Operation } from '../../domain/operation.js';
import { ACTION, CALLBACK } from '../ids.js';
import { operationWords, standingSentence, type StandingKind } from '../text/operation-words.js';
import { messageText } from '../text/outgoing.js';
import { wordsFor, type ProblemWords } from '../text/problem-words.js';
import { actions, alert, button, context, linkButton, section, type Message } from './building-blocks.js';
import { modalView } from './define-modal.js';

/** How a promised write stands. The person always sees exactly one of these. */
export interface Standing {
  readonly kind: StandingKind;
  /** Why not, or not all of it. */
  readonly words?: ProblemWords;
  /** What was typed can be opened again. */
  readonly editable?: boolean;
  /** It can be taken back now. */
  readonly undoable?: boolean;
}

/** The operation that people are told about. */
export type Told = Pick<Operation, 'id' | 'kind' | 'subject'> & Partial<Pick<Operation, 'opportunityId'>>;

/** How an operation stands, as the person is told. A failed attempt that is sure to be repeated is a wait. */
export function standingOf(operation: Operation, now: Date): Standing {
  const { state, problem, attempts, kind } = operation;
  switch (state) {
    case 'confirmed':
      return { kind: 'saved', undoable: isYoung(operation, now) && operationWords(kind).undoable === true };
    case 'rejected':
      return failed(operation, wordsFor(problem ?? { kind: 'gave_up' }));
    case 'parked':
      // Whatever stopped the last attempt: in the end nobody knows what the ones before it did.
      return failed(operation, wordsFor(problem?.kind === 'kept_failing' ? problem : { kind: 'gave_up' }));
    case 'accepted':
    case 'sending':
      return { kind: attempts === 0 ? 'saving' : 'waiting' };
    case 'ambiguous':
      return { kind: 'waiting' };
  }
}

/** Sending the whole again would repeat the part that is there. */
function failed({ kind, done }: Operation, words: ProblemWords): Standing {
  if (Object.keys(done).length > 0) return { kind: 'partly_saved', words };
  return { kind: 'not_saved', words, editable: operationWords(kind).edit !== undefined };
}

/** The standing in the modal the person is looking at. */
export function standingModal(told: Told, standing: Standing): ModalView {
  const level = LEVEL[standing.kind];
  const sentence = sentenceOf(told, standing);
  return modalView(CALLBACK.telling, {
    title: operationWords(told.kind).title,
    close: 'Close',
    blocks: [
      level === undefined ? context(sentence) : alert(sentence, level),
      ...details(standing),
      ...buttons(told, standing),
    ],
  });
}

/** The standing as a direct message, when the modal is gone. */
export function standingMessage(told: Told, standing: Standing): Message {
  const sentence = sentenceOf(told, standing);
  return {
    text: messageText([sentence, nextStep(standing)].join(' ').trim()),
    blocks: [section(sentence), ...details(standing), ...buttons(told, standing)],
  };
}

const LEVEL: Readonly<Record<StandingKind, 'success' | 'warning' | 'error' | undefined>> = {
  saving: undefined,
  saved: 'success',
  waiting: 'warning',
  not_saved: 'error',
  partly_saved: 'error',
};

function sentenceOf({ kind, subject }: Told, standing: Standing): string {
  return standingSentence(kind, subject, standing.kind, standing.words?.what);
}

/** A problem's own advice begins with what was not written, which is not the whole truth for a half of it. */
function nextStep({ kind, words }: Standing): string {
  if (kind === 'partly_saved') return 'Look at the page in Notion, then add what is missing.';
  return kind === 'not_saved' ? (words?.next ?? '') : '';
}

function details(standing: Standing): KnownBlock[] {
  if (standing.kind === 'saved') return [];
  const next = nextStep(standing);
  return [
    context(next === '' ? 'You may close this; I will send you a message if it does not work out.' : next),
  ];
}

/** What may be opened once it is saved. */
const NEXT: Readonly<Record<NextSheet, { readonly words: string; readonly actionId: string }>> = {
  sessions: { words: 'Plan the sessions', actionId: ACTION.sessionsFor },
  closing: { words: 'Closing steps', actionId: ACTION.closingFor },
};

function nextButton({ subject, opportunityId }: Told, { kind }: Standing): readonly Button[] {
  if (kind !== 'saved' || subject.next === undefined || opportunityId === undefined) return [];
  const { words, actionId } = NEXT[subject.next];
  return [button(words, actionId, opportunityId, { style: 'primary', about: subject.title })];
}

function buttons(told: Told, standing: Standing): KnownBlock[] {
  const { id, kind, subject } = told;
  const { edit } = operationWords(kind);
  const offered: Button[] = [
    ...(standing.editable === true && edit !== undefined
      ? [button('Edit and send again', edit, id, { style: 'primary' })]
      : []),
    ...nextButton(told, standing),
    ...(subject.url === undefined ? [] : [linkButton('Open in Notion', subject.url, subject.title)]),
    ...(standing.undoable === true ? [button('Undo', ACTION.undo, id, { about: subject.title })] : []),
  ];
  return offered.length === 0 ? [] : [actions('standing', ...offered)];
}
