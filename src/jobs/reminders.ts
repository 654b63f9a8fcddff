import type { Clock } from '../domain/clock.js';

/** A date that somebody sets is planned for this soon; reminders themselves are sent when they are due. */
const PLAN_MS = 15 * 60_000;

/** What is due of reminders: planning them now and then, sending them every time. */
export function createReminderJob(parts: {
  readonly clock: Clock;
  /** Resolves to whether there was anything to plan from. */
  readonly plan: () => Promise<boolean>;
  readonly send: () => Promise<void>;
}): () => Promise<void> {
  let plannedAt: number | undefined;
  return async () => {
    const now = parts.clock.now().getTime();
    // A clock that was set back plans, too.
    if (plannedAt === undefined || now < plannedAt || now - plannedAt >= PLAN_MS) {
      if (await parts.plan()) plannedAt = now;
    }
    await parts.send();
  };
}
