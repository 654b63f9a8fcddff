import type { WebhookSettings } from './settings.js';
import type { SignalFollower } from './mirror/follow-signals.js';
import { openWebhookDoor, WEBHOOK_PATH } from './notion/webhook-door.js';
import { WebhookInbox } from './notion/webhook-inbox.js';
import type { OppParts } from './opp-parts.js';

export interface Webhooks {
  stop(): Promise<void>;
}

/**
 * Lets Notion tell of changes the moment they happen. An accelerator only: everything is read without it as well,
 * a little later, so a port that cannot be opened is reported and ends nothing.
 */
export function startWebhooks(
  { logger, announce }: Pick<OppParts, 'logger' | 'announce'>,
  settings: WebhookSettings,
  following: Pick<SignalFollower, 'follow'>,
  onError: (error: unknown) => void,
): Webhooks {
  const inbox = new WebhookInbox({
    secret: settings.secret?.reveal(),
    onSignal: (signal) => {
      following.follow(signal);
    },
    onVerification: tellingOf(announce ?? ((text) => process.stderr.write(text))),
  });
  const opening = openWebhookDoor({ port: settings.port, inbox, onError }).then((door) => {
    logger.info({ port: door.port, path: WEBHOOK_PATH }, 'open for Notion’s webhooks');
    return door;
  });
  opening.catch(onError);
  return {
    async stop() {
      const door = await opening.catch(() => undefined);
      await door?.close();
    },
  };
}

/** Strangers may send made-up tokens while none is set: a few are shown, not any number. */
const MOST_TOLD = 3;

/**
 * Whoever sets the subscription up needs the token once, in full, and the log masks it. So it goes to the terminal,
 * and only as long as no secret is set: afterwards nobody but Notion is listened to.
 */
function tellingOf(announce: (text: string) => unknown): (token: string) => void {
  const told = new Set<string>();
  return (token) => {
    if (told.has(token) || told.size >= MOST_TOLD) return;
    told.add(token);
    const printable = token.replaceAll(/[^\w.~-]/gu, '');
    announce(
      `\n  Notion asks to verify a webhook subscription. If you have just made it, enter this token there:\n\n` +
        `    ${printable}\n\n  Then set NOTION_WEBHOOK_SECRET to it and start Opp again.\n\n`,
    );
  };
}
