import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeText } from 'node:stream/consumers';

export const SIGNING_SECRET = 'bench';
export const TEAM = 'T1';
export const ASKER = 'U7';

/** The other side of an app in HTTP mode: sends signed commands and takes what comes back. */
export interface StandInSlack {
  readonly apiUrl: string;
  /**
   * Sends a slash command to the app on this port. Resolves to the answer that came to its `response_url`, and the
   * milliseconds from the sending of the envelope to the arrival of that call.
   */
  command(
    port: number,
    command: string,
    text: string,
  ): Promise<{ readonly ms: number; readonly answer: string }>;
  close(): void;
}

/** As little of Slack as a command needs, so that next to nothing of what is measured is the stand-in's. */
export async function openStandInSlack(asker: { readonly email: string }): Promise<StandInSlack> {
  const waiting = new Map<string, (answer: string) => void>();
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    void wholeText(incoming).then((body) => {
      const path = incoming.url ?? '';
      waiting.get(path)?.(body);
      waiting.delete(path);
      outgoing.setHeader('content-type', 'application/json');
      outgoing.end(JSON.stringify(answerTo(path, asker.email)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  let sent = 0;
  return {
    apiUrl: `${origin}/api`,
    async command(port, command, text) {
      sent += 1;
      const path = `/respond/${sent}`;
      const called = new Promise<string>((resolve) => waiting.set(path, resolve));
      const body = envelope({ command, text, response_url: `${origin}${path}`, trigger_id: `${sent}` });
      const from = performance.now();
      send(agent, port, body);
      const answer = await called;
      return { ms: performance.now() - from, answer };
    },
    close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

function envelope(fields: Readonly<Record<string, string>>): string {
  const place = { team_id: TEAM, user_id: ASKER, channel_id: 'C1', api_app_id: 'A1', token: 'legacy' };
  return new URLSearchParams({ ...place, ...fields }).toString();
}

function send(agent: Agent, port: number, body: string): void {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  const sending = request(
    { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers },
    (acknowledged) => acknowledged.resume(),
  );
  sending.end(body);
}

/** `auth.test`, `users.info`, and a nod to everything else. */
function answerTo(path: string, email: string): object {
  const user = { id: ASKER, team_id: TEAM, name: 'ana', tz: 'Europe/Vienna', profile: { email } };
  return {
    ok: true,
    bot_id: 'B1',
    user_id: 'UB',
    team_id: TEAM,
    ...(path.includes('users.info') ? { user } : {}),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  return port;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}
