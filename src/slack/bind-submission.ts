import type { App, ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../domain/errors.js';
import type { ProblemScreen, SubmissionAnswer, SubmissionHandler } from './commands/submission.js';
import { errorsByBlock } from './form-fields.js';
import { sameAgain, typedIn } from './kept-view.js';
import { isShown, modalWindow, type ModalWindow } from './modal-window.js';
import { handlersById, oneOf } from './handlers-by-id.js';
import type { ReportProblem } from './problem-reporter.js';
import { readValues } from './read-values.js';
import type { ProblemWords } from './text/problem-words.js';
import { problemMessage, problemModal } from './views/telling-modal.js';

/** Slack waits three seconds for the answer to a submission; half a second is kept for the way. */
const ANSWER_WITHIN_MS = 2500;

/**
 * Binds modals: parses ids and values, answers within Slack's three seconds, then lets the rest go on. Until the
 * answer a problem stays in the form and loses nothing typed; after it the window shows it, or a direct message
 * when the window is gone.
 */
export function bindSubmissions(
  app: App,
  handlers: readonly SubmissionHandler[],
  report: ReportProblem,
): void {
  const byId = handlersById(handlers, ({ callbackId }) => callbackId);
  app.view(
    { type: 'view_submission', callback_id: oneOf(byId.keys()) },
    async ({ ack, body, view, client }) => {
      const handler = byId.get(view.callback_id);
      if (handler === undefined) return;
      const window = modalWindow(client, view.id);
      const told = await firstAnswer(handler, view, body.user.id, window, report);
      await ack(
        'errors' in told.answer
          ? { response_action: 'errors', errors: errorsByBlock(view, told.answer.errors) }
          : { response_action: 'update', ...told.answer },
      );
      await goOn(told, async (error) => {
        const words = report(error, handler.callbackId);
        const screen = told.onProblem?.(words) ?? plainScreen(view, words);
        await showOrSend(screen, window, client, body.user.id);
      });
    },
  );
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
      answer: keepTyped(view, report(error, handler.callbackId), handle === null ? typedIn(values) : ''),
    };
  }
}

/**
 * A problem before the answer: the form keeps what was typed and says it below its first input; a view without
 * inputs stays as it is and says it at the top.
 */
function keepTyped(view: ViewOutput, words: ProblemWords, typed: string): SubmissionAnswer['answer'] {
  if (typed !== '') return { view: problemModal(view.title.text, words, { typed }) };
  const input = view.blocks.find((block) => block.type === 'input');
  if (input?.block_id !== undefined) return { errors: { [input.block_id]: `${words.what} ${words.next}` } };
  return { view: sameAgain(view, words) };
}

function plainScreen(view: ViewOutput, words: ProblemWords): ProblemScreen {
  return { view: problemModal(view.title.text, words), message: problemMessage(words) };
}

async function goOn(
  { afterwards }: SubmissionAnswer,
  onError: (error: unknown) => Promise<void>,
): Promise<void> {
  try {
    await afterwards?.();
  } catch (error) {
    await onError(error);
  }
}

async function showOrSend(
  { view, message }: ProblemScreen,
  window: ModalWindow,
  client: WebClient,
  slackUserId: string,
): Promise<void> {
  if (await isShown(window, view)) return;
  if (message !== undefined) await client.chat.postMessage({ channel: slackUserId, ...message });
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
