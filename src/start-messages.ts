import type { Clock } from './domain/clock.js';
import { every } from './jobs/every.js';
import type { Logger } from './logger.js';
import { packComposer } from './services/hand-over/compose-pack.js';
import { receiptComposer, returnedComposer } from './services/hand-over/compose-receipt.js';
import type { HandOverDesk } from './services/hand-over/hand-over-desk.js';
import { deliverMessages } from './services/living-messages/deliver.js';
import { detailsComposer, noticeComposer, type NoticeDesk } from './services/notices/compose-notice.js';
import type { LivingKind, LivingMessages } from './services/ports/living-messages.js';
import type { Composer } from './services/living-messages/deliver.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createLivingPoster } from './slack/living-poster.js';

export type MessagesDesk = HandOverDesk &
  NoticeDesk & { readonly clock: Clock; readonly livingMessages: LivingMessages };

/** Messages that are due are sent this soon. */
const EVERY_MS = 2000;

/** Sends Opp's own messages and keeps them up to date: handovers and notices. One delivery at a time. */
export function startMessages(
  desk: MessagesDesk,
  slack: SlackConnection,
  logger: Logger,
  onError: (error: unknown) => void,
) {
  const composers = new Map<LivingKind, Composer>([
    ['handover_pack', packComposer(desk)],
    ['handover_receipt', receiptComposer(desk)],
    ['handover_returned', returnedComposer(desk)],
    ['notice', noticeComposer(desk)],
    ['notice_details', detailsComposer(desk)],
  ]);
  const onBug = (err: unknown, messageId: string): void => {
    logger.error({ err, messageId }, 'a message could not be worked on');
  };
  const poster = createLivingPoster(slack.outbound);
  let underWay: Promise<void> = Promise.resolve();
  const deliver = (): Promise<void> => {
    underWay = underWay
      .catch(() => undefined)
      .then(() => deliverMessages({ ...desk, poster, composers, onBug }));
    return underWay;
  };
  const timer = every(EVERY_MS, deliver, onError);
  return {
    /** Resolves when everything that is due now was tried. */
    deliver,
    /** Tries soon, without anybody waiting for it. */
    wake: (): void => {
      deliver().catch(onError);
    },
    /** Waits for what is under way. */
    stop(): Promise<void> {
      timer.stop();
      return underWay.catch(() => undefined);
    },
  };
}
