import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** Somewhere to send calls of Slack's Web API to: everything is fine there. */
export interface FakeSlack {
  readonly apiUrl: string;
  /** Called when a view or a message shows these words: with the view's id, or the channel. */
  onShown: (where: string, what: string) => void;
  close(): void;
}

export async function openFakeSlack(): Promise<FakeSlack> {
  const slack: Pick<FakeSlack, 'onShown'> = { onShown: () => undefined };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const args = new URLSearchParams(body);
      const where = args.get('view_id') ?? args.get('channel');
      if (where !== null) slack.onShown(where, args.get('view') ?? args.get('text') ?? '');
      response.writeHead(200, { 'content-type': 'application/json' });
      const identity = { bot_id: 'B1', user_id: 'UB', team_id: 'T1' };
      response.end(JSON.stringify({ ok: true, ...identity, view: { id: where ?? 'V', hash: 'h' } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(slack, {
    apiUrl: `http://127.0.0.1:${portOf(server.address())}/api`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

/** Notion, as it is when nothing comes back from it. */
export async function openHangingNotion(): Promise<{ readonly baseUrl: string; close(): void }> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

/** The status review's Post button, pressed: Slack's request as Slack sends and signs it. Resolves to its answer. */
export async function pressPost(
  port: number,
  signingSecret: string,
  press: { readonly draftId: string; readonly viewId: string },
): Promise<string> {
  const payload = {
    ...{ type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } },
    view: {
      ...{ id: press.viewId, type: 'modal', callback_id: 'opp_status_review', hash: 'h', blocks: [] },
      ...{ private_metadata: JSON.stringify({ draftId: press.draftId }), state: { values: {} } },
      ...{ title: { type: 'plain_text', text: 'Review' }, close: null, submit: null },
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  });
  return answer.text();
}
