import { planDigests } from '../services/digest/plan-digests.js';
import { deliverNext } from '../services/digest/deliver-digests.js';
import { DAY_MS, type DigestDesk } from '../services/digest/digest-desk.js';
import type { Unreached } from '../services/digest/recipients.js';
import { localDate } from '../domain/local-date.js';

/** A digest comes at most this long after its hour. */
const PLAN_MS = 20_000;
/** So long the buttons of a digest work. */
const KEPT_DAYS = 120;

export interface DigestJobParts {
  readonly desk: DigestDesk;
  /** Whoever cannot be reached; called when that changed. */
  readonly onUnreached: (unreached: readonly Unreached[]) => void;
}

export interface DigestJob {
  /** Plans what is due and sends one; called every second, that is Slack's pace for one app. Never two at once. */
  tick(): Promise<void>;
  /** Plans and sends everything that is due. */
  runAll(): Promise<void>;
}

/** Digests by the clock. Several processes may do it beside one another. */
export function createDigestJob({ desk, onUnreached }: DigestJobParts): DigestJob {
  let plannedAt = Number.NEGATIVE_INFINITY;
  let clearedAt = Number.NEGATIVE_INFINITY;
  let toldUnreached = '[]';

  async function plan(): Promise<void> {
    const now = desk.clock.now();
    plannedAt = now.getTime();
    const { unreached } = await planDigests(desk);
    const told = JSON.stringify(unreached);
    if (told !== toldUnreached) onUnreached(unreached);
    toldUnreached = told;
    if (now.getTime() - clearedAt < DAY_MS) return;
    clearedAt = now.getTime();
    await desk.digests.forgetBefore(localDate(new Date(now.getTime() - KEPT_DAYS * DAY_MS), 'UTC'));
  }

  return {
    async tick() {
      const since = desk.clock.now().getTime() - plannedAt;
      if (since >= PLAN_MS || since < 0) await plan();
      await deliverNext(desk);
    },
    async runAll() {
      await plan();
      for (;;) if ((await deliverNext(desk)) === 'none_due') return;
    },
  };
}
