import type { NoticeEvent } from '../playbook/notices.js';
import type { StageRole } from '../opportunity.js';

/** What a change of stage is for a channel. */
export function stageEvent(role: StageRole | undefined): NoticeEvent {
  return role === 'won' || role === 'lost' ? role : 'stage';
}

/** Whether a channel wants to hear of it (S4-177): an amount that nobody knows reaches no minimum. */
export function isWanted(
  channel: {
    readonly events: readonly NoticeEvent[];
    readonly minimum_amount: Readonly<Partial<Record<NoticeEvent, number>>>;
  },
  event: NoticeEvent,
  amount: number | undefined,
): boolean {
  const minimum = channel.minimum_amount[event];
  return channel.events.includes(event) && (minimum === undefined || (amount ?? -1) >= minimum);
}
