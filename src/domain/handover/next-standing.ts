import type { HandoverStanding, UndeliveredWhy } from './handover.js';

export type Answer = 'accept' | 'return';

/** What can happen to a handover. */
export type HandoverEvent =
  | {
      readonly kind: 'answer_begun';
      readonly answer: Answer;
      readonly operationId: string;
      readonly reason: string | undefined;
    }
  /** The answer is in Notion. */
  | { readonly kind: 'answer_written'; readonly operationId: string }
  /** The answer will never be in Notion. */
  | { readonly kind: 'answer_failed'; readonly operationId: string }
  /** An accepted handover was taken back by whoever accepted it. */
  | { readonly kind: 'answer_undone'; readonly operationId: string }
  | { readonly kind: 'not_delivered'; readonly why: UndeliveredWhy }
  /** It is tried once more to ask. */
  | { readonly kind: 'offered_again' }
  /** The stage was changed again, or the change was undone. */
  | { readonly kind: 'withdrawn' };

/**
 * How a handover stands after an event; undefined when the event comes too late or is not for it, and nothing changes.
 * Of several answers the first that begins counts; the same answer again is the same.
 */
export function nextStanding(now: HandoverStanding, event: HandoverEvent): HandoverStanding | undefined {
  const mine = 'operationId' in event && event.operationId === now.answerId;
  switch (event.kind) {
    case 'answer_begun':
      return begun(now, event, mine);
    case 'answer_written':
      if (!mine) return undefined;
      if (now.state === 'accepting') return { ...now, state: 'accepted' };
      if (now.state === 'returning') return { ...now, state: 'returned' };
      return now.state === 'accepted' || now.state === 'returned' ? now : undefined;
    case 'answer_failed':
      return mine && isBeingAnswered(now) ? OFFERED : undefined;
    case 'answer_undone':
      return mine && now.state === 'accepted' ? OFFERED : undefined;
    case 'not_delivered':
      return now.state === 'offered' ? { ...OFFERED, state: 'undelivered', why: event.why } : undefined;
    case 'offered_again':
      return now.state === 'undelivered' ? OFFERED : undefined;
    case 'withdrawn':
      return now.state === 'offered' || now.state === 'undelivered'
        ? { ...OFFERED, state: 'withdrawn' }
        : undefined;
  }
}

/** Nobody has answered, and nothing stands against asking. */
export const OFFERED: HandoverStanding = {
  state: 'offered',
  answerId: undefined,
  why: undefined,
  returnReason: undefined,
};

function begun(
  now: HandoverStanding,
  { answer, operationId, reason }: Extract<HandoverEvent, { kind: 'answer_begun' }>,
  mine: boolean,
): HandoverStanding | undefined {
  const state = answer === 'accept' ? 'accepting' : 'returning';
  if (now.state === 'offered') return { ...OFFERED, state, answerId: operationId, returnReason: reason };
  const done = answer === 'accept' ? 'accepted' : 'returned';
  return mine && (now.state === state || now.state === done) ? now : undefined;
}

function isBeingAnswered({ state }: HandoverStanding): boolean {
  return state === 'accepting' || state === 'returning';
}
