import type { NoticeEvent } from '../../domain/playbook/notices.js';
import { clamp } from './outgoing.js';

export interface NoticeWords {
  readonly title: string;
  readonly event: NoticeEvent | 'taken_back';
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly amount: number | undefined;
  readonly lostReason: string | undefined;
  /** What is to be done. */
  readonly says?: string | undefined;
}

/** What happened to a deal, in one sentence for a channel (S4-171, S4-177). */
export function noticeSentence(notice: NoticeWords): string {
  const { event, from, to, lostReason } = notice;
  const deal = `${clamp(notice.title, 200)}${amountWords(notice.amount)}`;
  const stage = clamp(to ?? 'no stage', 100);
  switch (event) {
    case 'won':
      return `🏆 Won: ${deal}`;
    case 'lost':
      return `Lost: ${deal}. Reason: ${lostReason === undefined ? 'not noted' : clamp(lostReason, 500)}`;
    case 'unqualified':
    case 'duplicate':
      return `${deal}: ${clamp(from ?? 'no stage', 100)} → ${stage}${reasonWords(lostReason)}`;
    case 'stage':
      return `${deal}: ${clamp(from ?? 'no stage', 100)} → ${stage}`;
    case 'taken_back':
      return `${deal}: back in ${stage}. The change was taken back.`;
  }
}

function reasonWords(reason: string | undefined): string {
  return reason === undefined ? '' : `. Reason: ${clamp(reason, 500)}`;
}

function amountWords(amount: number | undefined): string {
  return amount === undefined ? '' : ` (${amount.toLocaleString('en')})`;
}
