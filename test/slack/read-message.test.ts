import { WebClient } from '@slack/web-api';
import fc from 'fast-check';
import { permalinkOf } from '../../src/slack/permalink.js';
import { kindOfSource, readMessage } from '../../src/slack/read-message.js';

test('what a person says is its text, with the emoji that Slack draws', () => {
  const blocks = [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Signed ' },
            { type: 'emoji', name: 'tada', unicode: '1f389' },
            { type: 'emoji', name: 'man-technologist', unicode: '1f468-200d-1f4bb' },
            { type: 'emoji', name: 'our_parrot' },
            { type: 'emoji', name: 'odd', unicode: 'zzz' },
          ],
        },
      ],
    },
  ];
  expect(readMessage({ user: 'U1', text: 'Signed :tada:', blocks })).toEqual({
    text: 'Signed :tada:',
    author: { kind: 'person', slackUserId: 'U1' },
    files: [],
    emoji: new Map([
      ['tada', '🎉'],
      ['man-technologist', '👨‍💻'],
    ]),
  });
});

test('what an app says in blocks or attachments is read, too, under its name', () => {
  const said = readMessage({
    bot_id: 'B1',
    bot_profile: { name: 'Calls' },
    text: '',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Call with Acme' } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Next*: redlines' } },
    ],
    attachments: [{ fallback: 'Recording' }],
  });
  expect(said.author).toEqual({ kind: 'app', name: 'Calls' });
  expect(said.text).toBe('Call with Acme\n*Next*: redlines\nRecording');
});

test('a message of nothing but files names them', () => {
  expect(
    readMessage({ user: 'U1', text: '', files: [{ title: 'Deck' }, { name: 'a.pdf' }, {}] }),
  ).toMatchObject({
    text: '',
    files: ['Deck', 'a.pdf', 'a file'],
  });
});

test('whatever Slack sends, it is read', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 6 }), fc.anything({ maxDepth: 4 }), (whole, part) => {
      expect(() => readMessage(whole)).not.toThrow();
      expect(() => readMessage({ text: part, blocks: whole, files: part, user: part })).not.toThrow();
    }),
  );
});

test.each([
  [{ id: 'C1', name: 'sales' }, 'channel'],
  [{ id: 'C1', name: 'privategroup' }, 'private'],
  [{ id: 'G1', name: 'old-private' }, 'private'],
  [{ id: 'D1', name: 'directmessage' }, 'dm'],
  [{ id: 'C2', name: 'mpdm-ana--ben-1' }, 'dm'],
] as const)('%j is a %s', (channel, kind) => {
  expect(kindOfSource(channel)).toBe(kind);
});

describe('the link to a message', () => {
  const slackSaying = (body: object): WebClient =>
    new WebClient('xoxb-test', {
      fetch: () =>
        Promise.resolve(
          new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }),
        ),
      retryConfig: { retries: 0 },
    });

  test('is Slack’s own', async () => {
    const link = await permalinkOf(
      slackSaying({ ok: true, permalink: 'https://x.slack.com/p1' }),
      'C1',
      '1.1',
    );
    expect(link).toEqual({ kind: 'link', url: 'https://x.slack.com/p1' });
  });

  test.each([
    ['message_not_found', 'deleted'],
    ['channel_not_found', 'hidden'],
    ['ratelimited', 'hidden'],
  ])('is left out at %s, and never in the way', async (error, why) => {
    expect(await permalinkOf(slackSaying({ ok: false, error }), 'C1', '1.1')).toEqual({ kind: 'none', why });
  });
});
