import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebClient } from '@slack/web-api';

type Json = Record<string, unknown>;
/** Arguments as they are sent: text, or JSON in a text. */
type Args = Readonly<Record<string, string>>;

/** What Slack answers to one call. */
export type SlackAnswer = Json & { readonly status?: number; readonly retryAfter?: number };

export interface ScriptedSlack {
  /** Never repeats a call and waits for nothing. */
  readonly client: WebClient;
  readonly calls: readonly { readonly method: string; readonly args: Args }[];
  close(): Promise<void>;
}

/** A Slack that gives the listed answers, one by one, and `{ ok: true }` after that. */
export async function scriptedSlack(...answers: readonly SlackAnswer[]): Promise<ScriptedSlack> {
  const calls: { method: string; args: Args }[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const args = Object.fromEntries(new URLSearchParams(body));
      calls.push({ method: (request.url ?? '').replace('/api/', ''), args });
      const { status = 200, retryAfter, ...answer } = answers[calls.length - 1] ?? {};
      const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
      response.writeHead(status, { 'content-type': 'application/json', ...wait });
      response.end(JSON.stringify({ ok: status === 200, ...answer }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    client: new WebClient('xoxb-scripted', {
      ...{ slackApiUrl: `http://127.0.0.1:${port}/api/`, retryConfig: { retries: 0 } },
      rejectRateLimitedCalls: true,
    }),
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
