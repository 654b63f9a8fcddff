import { z } from 'zod';
import type { Clock } from '../domain/clock.js';
import type { Sharing, SharingBar } from '../services/find/sharing.js';
import type { SlackConnection } from './connect-slack.js';

/** Channels are seldom shared with another company; before anything is posted it is asked again anyway. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1000;
/** An answer that somebody waits for does not wait longer than this for a button. */
const PATIENCE_MS = 1000;

/** What is not said is not known. */
const channel = z.object({
  is_ext_shared: z.boolean(),
  is_pending_ext_shared: z.boolean().default(false),
  is_archived: z.boolean().default(false),
});

type Answer = SharingBar | 'none';

/**
 * Who reads along in a channel, from `conversations.info`. Without the optional scopes channels:read and groups:read,
 * and in private channels that the bot was not invited to, nobody can tell: then nothing is shared (S35).
 */
export function createSharing(
  { interactive }: Pick<SlackConnection, 'interactive'>,
  clock: Clock,
  patienceMs = PATIENCE_MS,
): Sharing {
  const remembered = new Map<string, { readonly answer: Promise<Answer>; readonly until: number }>();
  const ask = (channelId: string): Promise<Answer> => {
    const answer = readBar(interactive, channelId);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(channelId, { answer, until: clock.now().getTime() + REMEMBERED_MS });
    return answer;
  };
  return {
    async canShare(channelId) {
      if (!isChannel(channelId)) return false;
      const known = remembered.get(channelId);
      const fresh = known !== undefined && known.until > clock.now().getTime();
      return (await patiently(fresh ? known.answer : ask(channelId), patienceMs)) === 'none';
    },
    async barNow(channelId) {
      const bar = isChannel(channelId) ? await ask(channelId) : 'unknown';
      return bar === 'none' ? undefined : bar;
    },
  };
}

/** Direct messages (`D…`) have nobody to share with; asking about them needs scopes of its own. */
function isChannel(id: string): boolean {
  return /^[CG]/.test(id);
}

async function readBar(
  client: Pick<SlackConnection['interactive'], 'conversations'>,
  id: string,
): Promise<Answer> {
  try {
    const found = channel.parse((await client.conversations.info({ channel: id })).channel);
    if (found.is_ext_shared || found.is_pending_ext_shared) return 'other_company';
    return found.is_archived ? 'unknown' : 'none';
  } catch {
    return 'unknown';
  }
}

async function patiently(answer: Promise<Answer>, patienceMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'unknown');
  });
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}
