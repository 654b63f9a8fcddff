import type { Clock } from '../../domain/clock.js';
import { addDays, localDate } from '../../domain/local-date.js';
import type { DigestStore, Undelivered } from '../ports/digests.js';
import type { DigestDesk } from './digest-desk.js';
import { recipients, type Unreached } from './recipients.js';

export type UndeliveredDesk = Pick<
  DigestDesk,
  'clock' | 'digests' | 'dealNotes' | 'directory' | 'digestRules'
>;

/** Who gets no digest, and who did not get (or may not have got) one within a week. */
export interface NotReached {
  readonly unreached: readonly Unreached[];
  readonly undelivered: readonly (Undelivered & { readonly name: string })[];
}

const DAYS = 7;
/** The freshest data is waited for half of this; a digest that is still not sent then needs a look. */
const LATE_MS = 60 * 60_000;

function lateSince(clock: Clock): Date {
  return new Date(clock.now().getTime() - LATE_MS);
}

/** How many digests of these days are due for an hour and neither sent nor given up. Throws what the store throws. */
export async function countUnfinished({
  clock,
  digests,
}: {
  readonly clock: Clock;
  readonly digests: Pick<DigestStore, 'undelivered'>;
}): Promise<number> {
  const since = addDays(localDate(clock.now(), 'UTC'), -DAYS);
  const missed = await digests.undelivered(since, lateSince(clock));
  return missed.filter(({ state }) => state === 'unfinished').length;
}

/** For whoever looks after Opp. Nobody, when Slack or the store does not answer: nothing else depends on it. */
export async function undelivered(desk: UndeliveredDesk): Promise<NotReached> {
  try {
    const since = addDays(localDate(desk.clock.now(), 'UTC'), -DAYS);
    const [{ unreached }, missed, everybody] = await Promise.all([
      recipients(desk),
      desk.digests.undelivered(since, lateSince(desk.clock)),
      desk.directory.everybody(),
    ]);
    const nameOf = (id: string): string => everybody.find((one) => one.id === id)?.name ?? id;
    return { unreached, undelivered: missed.map((one) => ({ ...one, name: nameOf(one.slackUserId) })) };
  } catch {
    return { unreached: [], undelivered: [] };
  }
}
