import type { Handover } from '../../domain/handover/handover.js';
import type { HandoverPack } from '../../domain/handover/pack.js';
import type { Message } from './building-blocks.js';
import { receiptMessage, returnedMessage, type ReceiptEntry } from './handover-messages.js';
import { packMessage } from './handover-pack.js';
import { noticeDetailsMessage, noticeMessage, removedMessage, type NoticeDetails } from './notice-message.js';
import type { NoticeWords } from '../text/notice-words.js';

/** What a message shows that is sent once and kept up to date. */
export type Shown =
  | {
      readonly kind: 'handover_pack';
      readonly handover: Handover;
      readonly pack: HandoverPack;
      readonly giver: string;
    }
  | { readonly kind: 'handover_receipt'; readonly handovers: readonly ReceiptEntry[] }
  | { readonly kind: 'handover_returned'; readonly handover: Handover }
  | ({ readonly kind: 'notice'; readonly url: string } & NoticeWords)
  | ({ readonly kind: 'notice_details' } & NoticeDetails)
  | { readonly kind: 'removed' };

export function livingMessage(content: Shown): Message {
  switch (content.kind) {
    case 'handover_pack':
      return packMessage(content);
    case 'handover_receipt':
      return receiptMessage(content.handovers);
    case 'handover_returned':
      return returnedMessage(content.handover);
    case 'notice':
      return noticeMessage(content);
    case 'notice_details':
      return noticeDetailsMessage(content);
    case 'removed':
      return removedMessage();
  }
}
