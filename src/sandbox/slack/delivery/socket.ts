import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';
import { parseJson, type Json } from '../json.js';
import { APP_ID } from '../world/people.js';
import type { Ack, Delivery, DeliveryKind, Retry } from './delivery.js';

interface Waiting {
  readonly settle: (ack: Ack) => void;
  readonly sentAt: number;
}

export interface SocketOptions {
  readonly ackMs: number;
  readonly deliverTwice: () => boolean;
  readonly problem: (text: string) => void;
  readonly overhear?: ((said: string) => void) | undefined;
}

const answer = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
/** Slack allows ten connections per app. */
const MOST_SOCKETS = 10;
const PING_MS = 10_000;

/** Socket Mode: envelopes over WebSockets, each to one of the connections, each acknowledged by its id. */
export class SocketDelivery implements Delivery {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  #turn = 0;

  constructor(private readonly options: SocketOptions) {}

  /** A ticket for one connection, as apps.connections.open hands out. */
  ticket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Takes connections at `/link`. */
  attach(http: Server): void {
    http.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname !== '/link' || !this.#tickets.delete(url.searchParams.get('ticket') ?? '')) {
        socket.destroy();
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (ws) => {
        this.#welcome(ws);
      });
    });
  }

  connections(): number {
    return this.#sockets.size;
  }

  deliver(kind: DeliveryKind, payload: Json, acceptsAnswer: boolean, retry?: Retry): Promise<Ack> {
    const ready = [...this.#sockets].filter((one) => one.readyState === one.OPEN);
    const socket = ready[this.#turn++ % Math.max(1, ready.length)];
    if (socket === undefined) return Promise.resolve({ ok: false, why: 'failed' });
    const id = randomUUID();
    const envelope = {
      envelope_id: id,
      type: kind,
      accepts_response_payload: acceptsAnswer,
      payload,
      ...(retry && { retry_attempt: retry.num, retry_reason: retry.reason }),
    };
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        resolve({ ok: false, why: 'timeout' });
      }, this.options.ackMs);
      const settle = (ack: Ack): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(ack);
      };
      this.#waiting.set(id, { settle, sentAt: performance.now() });
      socket.send(JSON.stringify(envelope));
      if (this.options.deliverTwice()) socket.send(JSON.stringify(envelope));
    });
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
    this.#sockets.clear();
  }

  /** Asks every client to connect anew, as Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested'): void {
    const goodbye = { type: 'disconnect', reason, debug_info: { host: 'sandbox' } };
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify(goodbye));
      this.#sockets.delete(socket);
    }
  }

  /** Says goodbye properly; who does not answer in time is cut off. */
  async close(): Promise<void> {
    for (const { settle } of [...this.#waiting.values()]) settle({ ok: false, why: 'failed' });
    this.#sockets.clear();
    await Promise.all([...this.#server.clients].map(farewell));
    this.#server.close();
  }

  #welcome(socket: WebSocket): void {
    if (this.#sockets.size >= MOST_SOCKETS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    this.#sockets.add(socket);
    const ping = setInterval(() => {
      socket.ping();
    }, PING_MS);
    ping.unref();
    socket.on('close', () => {
      clearInterval(ping);
      this.#sockets.delete(socket);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', (data) => {
      this.#hear(data);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.#sockets.size,
        debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: APP_ID },
      }),
    );
  }

  #hear(data: RawData): void {
    const said = wholeText(data);
    this.options.overhear?.(said);
    const heard = answer.safeParse(parseJson(said));
    if (!heard.success) {
      this.options.problem('socket: the app sent something that is no acknowledgement');
      return;
    }
    const waiting = this.#waiting.get(heard.data.envelope_id);
    const { payload } = heard.data;
    if (waiting === undefined) return;
    waiting.settle({ ok: true, body: payload, ms: performance.now() - waiting.sentAt });
  }
}

const FAREWELL_MS = 500;

function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.terminate();
    }, FAREWELL_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

function wholeText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
