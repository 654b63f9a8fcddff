import { setTimeout as wait } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';

/** After this many refusals in a row Slack means it. */
const MOST_TRIES = 5;

/** Calls Slack; when it asks to wait, waits and calls again. A refused call did not happen, so nothing is doubled. */
export async function whenLet<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || tries === MOST_TRIES) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}
