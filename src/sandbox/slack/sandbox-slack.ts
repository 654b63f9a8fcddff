import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../domain/clock.js';
import type { SandboxMemory } from '../memory.js';
import { HttpDelivery } from './delivery/http.js';
import { SocketDelivery } from './delivery/socket.js';
import type { SlackDesk, SlackTrouble } from './desk.js';
import { openDesk } from './desk/open-desk.js';
import { parseManifest } from './manifest.js';
import type { SlackSeed } from './seed.js';
import { Api } from './web-api/api.js';
import { serve } from './web-api/server.js';
import { Trouble } from './web-api/trouble.js';
import { openWorkspace, type Workspace } from './world/workspace.js';

export interface SandboxSlackOptions {
  readonly clock: Clock;
  readonly memory: SandboxMemory;
  readonly seed: SlackSeed;
  /** The text of the app's manifest. */
  readonly manifest: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly delivery: { readonly mode: 'socket' } | { readonly mode: 'http'; readonly url: string };
  /** How long the app has to acknowledge, in real milliseconds. Slack's 3,000 unless a test is in a hurry. */
  readonly ackMs?: number;
  /** Is told everything the app says, as it says it: for tests of what must never leave. */
  readonly overhear?: ((said: string) => void) | undefined;
}

export interface SandboxSlack {
  readonly desk: SlackDesk;
  trouble(): SlackTrouble;
  setTrouble(change: Partial<SlackTrouble>): void;
  /** Cuts the app's connections without a word. */
  dropSocket(): void;
  /** Asks the app to connect anew, as Slack does every few hours. */
  refreshSocket(): void;
  /** How many Socket Mode connections stand. */
  connections(): number;
  /** HTTP delivery only: whether the app answers Slack's url_verification. */
  verifyUrl(): Promise<boolean>;
  /** Starts serving on the loopback interface; a free port unless one is given. */
  listen(port?: number): Promise<{ apiUrl: string }>;
  close(): Promise<void>;
  /** What the app sent that Slack refuses, and every acknowledgement it missed. */
  problems(): readonly string[];
}

const ACK_MS = 3000;

/** A local Slack with one workspace and one app, for the unmodified Slack SDK. Throws when the manifest is wrong. */
export async function openSandboxSlack(options: SandboxSlackOptions): Promise<SandboxSlack> {
  const { clock, memory, seed } = options;
  const workspace = await openWorkspace(clock, memory, seed, parseManifest(options.manifest));
  const trouble = new Trouble();
  const { socket, http } = deliveries(options, workspace, trouble);
  let base = '';
  const socketUrl = (): string | undefined =>
    http === undefined ? `${base.replace('http', 'ws')}/link?ticket=${socket.ticket()}` : undefined;
  const { overhear } = options;
  const server = serve({ workspace, trouble, overhear, api: new Api(workspace, options, socketUrl) });
  socket.attach(server);
  return {
    desk: openDesk({ workspace, delivery: http ?? socket }),
    trouble: () => trouble.get(),
    setTrouble: (change) => {
      trouble.set(change);
      workspace.journal.changed();
    },
    dropSocket: () => {
      socket.drop();
    },
    refreshSocket: () => {
      socket.refresh('refresh_requested');
    },
    connections: () => socket.connections(),
    verifyUrl: () => http?.verifyUrl() ?? Promise.resolve(false),
    listen: async (port = 0) => {
      base = await listening(server, port);
      workspace.responseUrls.listenAt(base);
      return { apiUrl: `${base}/api/` };
    },
    close: async () => {
      await socket.close();
      await stopped(server);
    },
    problems: () => workspace.journal.problems(),
  };
}

function deliveries(
  { signingSecret, delivery, ackMs = ACK_MS, overhear }: SandboxSlackOptions,
  { journal }: Workspace,
  trouble: Trouble,
): { socket: SocketDelivery; http: HttpDelivery | undefined } {
  const deliverTwice = (): boolean => trouble.get().deliverTwice;
  const problem = (text: string): void => {
    journal.problem(text);
  };
  const socket = new SocketDelivery({ ackMs, deliverTwice, problem, overhear });
  if (delivery.mode === 'socket') return { socket, http: undefined };
  const { url } = delivery;
  return { socket, http: new HttpDelivery({ url, signingSecret, ackMs, deliverTwice, overhear }) };
}

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${portOf(server.address())}`);
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
