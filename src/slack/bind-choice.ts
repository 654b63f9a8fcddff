import type { App, BlockAction, ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../domain/errors.js';
import type { ChoiceHandler } from './commands/choice.js';
import { shownFields } from './form-fields.js';
import { fieldOf } from './views/field-names.js';
import { sameAgain, typedIn } from './kept-view.js';
import { isShown, modalWindow, type ModalWindow } from './modal-window.js';
import type { ReportProblem } from './problem-reporter.js';
import { readValues } from './read-values.js';
import { problemModal } from './views/telling-modal.js';

/**
 * Binds inputs of modals that answer as soon as something is chosen (`dispatch_action`): acknowledges at once, reads
 * ids and values as for a submission, and lets the command change the window. Choices in one window are worked on
 * one after the other; in a window that shows something newer by then they change nothing (S11).
 */
export function bindChoices(app: App, handlers: readonly ChoiceHandler[], report: ReportProblem): void {
  if (handlers.length === 0) return;
  const inTurn = windowsInTurn();
  app.action<BlockAction>(
    { type: 'block_actions', action_id: anyOf(handlers) },
    async ({ ack, body, action, client }) => {
      await ack();
      const { view, user } = body;
      if (view?.type !== 'modal') return;
      const field = fieldOf(action.action_id);
      const handler = handlers.find((one) => one.callbackId === view.callback_id && isFieldOf(one, field));
      if (handler === undefined) return;
      await inTurn(client, view, (window) => takeUp(handler, { view, window, user: user.id, field }, report));
    },
  );
}

function anyOf(handlers: readonly ChoiceHandler[]): RegExp {
  return new RegExp(`^(?:${handlers.map(({ field }) => field.source).join('|')})(?:~v[0-9a-z]+)?$`, 'u');
}

function isFieldOf(handler: ChoiceHandler, field: string): boolean {
  return new RegExp(`^(?:${handler.field.source})$`, 'u').test(field);
}

interface Chosen {
  readonly view: ViewOutput;
  readonly window: ModalWindow;
  readonly user: string;
  readonly field: string;
}

/** A problem stands at the top of the form, which keeps what was typed. */
async function takeUp(
  handler: ChoiceHandler,
  { view, window, user, field }: Chosen,
  report: ReportProblem,
): Promise<void> {
  const values = readValues(view.state);
  const metadata = parseJson(view.private_metadata);
  const shown = shownFields(view);
  const run = handler.handle({ slackUserId: user, field, metadata, values, shown, window });
  try {
    if (run === null) throw new UserError({ kind: 'form_outdated' });
    await run();
  } catch (error) {
    const words = report(error, `${view.callback_id} ${field}`);
    const outdated = problemModal(view.title.text, words, { typed: typedIn(values) });
    await isShown(window, run === null ? outdated : sameAgain(view, words));
  }
}

type InTurn = (
  client: WebClient,
  view: { readonly id: string; readonly hash: string },
  work: (window: ModalWindow) => Promise<void>,
) => Promise<void>;

/** One after the other for each window: a choice made while the one before is answered builds upon that answer. */
function windowsInTurn(): InTurn {
  const busy = new Map<string, { readonly window: ModalWindow; readonly done: Promise<void> }>();
  return async (client, { id, hash }, work) => {
    const before = busy.get(id);
    const window = before?.window ?? modalWindow(client, id, hash);
    const done = (before?.done ?? Promise.resolve()).then(() => work(window));
    const mine = { window, done };
    busy.set(id, mine);
    await done.finally(() => {
      if (busy.get(id) === mine) busy.delete(id);
    });
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
