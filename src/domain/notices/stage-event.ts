import type { ChannelNotices, NoticeEvent } from '../playbook/notices.js';
import type { StageRole } from '../opportunity.js';

/** The ends that are told as such. */
const ENDS = ['won', 'lost', 'unqualified', 'duplicate'] as const;

/** What a change of stage is for a channel. */
export function stageEvent(role: StageRole | undefined): NoticeEvent {
  return ENDS.find((end) => end === role) ?? 'stage';
}

type Says = ChannelNotices['only_when'][number];
type Wishes = Pick<ChannelNotices, 'events' | 'minimum_amount' | 'always_when' | 'only_when'>;

/**
 * Whether a channel wants to hear of it (S4-177): from its amount on, or whatever the amount when a column says so.
 * An amount that nobody knows reaches no minimum. `says`: whether a column of the deal says one of the values.
 */
export function isWanted(
  channel: Wishes,
  event: NoticeEvent,
  amount: number | undefined,
  says: (wanted: Says) => boolean,
): boolean {
  if (!hears(channel, event) || !channel.only_when.every(says)) return false;
  return reaches(channel, event, amount) || channel.always_when.some(says);
}

/** Whether it may, as long as nobody has read what the columns say. */
export function mayBeWanted(channel: Wishes, event: NoticeEvent, amount: number | undefined): boolean {
  if (!hears(channel, event)) return false;
  return reaches(channel, event, amount) || channel.always_when.length > 0;
}

/** Whoever hears of changes of stage hears of every one but those to won and lost. */
function hears({ events }: Wishes, event: NoticeEvent): boolean {
  return events.includes(event) || (event !== 'won' && event !== 'lost' && events.includes('stage'));
}

function reaches({ minimum_amount }: Wishes, event: NoticeEvent, amount: number | undefined): boolean {
  const minimum = minimum_amount[event];
  return minimum === undefined || (amount ?? -1) >= minimum;
}
