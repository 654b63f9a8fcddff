import type { Clock } from '../../domain/clock.js';
import { stageEvent, mayBeWanted } from '../../domain/notices/stage-event.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { noticeKey, type ChannelNotices as Channel } from '../../domain/playbook/notices.js';
import type { ChannelNotices } from '../ports/channel-notices.js';
import type { EditWatch } from '../ports/hand-edits.js';

/** A channel hears of a change when this long nothing more happened: who slips undoes it unheard. */
export const QUIET_MS = 60_000;
/** What happens within this time of the last change belongs to the same message. */
const BURST_MS = 30 * 60_000;
/** What happened longer ago, while Opp was away, is no news. */
const NEWS_MS = 24 * 3_600_000;

export interface StageWatchDesk {
  readonly clock: Clock;
  readonly channelNotices: ChannelNotices;
  readonly notices: readonly Channel[];
  readonly newId: () => string;
}

/**
 * Notes every change of a stage that the sync sees, wherever it was made, for the channels that want to hear of it
 * (S4-177).
 */
export function createStageWatch(desk: StageWatchDesk): EditWatch {
  return {
    async seen(rows) {
      if (desk.notices.length === 0) return;
      const at = desk.clock.now();
      for (const { before, after } of rows) {
        if (before.stage?.name === after.stage?.name) continue;
        if (at.getTime() - after.lastEditedAt.getTime() > NEWS_MS) continue;
        await noteStep(desk, before, after, at);
      }
    },
  };
}

async function noteStep(
  { channelNotices, notices, newId }: StageWatchDesk,
  before: Opportunity,
  after: Opportunity,
  at: Date,
): Promise<void> {
  const step = { opportunityId: after.id, from: before.stage?.name, to: after.stage?.name, at };
  const timing = { burstMs: BURST_MS, dueAt: new Date(at.getTime() + QUIET_MS) };
  // Which one it is in the end is decided when it is told: until then it may be taken back.
  const events = [before, after].map(({ stage }) => stageEvent(stage?.role));
  for (const channel of notices) {
    const wanted = events.some((event) => mayBeWanted(channel, event, after.amount));
    if (wanted) await channelNotices.note({ ...step, id: newId(), channel: noticeKey(channel) }, timing);
  }
}
