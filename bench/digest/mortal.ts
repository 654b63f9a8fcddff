import type { DigestDesk } from '../../src/services/digest/digest-desk.js';

/** The process is gone. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * A desk whose process is killed at its nth call to store or Slack: before the call, or after it before the answer
 * is seen. A message whose sending has begun leaves: whether it left at the last moment nobody can know, and it is not
 * sent again.
 */
export function mortal(desk: DigestDesk, diesAt: number, afterwards: boolean): DigestDesk {
  let calls = 0;
  const guard = async <T>(call: () => Promise<T>, mayFallBefore = true): Promise<T> => {
    calls += 1;
    if (calls > diesAt) throw new Killed();
    if (calls < diesAt) return call();
    if (!afterwards && mayFallBefore) throw new Killed();
    await call();
    throw new Killed();
  };
  const { digests, digestMail } = desk;
  return {
    ...desk,
    digests: {
      ...digests,
      plan: (...given) => guard(() => digests.plan(...given)),
      newestDays: (...given) => guard(() => digests.newestDays(...given)),
      claim: (...given) => guard(() => digests.claim(...given)),
      beginSending: (...given) => guardSending(() => digests.beginSending(...given)),
      settle: (...given) => guard(() => digests.settle(...given)),
    },
    digestMail: {
      ...digestMail,
      send: (...given) => guard(() => digestMail.send(...given), false),
    },
  };

  /** Between noting that it is sent and sending it there is no step at which a process could stand. */
  async function guardSending<T>(call: () => Promise<T>): Promise<T> {
    calls += 1;
    if (calls >= diesAt) throw new Killed();
    return call();
  }
}
