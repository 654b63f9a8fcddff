import type { Handover, UndeliveredWhy } from '../../domain/handover/handover.js';
import { clamp } from './outgoing.js';

type Told = Pick<Handover, 'state' | 'why' | 'returnReason' | 'content'>;

/** Why the new Sales Engineer was not asked, for whoever handed the deal over. */
const NOT_ASKED: Readonly<Record<UndeliveredWhy, string>> = {
  left_slack: 'has left Slack',
  not_a_member: 'is a guest in Slack and may not use Opp',
  not_in_slack: 'was not found in Slack',
  no_notion_account: 'has no Notion account with the address used in Slack',
  may_not_see: 'may not see this deal, so I sent nothing',
  refused_by_slack: 'cannot be reached in Slack',
};

/** How a handover stands, for whoever handed it over: one sentence. */
export function receiptSentence(handover: Told, asked: 'yes' | 'not_yet' | 'unsure'): string {
  const { state, why, returnReason, content } = handover;
  const name = newName(handover);
  const title = clamp(content.title, 200);
  switch (state) {
    case 'accepted':
      return `${name} accepted ${title}.`;
    case 'returned':
      return `${name} returned ${title}: ${clamp(returnReason ?? '–', 300)}`;
    case 'undelivered':
      return `${title} waits: ${name} ${NOT_ASKED[why ?? 'not_in_slack']}.`;
    case 'withdrawn':
      return `${title} is not handed over any more.`;
    case 'offered':
    case 'accepting':
    case 'returning':
      return `${title} → ${name}: ${WAITING[asked]}`;
  }
}

const WAITING = {
  yes: 'has the story of the deal, no answer yet.',
  not_yet: 'the story of the deal is on its way.',
  unsure: 'Slack did not confirm my message. Ask whether it arrived; if not, /opp handover shows it.',
} as const;

/** How a handover stands, for the new Sales Engineer; undefined as long as they have not answered. */
export function packStanding({ state, returnReason }: Told): string | undefined {
  switch (state) {
    case 'accepted':
      return '✅ You accepted it. The deal is yours.';
    case 'returned':
      return `You returned it: ${clamp(returnReason ?? '–', 300)}`;
    case 'withdrawn':
      return 'It is not handed over any more. Nothing is to be done.';
    case 'undelivered':
    case 'offered':
    case 'accepting':
    case 'returning':
      return undefined;
  }
}

export function newName({ content }: Pick<Told, 'content'>): string {
  const { name } = content.newSalesEngineer;
  return name === '' ? 'The new Sales Engineer' : clamp(name, 100);
}

/** `12 days` as an open item's age; new ones have none. */
export function ageWords(days: number): string {
  if (days === 0) return '';
  return days === 1 ? ' (1 day)' : ` (${days} days)`;
}
