import { SocketModeReceiver, type App, type Logger, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { isSoundPayload } from './sound-payload.js';

/**
 * How long a socket waits for a pong, and after its end before it is opened again. Slack renews each socket every few
 * hours; the second is back sooner, in case that both are renewed at once.
 */
const PONG_MS = [5_000, 2_000] as const;

export interface SocketsOptions {
  readonly appToken: string;
  /** Slack gives each payload to any one of them: while one is renewed, the other goes on (S17). */
  readonly count: number;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
  readonly onChange: (what: 'connected' | 'lost' | 'unsound') => void;
}

/** One or more Socket Mode connections, each opened again whenever it ends (S18). */
export class Sockets implements Receiver {
  readonly #receivers: readonly SocketModeReceiver[];

  constructor({ appToken, count, logger, clientOptions, onChange }: SocketsOptions) {
    this.#receivers = Array.from({ length: count }, (_, n) => {
      const receiver = new SocketModeReceiver({
        ...{ appToken, logger, clientPingTimeout: PONG_MS[n % PONG_MS.length] ?? PONG_MS[0] },
        installerOptions: { clientOptions: { ...clientOptions } },
      });
      guardFrames(receiver.client, () => {
        onChange('unsound');
      });
      receiver.client.on('connected', () => {
        onChange('connected');
      });
      receiver.client.on('close', () => {
        onChange('lost');
      });
      return receiver;
    });
  }

  /** How many stand right now. */
  standing(): number {
    return this.#receivers.filter(({ client }) => client.websocket?.isActive() === true).length;
  }

  init(app: App): void {
    for (const receiver of this.#receivers) receiver.init(app);
  }

  /** Resolves when all stand; rejects when Slack does not want us (a revoked token, say: S19). */
  async start(): Promise<void> {
    await Promise.all(this.#receivers.map((receiver) => receiver.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#receivers.map((receiver) => receiver.stop()));
  }
}

type Listener = (...args: readonly unknown[]) => unknown;

/** A frame in no shape that Slack sends would end the process (S24): it is left out. */
function guardFrames(client: SocketModeReceiver['client'], onUnsound: () => void): void {
  const listeners: readonly Listener[] = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    if (!isSoundFrame(data)) onUnsound();
    else for (const listener of listeners) listener(data, isBinary);
  });
}

/** Slack's own words (`hello`, `disconnect`), or an envelope with a payload. */
function isSoundFrame(data: unknown): boolean {
  const frame = parsed(data);
  if (typeof frame !== 'object' || frame === null || !('type' in frame)) return false;
  if (frame.type === 'hello' || frame.type === 'disconnect') return true;
  const named = 'envelope_id' in frame && typeof frame.envelope_id === 'string';
  return named && typeof frame.type === 'string' && 'payload' in frame && isSoundPayload(frame.payload);
}

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}
