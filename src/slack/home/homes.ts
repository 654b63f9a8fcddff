import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Clock } from '../../domain/clock.js';
import { homeView, type HomeFace } from '../views/home-view.js';
import { fingerprintOf, readMark, writeMark } from './home-mark.js';

/** Somebody looked at Home this long ago: what they do elsewhere still changes it under their eyes. */
const LOOKING_MS = 30 * 60_000;
/** So many people's Homes are remembered; of others Slack says what they see. */
const REMEMBERED = 2000;

/** What Slack says of the Home that a person sees. */
export interface SeenHome {
  readonly hash: string;
  readonly mark: string;
}

/** A page of somebody's Home, or why there is none. */
export interface BuiltHome {
  readonly face: HomeFace;
  readonly page: number;
  /** Raised by the clock, so that what is said about freshness does not get too old. */
  readonly era: number;
}

export interface HomesParts {
  readonly client: Pick<WebClient, 'views'>;
  readonly clock: Clock;
  /** Never throws for what a person can be told. */
  readonly build: (slackUserId: string, page: number) => Promise<BuiltHome>;
}

/** Everybody's Home; each is published only when its content changed. All methods throw when Slack does not take it. */
export interface Homes {
  /** Somebody looks at it; `seen`: what they see at the moment, undefined when Slack does not say. */
  opened(slackUserId: string, seen: SeenHome | undefined): Promise<void>;
  /** They ask for this page, or to see it afresh. */
  show(slackUserId: string, page: number): Promise<void>;
  /** Something was changed that may stand on it: published when they looked at it lately. */
  readonly changed: (slackUserId: string) => Promise<void>;
}

interface Known {
  readonly page: number;
  readonly lookedAt: number;
  readonly fingerprint: string | undefined;
  readonly hash: string | undefined;
}

export function createHomes(parts: HomesParts): Homes {
  const known = knownHomes();
  const inTurn = peopleInTurn();
  const now = (): number => parts.clock.now().getTime();
  const bring = async (slackUserId: string, before: Known, anyway = false): Promise<void> => {
    const { face, page, era } = await parts.build(slackUserId, before.page);
    const fingerprint = fingerprintOf({ blocks: face.blocks, page, era });
    const isNew = anyway || fingerprint !== before.fingerprint;
    const view = homeView(face, writeMark({ page, fingerprint }));
    const hash = isNew ? await publish(parts.client, slackUserId, view, before.hash) : before.hash;
    known.remember(slackUserId, { page, lookedAt: before.lookedAt, fingerprint, hash });
  };
  return {
    opened: (slackUserId, seen) =>
      inTurn(slackUserId, async () => {
        const { lookedAt, page, ...before } = known.of(slackUserId, seen);
        const isRecent = now() - lookedAt < LOOKING_MS;
        await bring(slackUserId, { ...before, page: isRecent ? page : 0, lookedAt: now() });
      }),
    show: (slackUserId, page) =>
      inTurn(slackUserId, () =>
        bring(slackUserId, { ...known.of(slackUserId, undefined), page, lookedAt: now() }, true),
      ),
    changed: (slackUserId) =>
      inTurn(slackUserId, async () => {
        const before = known.of(slackUserId, undefined);
        if (now() - before.lookedAt < LOOKING_MS) await bring(slackUserId, before);
      }),
  };
}

/** What was published for whom, for the latest who looked. */
function knownHomes() {
  const homes = new Map<string, Known>();
  return {
    /** What Slack says that they see counts more than what is remembered: another process may have published it. */
    of(slackUserId: string, seen: SeenHome | undefined): Known {
      const before = homes.get(slackUserId) ?? UNKNOWN;
      const mark = seen && readMark(seen.mark);
      return seen === undefined || mark === undefined ? before : { ...before, ...mark, hash: seen.hash };
    },
    remember(slackUserId: string, one: Known): void {
      homes.delete(slackUserId);
      homes.set(slackUserId, one);
      const [oldest] = homes.keys();
      if (homes.size > REMEMBERED && oldest !== undefined) homes.delete(oldest);
    },
  };
}

/** What one person does in a row is answered in a row. */
function peopleInTurn(): (slackUserId: string, work: () => Promise<void>) => Promise<void> {
  const busy = new Map<string, Promise<void>>();
  return async (slackUserId, work) => {
    const before = busy.get(slackUserId) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    busy.set(slackUserId, mine);
    await mine.finally(() => {
      if (busy.get(slackUserId) === mine) busy.delete(slackUserId);
    });
  };
}

const UNKNOWN: Known = { page: 0, lookedAt: 0, fingerprint: undefined, hash: undefined };

/** Resolves to the new hash. When something newer was published meanwhile, this is newer still: it was just gathered. */
async function publish(
  client: HomesParts['client'],
  user_id: string,
  view: ReturnType<typeof homeView>,
  hash: string | undefined,
): Promise<string | undefined> {
  try {
    const how = { user_id, view, ...(hash === undefined ? {} : { hash }) };
    return (await client.views.publish(how)).view?.hash;
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'hash_conflict') throw error;
    return (await client.views.publish({ user_id, view })).view?.hash;
  }
}
