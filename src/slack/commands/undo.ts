import { promiseUndo, type UndoDesk } from '../../services/undo/promise-undo.js';
import type { Callers } from '../../services/callers.js';
import { ACTION } from '../ids.js';
import { button } from '../views/building-blocks.js';
import { standingMessage, standingModal, standingOf } from '../views/operation-standing.js';
import { loadingModal } from '../views/telling-modal.js';
import type { PromiseDesk } from './answer-promise.js';
import type { Handlers, Press } from './subcommand.js';

export type UndoCommandDesk = UndoDesk & PromiseDesk & { readonly callers: Callers };

/** *Undo* below what was just saved: the button of every write that can be taken back. */
export function undoHandlers(desk: UndoCommandDesk): Handlers {
  return { presses: [{ actionId: ACTION.undo, run: (press) => undo(desk, press) }] };
}

/** The window shows how the undo stands; below a message the button goes, so that it is not pressed twice. */
async function undo(desk: UndoCommandDesk, press: Press): Promise<void> {
  const { slackUserId, value: operationId, open, channelId, reply } = press;
  const again = button('Try again', ACTION.undo, operationId);
  const window = await open(loadingModal('Undo', 'Taking it back…'), { again });
  const timeZone = await desk.callers.timeZone(slackUserId);
  const { viewId } = window;
  const promised = await promiseUndo(desk, { operationId, slackUserId, timeZone, viewId });
  await window.show(standingModal(promised, standingOf(promised, desk.clock.now())));
  desk.wakeOutbox();
  // It may have been told before the window showed that it is under way.
  const now = (await desk.journal.find(promised.id)) ?? promised;
  const standing = standingOf(now, desk.clock.now());
  if (standing.kind !== 'saving') await window.show(standingModal(now, standing));
  const original = channelId === undefined ? undefined : await desk.journal.find(operationId);
  if (original !== undefined) await reply.replace(standingMessage(original, { kind: 'saved' }));
}
