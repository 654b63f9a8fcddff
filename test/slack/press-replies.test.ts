import { WebClient } from '@slack/web-api';
import { pressReplies } from '../../src/slack/press-replies.js';

const MESSAGE = { text: 'hello', blocks: [] };

function replies(isTaken: boolean, message?: { readonly channel: string; readonly ts: string }) {
  const taken: unknown[] = [];
  const sent: string[] = [];
  const client = new WebClient('xoxb-test', {
    fetch: (url, init) => {
      const body = typeof init?.body === 'string' ? init.body : 'no text';
      sent.push(`${url.toString().split('/').at(-1) ?? ''} ${body}`);
      return Promise.resolve(Response.json({ ok: true }));
    },
  });
  const respond = (answer: unknown): Promise<Response> => {
    if (!isTaken) return Promise.reject(new Error('expired_url'));
    taken.push(answer);
    return Promise.resolve(new Response());
  };
  return { taken, sent, reply: pressReplies({ respond, client, slackUserId: 'U1', message }) };
}

test('a reply goes where the button stands', async () => {
  const { taken, sent, reply } = replies(true);
  await reply.replace(MESSAGE);
  await reply.answer(MESSAGE);
  await reply.share(MESSAGE);
  expect(taken).toEqual([
    { ...MESSAGE, replace_original: true },
    { ...MESSAGE, replace_original: false, response_type: 'ephemeral' },
    { ...MESSAGE, replace_original: false, response_type: 'in_channel' },
  ]);
  expect(sent).toEqual([]);
});

test('after half an hour it goes to the person; what was meant for everybody fails instead (S15)', async () => {
  const { sent, reply } = replies(false);
  await reply.replace(MESSAGE);
  await reply.answer(MESSAGE);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toContain('channel=U1');
  await expect(reply.share(MESSAGE)).rejects.toThrow('expired_url');
});

test('S15: a digest whose reply is not taken is renewed where it stands: there are not two of it', async () => {
  const { sent, reply } = replies(false, { channel: 'D1', ts: '1.1' });
  await reply.replace(MESSAGE);
  expect(sent.map((call) => call.split(' ')[0])).toEqual(['chat.update']);
  expect(sent[0]).toContain('channel=D1');
  expect(sent[0]).toContain('ts=1.1');
});
