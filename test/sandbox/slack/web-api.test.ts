import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import {
  ANA,
  APP_TOKEN,
  clientAt,
  closeTown,
  form,
  GENERAL,
  JON,
  openTown,
  SECRET_PLANS,
  withoutOptionalScopes,
  withScopes,
} from './town.js';

afterEach(closeTown);

/** The error Slack answers, or 'ok'. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    return error instanceof WebAPIPlatformError ? error.data.error : String(error);
  }
}

const post = (client: WebClient, channel: string, more: Record<string, unknown> = {}) =>
  client.chat.postMessage({ channel, text: 'Hello', ...more });

test('the app learns who it is and which scopes it holds', async () => {
  const { client } = await openTown();
  const me = await client.auth.test();
  expect(me).toMatchObject({ ok: true, team_id: 'T0TEAM', user: 'opp', user_id: 'U0SANDBOXBOT' });
  expect(me.response_metadata?.scopes).toContain('chat:write');
});

test('wrong, missing and misplaced tokens are refused', async () => {
  const { apiUrl, client } = await openTown();
  expect(await outcome(clientAt(apiUrl, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
  expect(await outcome(clientAt(apiUrl, '').auth.test())).toBe('not_authed');
  expect(await outcome(client.apps.connections.open({}))).toBe('not_allowed_token_type');
  expect(await outcome(clientAt(apiUrl, APP_TOKEN).users.info({ user: ANA }))).toBe('not_allowed_token_type');
});

test('a method without its scope says which is needed and which are held', async () => {
  const { client, slack } = await openTown({ manifest: withoutOptionalScopes });
  const error = await client.conversations.info({ channel: GENERAL }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    data: { error: 'missing_scope', needed: 'channels:read,groups:read,im:read' },
  });
  expect(await outcome(client.apiCall('views.explode'))).toBe('unknown_method');
  expect(slack.problems()).toHaveLength(2);
});

test('people are found by id and address, with zone, guesthood and mail', async () => {
  const { client } = await openTown();
  const ana = await client.users.info({ user: ANA });
  expect(ana.user).toMatchObject({
    tz: 'America/Sao_Paulo',
    tz_offset: -10_800,
    is_bot: false,
    is_restricted: false,
    profile: { email: 'ana@example.com' },
  });
  const jon = await client.users.lookupByEmail({ email: 'JON@example.com' });
  expect(jon.user?.id).toBe(JON);
  expect(await outcome(client.users.lookupByEmail({ email: 'nobody@example.com' }))).toBe('users_not_found');
  expect(await outcome(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  const { members = [] } = await client.users.list({});
  expect(members.find((one) => one.id === 'U0GIA')).toMatchObject({
    is_restricted: true,
    is_ultra_restricted: true,
  });
  expect(members.map((one) => one.id)).not.toContain('U0SAM');
});

test('mail addresses are kept from an app without users:read.email', async () => {
  const { client } = await openTown({ manifest: (text) => text.replace(/ +- users:read\.email.*\n/, '') });
  const { user } = await client.users.info({ user: ANA });
  expect(user?.profile?.email).toBeUndefined();
  expect(await outcome(client.users.lookupByEmail({ email: 'ana@example.com' }))).toBe('missing_scope');
});

test('people are listed page by page', async () => {
  const { client } = await openTown();
  const first = await client.users.list({ limit: 2 });
  expect(first.members).toHaveLength(2);
  const rest = await client.users.list({ cursor: first.response_metadata?.next_cursor ?? '' });
  expect(rest.members).toHaveLength(2);
  expect(rest.response_metadata?.next_cursor).toBe('');
});

test('a message to a person lands in their conversation with the app', async () => {
  const { client, slack } = await openTown();
  const { channel, ts } = await post(client, ANA);
  const dm = slack.desk.see(ANA).channels.find((one) => one.kind === 'app');
  expect(dm).toMatchObject({ id: channel, name: 'Opp', messages: [{ ts, text: 'Hello' }] });
  expect(slack.desk.see(JON).channels.find((one) => one.kind === 'app')?.messages).toEqual([]);
});

test('the app posts only where it is a member', async () => {
  const { client, slack } = await openTown();
  expect(await outcome(post(client, GENERAL))).toBe('not_in_channel');
  expect(await outcome(post(client, SECRET_PLANS))).toBe('channel_not_found');
  expect(await outcome(post(client, 'C0NOWHERE'))).toBe('channel_not_found');
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/invite @Opp' });
  expect(await outcome(post(client, GENERAL))).toBe('ok');
});

test('with chat:write.public the app posts in public channels uninvited', async () => {
  const { client } = await openTown({ manifest: withScopes('chat:write.public') });
  expect(await outcome(post(client, GENERAL))).toBe('ok');
  expect(await outcome(post(client, SECRET_PLANS))).toBe('channel_not_found');
});

test('without a Messages tab direct messages fail', async () => {
  const { client } = await openTown({
    manifest: (text) => text.replace('messages_tab_enabled: true', 'messages_tab_enabled: false'),
  });
  expect(await outcome(post(client, ANA))).toBe('messages_tab_disabled');
});

test('empty messages and wrong blocks are refused, overlong texts are cut', async () => {
  const { client, slack } = await openTown();
  expect(await outcome(client.chat.postMessage({ channel: ANA, text: '' }))).toBe('no_text');
  expect(await outcome(post(client, ANA, { blocks: [{ type: 'alert', text: {} }] }))).toBe('invalid_blocks');
  const long = Array.from({ length: 5 }, () => ({
    type: 'section',
    text: { type: 'mrkdwn', text: 'x'.repeat(2900) },
  }));
  expect(await outcome(post(client, ANA, { blocks: long }))).toBe('msg_blocks_too_long');
  const { message } = await client.chat.postMessage({ channel: ANA, text: 'y'.repeat(40_001) });
  expect(message?.text).toHaveLength(40_000);
  expect(slack.problems()).toHaveLength(3);
});

test('a message is changed and deleted by the app that wrote it, within 4,000 characters', async () => {
  const { client, slack } = await openTown();
  const { channel = '', ts = '' } = await post(client, ANA);
  expect(await outcome(client.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
  await client.chat.update({ channel, ts, text: 'Changed' });
  const dm = () => slack.desk.see(ANA).channels.find((one) => one.kind === 'app');
  expect(dm()?.messages).toMatchObject([{ text: 'Changed', edited: true }]);
  await client.chat.delete({ channel, ts });
  expect(dm()?.messages).toEqual([]);
  expect(await outcome(client.chat.update({ channel, ts, text: 'Again' }))).toBe('message_not_found');
  const theirs = slack.desk.see(ANA).channels[0]?.messages[0]?.ts ?? '';
  expect(await outcome(client.chat.update({ channel: GENERAL, ts: theirs, text: 'Mine' }))).toBe(
    'cant_update_message',
  );
});

test('an ephemeral message goes to a member only and cannot be changed', async () => {
  const { client, slack } = await openTown();
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/invite @Opp' });
  const whisper = (user: string) => client.chat.postEphemeral({ channel: GENERAL, user, text: 'Psst' });
  expect(await outcome(whisper('U0GIA'))).toBe('user_not_in_channel');
  const { message_ts: ts = '' } = await whisper(ANA);
  expect(slack.desk.see(ANA).channels[0]?.messages.at(-1)).toMatchObject({ text: 'Psst', ephemeral: true });
  expect(slack.desk.see(JON).channels[0]?.messages.at(-1)?.text).not.toBe('Psst');
  expect(await outcome(client.chat.update({ channel: GENERAL, ts, text: 'Louder' }))).toBe(
    'message_not_found',
  );
});

test('Home is published for a person, and an outdated hash is refused', async () => {
  const { client, slack } = await openTown();
  const home = { type: 'home' as const, blocks: [{ type: 'divider' }] };
  const { view } = await client.views.publish({ user_id: ANA, view: home });
  expect(slack.desk.see(ANA).home).toMatchObject({ type: 'home', blocks: [{ type: 'divider' }] });
  expect(slack.desk.see(JON).home).toBeUndefined();
  const hash = view?.hash ?? '';
  expect(await outcome(client.views.publish({ user_id: ANA, view: home, hash }))).toBe('ok');
  expect(await outcome(client.views.publish({ user_id: ANA, view: home, hash }))).toBe('hash_conflict');
});

test('unknown triggers and closed views are refused', async () => {
  const { client } = await openTown();
  expect(await outcome(client.views.open({ trigger_id: '1.2.3', view: form() }))).toBe('invalid_trigger_id');
  expect(await outcome(client.views.update({ view_id: 'V0GONE', view: form() }))).toBe('not_found');
});

test('a wrong view is refused as invalid arguments, a huge one as too large', async () => {
  const { client } = await openTown();
  const wrong = client.views.open({ trigger_id: '1.2.3', view: form('x'.repeat(25)) });
  expect(await outcome(wrong)).toBe('invalid_arguments');
  const huge = form('Big', { private_metadata: 'x'.repeat(250_001) });
  expect(await outcome(client.views.open({ trigger_id: '1.2.3', view: huge }))).toBe('view_too_large');
});

test('conversations are told apart by kind and sharing, where the app may read them', async () => {
  const scopes = withScopes('channels:read', 'im:write', 'im:read');
  const { client } = await openTown({ manifest: (text) => scopes(withoutOptionalScopes(text)) });
  const { channel } = await client.conversations.info({ channel: GENERAL });
  expect(channel).toMatchObject({
    name: 'general',
    is_private: false,
    is_ext_shared: false,
    is_member: false,
  });
  expect(await outcome(client.conversations.info({ channel: SECRET_PLANS }))).toBe('missing_scope');
  const { channel: dm } = await client.conversations.open({ users: ANA });
  expect(dm).toMatchObject({ is_im: true, user: ANA });
  const { channels } = await client.conversations.list({});
  expect(channels?.map((one) => one.id)).toEqual([GENERAL]);
});

test('trouble: rate limits, server errors and lost answers come exactly as often as asked', async () => {
  const { client, slack } = await openTown();
  slack.setTrouble({ rateLimitNext: 1 });
  expect(await outcome(post(client, ANA))).toContain('rate-limit');
  slack.setTrouble({ failNext: 1 });
  expect(await outcome(post(client, ANA))).toContain('500');
  slack.setTrouble({ loseAnswerNext: 1 });
  expect(await outcome(post(client, ANA))).not.toBe('ok');
  expect(await outcome(post(client, ANA))).toBe('ok');
  const dm = slack.desk.see(ANA).channels.find((one) => one.kind === 'app');
  expect(dm?.messages).toHaveLength(2);
  expect(slack.trouble()).toMatchObject({ rateLimitNext: 0, failNext: 0, loseAnswerNext: 0 });
});
