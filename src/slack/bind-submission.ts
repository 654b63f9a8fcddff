import type { App, ViewOutput } from '@slack/bolt';
import { UserError } from '../domain/errors.js';
import type { SubmissionAnswer, SubmissionHandler } from './commands/subcommand.js';
import { modalWindow, type ModalWindow } from './modal-window.js';
import type { ReportProblem } from './problem-reporter.js';
import { readValues } from './read-values.js';
import type { ProblemWords } from './text/problem-words.js';
import { problemModal } from './views/telling-modal.js';

/** Slack waits three seconds for the answer to a submission; half a second is kept for the way. */
const ANSWER_WITHIN_MS = 2500;

/**
 * Binds modals: parses ids and values, answers within Slack's three seconds, then lets the rest go on. Until the
 * answer a problem stays in the form, below its first input, and loses nothing typed; after it the window shows it.
 */
export function bindSubmissions(
  app: App,
  handlers: readonly SubmissionHandler[],
  report: ReportProblem,
): void {
  for (const handler of handlers) {
    app.view(
      { type: 'view_submission', callback_id: handler.callbackId },
      async ({ ack, body, view, client }) => {
        const window = modalWindow(client, view.id);
        const told = await firstAnswer(handler, view, body.user.id, window, report);
        await ack(
          'errors' in told.answer
            ? { response_action: 'errors', ...told.answer }
            : { response_action: 'update', ...told.answer },
        );
        await goOn(told, view, window, (error) => report(error, handler.callbackId));
      },
    );
  }
}

async function firstAnswer(
  handler: SubmissionHandler,
  view: ViewOutput,
  slackUserId: string,
  window: ModalWindow,
  report: ReportProblem,
): Promise<SubmissionAnswer> {
  const values = readValues(view.state);
  const handle = handler.handle({ slackUserId, metadata: parseJson(view.private_metadata), values, window });
  try {
    if (handle === null) throw new UserError({ kind: 'form_outdated' });
    return await within(ANSWER_WITHIN_MS, handle());
  } catch (error) {
    return {
      answer: keepTyped(view, report(error, handler.callbackId), handle === null ? textOf(values) : ''),
    };
  }
}

/** A problem before the answer: below the first input, so that the form keeps what was typed. */
function keepTyped(view: ViewOutput, words: ProblemWords, typed: string): SubmissionAnswer['answer'] {
  const input = view.blocks.find((block) => block.type === 'input');
  if (input?.block_id === undefined || typed !== '')
    return { view: problemModal(view.title.text, words, { typed }) };
  return { errors: { [input.block_id]: `${words.what} ${words.next}` } };
}

async function goOn(
  { afterwards, onProblem }: SubmissionAnswer,
  view: ViewOutput,
  window: ModalWindow,
  report: (error: unknown) => ProblemWords,
): Promise<void> {
  try {
    await afterwards?.();
  } catch (error) {
    const words = report(error);
    await window.show(onProblem?.(words) ?? problemModal(view.title.text, words));
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new UserError({ kind: 'too_slow' }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(values: Record<string, string | readonly string[] | undefined>): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}: ${String(value ?? '')}`)
    .join('\n');
}
