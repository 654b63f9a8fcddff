import type { App } from '@slack/bolt';
import type { SuggestionHandler } from './commands/subcommand.js';
import type { ReportProblem } from './problem-reporter.js';
import { plain } from './views/building-blocks.js';

/** Slack gives up after three seconds and then asks no more for a while. */
const ANSWER_WITHIN_MS = 1500;
const MOST = 100;

/** Binds lists whose options are looked up while somebody types; whatever goes wrong, Slack gets an answer (S33). */
export function bindSuggestions(
  app: App,
  handlers: readonly SuggestionHandler[],
  report: ReportProblem,
): void {
  for (const { field, run } of handlers) {
    app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: field }, async ({ ack, body }) => {
      const request = { slackUserId: body.user.id, field: body.action_id, typed: body.value };
      const found = await inTime(run(request)).catch((error: unknown) => {
        report(error, body.action_id);
        return [];
      });
      await ack({
        options: found.slice(0, MOST).map(({ text, value }) => ({ text: plain(text, 75), value })),
      });
    });
  }
}

async function inTime<T>(work: Promise<readonly T[]>): Promise<readonly T[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly T[]>((resolve) => {
    timer = setTimeout(() => {
      resolve([]);
    }, ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
