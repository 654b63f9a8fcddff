import { beginLinked } from '../../../services/create/begin-linked.js';
import { ACTION } from '../../ids.js';
import { readLinkedValue } from '../../views/linked-buttons.js';
import { button } from '../../views/building-blocks.js';
import { NEW_TITLE } from '../../views/new-form.js';
import { loadingModal } from '../../views/telling-modal.js';
import type { Press } from '../subcommand.js';
import type { NewCommandDesk } from './desk.js';
import { showStart } from './show-start.js';

/** The form of a deal that is made from another one, with what it takes over; or why none is made (S4-127…130). */
export async function openLinked(desk: NewCommandDesk, { open, slackUserId, value }: Press): Promise<void> {
  const again = button('Try again', ACTION.newLinked, value);
  const window = await open(loadingModal(NEW_TITLE, 'Reading the opportunity it is made from…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  await showStart(desk, window, caller, await beginLinked(desk, caller, readLinkedValue(value)));
}
