import type { App } from '@slack/bolt';
import { problemMessage } from './views/telling-modal.js';

const MINUTE_MS = 60_000;
/** Buttons and lists besides commands: nobody presses faster than this. */
const PRESSES_PER_COMMAND = 4;
const MOST_REMEMBERED = 10_000;

const TOO_FAST = problemMessage({
  what: 'That was a lot in one minute.',
  next: 'I take a breath so that the others are served, too. Try again in a minute; nothing is lost.',
  again: true,
});

/** Whether somebody may go on: at most so many times in any minute. */
export class Pace {
  readonly #times = new Map<string, readonly number[]>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => Date.now(),
  ) {}

  allows(slackUserId: string): boolean {
    const now = this.now();
    const recent = (this.#times.get(slackUserId) ?? []).filter((at) => now - at < MINUTE_MS);
    if (recent.length >= this.perMinute) return false;
    if (this.#times.size >= MOST_REMEMBERED) this.#times.clear();
    this.#times.set(slackUserId, [...recent, now]);
    return true;
  }
}

/**
 * Keeps one person (or a stolen account) from using up what is there for all. Commands beyond `commandsPerMinute` are
 * answered in words, and so are buttons beyond four times as many. What somebody submits is never held up.
 */
export function bindPace(app: App, commandsPerMinute: number): void {
  const commands = new Pace(commandsPerMinute);
  const presses = new Pace(commandsPerMinute * PRESSES_PER_COMMAND);
  app.use(async (args) => {
    const { userId } = args.context;
    const pace = 'command' in args ? commands : 'action' in args ? presses : undefined;
    if (pace === undefined || userId === undefined || pace.allows(userId)) {
      await args.next();
      return;
    }
    if ('command' in args) {
      await args.ack({ response_type: 'ephemeral', ...TOO_FAST });
    } else if ('action' in args) {
      await args.ack();
      // In a modal there is nothing to answer to: it stays as it is.
      if ('response_url' in args.body) {
        await args.respond({ ...TOO_FAST, response_type: 'ephemeral', replace_original: false });
      }
    }
  });
}
