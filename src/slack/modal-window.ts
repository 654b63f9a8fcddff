import type { ModalView } from '@slack/types';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { UserError } from '../domain/errors.js';

/** A modal on somebody's screen. */
export interface ModalWindow {
  readonly viewId: string;
  /**
   * Replaces what the window shows. `gone`: the person closed it, or it shows something newer by now (S11);
   * then nothing was changed.
   */
  show(view: ModalView): Promise<'shown' | 'gone'>;
}

const GONE = new Set(['not_found', 'hash_conflict', 'view_not_found']);
const TOO_LATE = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/**
 * Opens a modal. A trigger lives three seconds and works once: throws `modal_not_opened` after that (S10), and when
 * Slack is busy or out of reach.
 */
export async function openModal(client: WebClient, triggerId: string, view: ModalView): Promise<ModalWindow> {
  try {
    const { view: opened } = await client.views.open({ trigger_id: triggerId, view });
    if (opened?.id === undefined) throw new Error('views.open answered without a view');
    return modalWindow(client, opened.id, opened.hash);
  } catch (error) {
    const passing = TOO_LATE.has(slackError(error)) || isTrouble(error);
    throw passing ? new UserError({ kind: 'modal_not_opened' }, { cause: error }) : error;
  }
}

/** A window that is open already. With a hash, an update based on an older state is refused by Slack. */
export function modalWindow(client: WebClient, viewId: string, knownHash?: string): ModalWindow {
  let hash = knownHash;
  return {
    viewId,
    async show(view) {
      try {
        const { view: shown } = await client.views.update({
          view_id: viewId,
          view,
          ...(hash === undefined ? {} : { hash }),
        });
        hash = shown?.hash;
        return 'shown';
      } catch (error) {
        if (GONE.has(slackError(error))) return 'gone';
        throw error;
      }
    },
  };
}

/** Shows the view if it can be; never throws. */
export async function isShown(window: ModalWindow, view: ModalView): Promise<boolean> {
  try {
    return (await window.show(view)) === 'shown';
  } catch {
    return false;
  }
}

/** Slack is slow, busy or out of reach; what we sent is not to blame. */
function isTrouble(error: unknown): boolean {
  return [WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError].some((kind) => error instanceof kind);
}

function slackError(error: unknown): string {
  return error instanceof WebAPIPlatformError ? error.data.error : '';
}
