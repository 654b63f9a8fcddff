import type { Clock } from '../../domain/clock.js';
import { UserError } from '../../domain/errors.js';
import type {
  ClaimedMessage,
  LivingKind,
  LivingMessage,
  LivingMessages,
  MessageSettlement,
} from '../ports/living-messages.js';
import type { LivingContent, LivingPoster, MessagePlace } from './content.js';

/** What a message shows at this moment. */
export type Composed =
  | {
      readonly kind: 'show';
      readonly content: LivingContent;
      readonly below?: MessagePlace;
      readonly to?: string;
    }
  /** Nothing is to be shown (any more). */
  | { readonly kind: 'nothing' }
  /** It cannot be told yet. */
  | { readonly kind: 'later' };

/** How a message was sent. */
export type Sent = { readonly kind: 'posted' | 'lost' } | { readonly kind: 'refused'; readonly why: string };

export interface Composer {
  /** Reads afresh what is to be shown. Throws `UserError` when that cannot be read now. */
  compose(message: LivingMessage): Promise<Composed>;
  /** Hears how it was sent, before that is settled; may run again after a crash. */
  sent?(message: LivingMessage, how: Sent): Promise<void>;
}

export interface DeliverDesk {
  readonly clock: Clock;
  readonly livingMessages: LivingMessages;
  readonly poster: LivingPoster;
  readonly composers: ReadonlyMap<LivingKind, Composer>;
  readonly onBug: (error: unknown, messageId: string) => void;
}

/** Longer than Slack takes to answer, however often it asks to wait. */
const LEASE_MS = 5 * 60_000;
const AGAIN_MS = 60_000;
const PATIENCE_MS = 24 * 3_600_000;

/**
 * Sends every message that is due, once, and rewrites those that stand there already. Marked before it is sent: after
 * a crash in between, or an answer that got lost, it is not sent again (S16). Throws what the store throws.
 */
export async function deliverMessages(desk: DeliverDesk): Promise<void> {
  for (;;) {
    const message = await desk.livingMessages.claimDue(desk.clock.now(), LEASE_MS, [
      ...desk.composers.keys(),
    ]);
    if (message === undefined) return;
    await desk.livingMessages.settle(message.id, message.fence, await workOn(desk, message));
  }
}

async function workOn(desk: DeliverDesk, message: ClaimedMessage): Promise<MessageSettlement> {
  const composer = desk.composers.get(message.kind);
  try {
    if (composer === undefined || message.state === 'ended') return { kind: 'ended' };
    if (message.state === 'lost') {
      await composer.sent?.(message, { kind: 'lost' });
      return { kind: 'lost' };
    }
    const composed = await composer.compose(message);
    if (composed.kind === 'later') return later(desk);
    if (composed.kind === 'nothing') return standing(message) ?? { kind: 'ended' };
    return await show(desk, composer, message, composed);
  } catch (error) {
    if (!(error instanceof UserError)) desk.onBug(error, message.id);
    return composer === undefined ? later(desk) : laterOrNever(desk, composer, message);
  }
}

async function show(
  desk: DeliverDesk,
  composer: Composer,
  message: ClaimedMessage,
  { content, below, to }: Extract<Composed, { kind: 'show' }>,
): Promise<MessageSettlement> {
  const there = standing(message);
  if (there !== undefined) {
    const outcome = await desk.poster.rewrite(there, content);
    return outcome === 'not_now' ? later(desk) : there;
  }
  // Somebody else has it: settling does nothing then.
  if (!(await desk.livingMessages.markSending(message.id, message.fence))) return later(desk);
  const outcome = await desk.poster.post(to ?? message.place, content, below);
  switch (outcome.kind) {
    case 'posted':
      await hear(desk, composer, message, { kind: 'posted' });
      return outcome;
    case 'not_now':
      return later(desk);
    case 'refused':
      await composer.sent?.(message, outcome);
      return { kind: 'ended' };
    case 'unknown':
      await hear(desk, composer, message, { kind: 'lost' });
      return { kind: 'lost' };
  }
}

/** It may stand there by now: whatever fails from here on, it is not sent again. */
async function hear(
  desk: DeliverDesk,
  composer: Composer,
  message: ClaimedMessage,
  how: Sent,
): Promise<void> {
  try {
    await composer.sent?.(message, how);
  } catch (error) {
    desk.onBug(error, message.id);
  }
}

/** What cannot be told for a whole day is not told at all. */
async function laterOrNever(
  desk: DeliverDesk,
  composer: Composer,
  message: ClaimedMessage,
): Promise<MessageSettlement> {
  const waited = desk.clock.now().getTime() - message.since.getTime();
  if (message.state !== 'wanted' || waited < PATIENCE_MS) return later(desk);
  await hear(desk, composer, message, { kind: 'refused', why: 'too_late' });
  return { kind: 'ended' };
}

function standing({
  channel,
  ts,
}: LivingMessage): Extract<MessageSettlement, { kind: 'posted' }> | undefined {
  return channel === undefined || ts === undefined ? undefined : { kind: 'posted', channel, ts };
}

function later({ clock }: DeliverDesk): MessageSettlement {
  return { kind: 'later', dueAt: new Date(clock.now().getTime() + AGAIN_MS) };
}
