import { createSharing } from '../../src/slack/channel-sharing.js';
import { scriptedSlack, type SlackAnswer, type ScriptedSlack } from './scripted-slack.js';

const CHANNEL = 'C0SALES01';
const own = { channel: { id: CHANNEL, is_ext_shared: false } };
const shared = { channel: { id: CHANNEL, is_ext_shared: true } };

let slack: ScriptedSlack | undefined;
let now = 0;
afterEach(() => slack?.close());

async function sharing(...answers: readonly SlackAnswer[]) {
  slack = await scriptedSlack(...answers);
  now = Date.parse('2026-11-21T10:00:00Z');
  const { client, calls } = slack;
  return { calls, channels: createSharing({ interactive: client }, { now: () => new Date(now) }) };
}

test('a channel of our own may be shared to; Slack is asked once a minute', async () => {
  const { channels, calls } = await sharing(own, shared);
  expect(await Promise.all([channels.canShare(CHANNEL), channels.canShare(CHANNEL)])).toEqual([true, true]);
  now += 59_000;
  expect(await channels.canShare(CHANNEL)).toBe(true);
  expect(calls).toEqual([{ method: 'conversations.info', args: { channel: CHANNEL } }]);
  now += 2000;
  expect(await channels.canShare(CHANNEL)).toBe(false);
});

test('before anything is shared it is asked afresh: the channel may be shared by now (S35)', async () => {
  const { channels } = await sharing(own, shared);
  expect(await channels.canShare(CHANNEL)).toBe(true);
  expect(await channels.barNow(CHANNEL)).toBe('other_company');
  expect(await channels.canShare(CHANNEL)).toBe(false);
});

test.each<[string, SlackAnswer, string]>([
  ['another company reads it', shared, 'other_company'],
  [
    'another company is invited',
    { channel: { is_ext_shared: false, is_pending_ext_shared: true } },
    'other_company',
  ],
  ['the scope is missing', { ok: false, error: 'missing_scope', needed: 'channels:read' }, 'unknown'],
  ['the bot is not in a private channel', { ok: false, error: 'channel_not_found' }, 'unknown'],
  ['Slack does not say', { channel: { id: CHANNEL } }, 'unknown'],
  ['Slack is busy', { status: 429, retryAfter: 30 }, 'unknown'],
  ['Slack is broken', { status: 500 }, 'unknown'],
  ['the channel is archived', { channel: { is_ext_shared: false, is_archived: true } }, 'unknown'],
])('nothing is shared where %s (S35)', async (_when, answer, bar) => {
  const { channels } = await sharing(answer, answer);
  expect(await channels.canShare(CHANNEL)).toBe(false);
  expect(await channels.barNow(CHANNEL)).toBe(bar);
});

test('nothing is shared in direct messages, and nobody is asked', async () => {
  const { channels, calls } = await sharing(own, own);
  expect([await channels.canShare('D0ANA0001'), await channels.barNow('D0ANA0001')]).toEqual([
    false,
    'unknown',
  ]);
  expect(calls).toEqual([]);
});

test('a list does not wait long for its button', async () => {
  const never = { conversations: { info: () => new Promise<never>(() => undefined) } };
  slack = await scriptedSlack();
  const interactive = Object.assign(slack.client, never);
  const channels = createSharing({ interactive }, { now: () => new Date() }, 5);
  expect(await channels.canShare(CHANNEL)).toBe(false);
});
