import type { MirrorSync } from '../services/ports/mirror-sync.js';
import type { NotionSignal } from '../services/ports/notion-signals.js';

export interface FollowingParts {
  readonly sync: Pick<MirrorSync, 'refresh' | 'refreshComments'>;
  /** Looks at the database's properties afresh. */
  readonly checkSchema: () => Promise<unknown>;
  /** A signal that could not be followed is not lost: the next round reads the page. */
  readonly onError: (error: unknown) => void;
}

export interface SignalFollower {
  follow(signal: NotionSignal): void;
  /** Forgets what waits and resolves when the reading under way has ended. */
  stop(): Promise<void>;
}

/**
 * Reads again what Notion says has changed, one page after the other. Several signals of a page that waits are
 * one reading, so that a storm of them costs no more than a round.
 */
export function followSignals({ sync, checkSchema, onError }: FollowingParts): SignalFollower {
  const waiting = new Map<string, NotionSignal>();
  let running: Promise<void> | undefined;

  async function read(signal: NotionSignal): Promise<void> {
    if (signal.kind === 'schema') await checkSchema();
    else if (signal.kind === 'page') await sync.refresh(signal.opportunityId);
    else await sync.refreshComments(signal.opportunityId);
  }

  async function run(): Promise<void> {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      const [key, signal] = next;
      waiting.delete(key);
      await read(signal).catch(onError);
    }
  }

  return {
    follow(signal) {
      const key = signal.kind === 'schema' ? 'schema' : signal.opportunityId;
      // Reading the page brings its comments, too.
      if (waiting.get(key)?.kind !== 'page') waiting.set(key, signal);
      running ??= run().finally(() => {
        running = undefined;
      });
    },
    async stop() {
      waiting.clear();
      await running;
    },
  };
}
