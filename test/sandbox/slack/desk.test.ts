import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { forgetfulMemory } from '../../../src/sandbox/memory.js';
import { WebSocket } from 'ws';
import {
  ANA,
  APP_TOKEN,
  clientAt,
  closeTown,
  form,
  GENERAL,
  JON,
  modalOf,
  openTown,
  startApp,
  until,
  withScopes,
  withShortcuts,
} from './town.js';

afterEach(closeTown);

test('everybody sees the channels they are in, the app, the commands and the people', async () => {
  const { slack } = await openTown();
  const ana = slack.desk.see(ANA);
  expect(ana.channels.map((channel) => channel.name)).toEqual(['general', 'Opp']);
  expect(slack.desk.see(JON).channels.map((channel) => channel.name)).toEqual([
    'general',
    'secret-plans',
    'Opp',
  ]);
  expect(ana.commands[0]).toMatchObject({
    command: '/opp',
    usageHint: '[find acme | show acme | status acme | help]',
  });
  expect(ana.me).toMatchObject({ id: ANA, name: 'Ana Prado', isBot: false });
  expect(ana.people.filter((one) => one.isBot).map((one) => one.name)).toEqual(['Opp']);
});

test('sample messages stand in their threads, as old as the sample says', async () => {
  const { slack, clock } = await openTown();
  const [parent, reply] = slack.desk.see(ANA).channels[0]?.messages ?? [];
  expect(parent).toMatchObject({ text: 'Has anybody heard from Acme?', replyCount: 1 });
  expect(reply?.threadTs).toBe(parent?.ts);
  const age = clock.now().getTime() / 1000 - Number(parent?.ts);
  expect(Math.round(age / 60)).toBe(90);
});

test('what people say is seen by those in the channel, with mentions marked up', async () => {
  const { slack } = await openTown();
  await slack.desk.act(ANA, { act: 'say', channel: GENERAL, text: 'Ask @Jon Ek about R&D' });
  expect(slack.desk.see(JON).channels[0]?.messages.at(-1)?.text).toBe('Ask <@U0JON> about R&amp;D');
});

test('two people talk in a conversation of their own', async () => {
  const { slack } = await openTown();
  await slack.desk.act(ANA, { act: 'say', channel: JON, text: 'Lunch?' });
  const theirs = (who: string) => slack.desk.see(who).channels.find((channel) => channel.kind === 'dm');
  expect(theirs(JON)).toMatchObject({ name: 'Ana Prado', messages: [{ text: 'Lunch?' }] });
  expect(theirs(ANA)?.name).toBe('Jon Ek');
  expect(theirs('U0GIA')).toBeUndefined();
});

test('the app cannot be written to while its Messages tab is read-only', async () => {
  const { slack } = await openTown();
  const app = slack.desk.see(ANA).channels.find((channel) => channel.kind === 'app')?.id ?? '';
  const said = await slack.desk.act(ANA, { act: 'say', channel: app, text: 'Hi' });
  expect(said).toEqual({ ok: false, refused: 'Sending messages to this app has been turned off.' });
});

test('the app hears messages only where it is a member and subscribed', async () => {
  const heard: string[] = [];
  const { slack, apiUrl } = await openTown({
    manifest: (text) => text.replace('- app_home_opened', '- app_home_opened\n      - message.channels'),
  });
  await startApp(apiUrl, (app) => {
    app.message(({ message }) => {
      if (message.subtype === undefined) heard.push(message.text ?? '');
      return Promise.resolve();
    });
  });
  await slack.desk.act(ANA, { act: 'say', channel: GENERAL, text: 'Before' });
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/invite @Opp' });
  await slack.desk.act(ANA, { act: 'say', channel: GENERAL, text: 'After' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(['After']);
});

test('opening Home tells the app, which publishes it', async () => {
  const { slack, apiUrl } = await openTown();
  await startApp(apiUrl, (app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: {
          type: 'home',
          blocks: [{ type: 'header', text: { type: 'plain_text', text: event.tab ?? '' } }],
        },
      });
    });
  });
  await slack.desk.act(ANA, { act: 'open-home' });
  await until(slack, () => slack.desk.see(ANA).home !== undefined);
  expect(slack.desk.see(ANA).home).toMatchObject({ blocks: [{ type: 'header', text: { text: 'home' } }] });
  expect(slack.problems()).toEqual([]);
});

test('a global and a message shortcut reach the app; an unknown one and one on a whisper do not', async () => {
  const heard: unknown[] = [];
  const { slack, apiUrl } = await openTown({ manifest: withShortcuts });
  await startApp(apiUrl, (app) => {
    app.shortcut<GlobalShortcut>('opp_new', async ({ ack, shortcut }) => {
      await ack();
      heard.push(shortcut.type);
    });
    app.shortcut<MessageShortcut>('opp_log', async ({ ack, shortcut }) => {
      await ack();
      heard.push(shortcut.message.text, shortcut.message['thread_ts'], shortcut.channel.id);
    });
    app.command('/opp', ({ ack }) => ack('Psst'));
  });
  expect(slack.desk.see(ANA).messageShortcuts).toEqual([
    { callbackId: 'opp_log', name: 'Log to opportunity' },
  ]);
  const [parent, reply] = slack.desk.see(ANA).channels[0]?.messages ?? [];
  const shortcut = (callbackId: string, ts?: string) =>
    slack.desk.act(ANA, {
      act: 'shortcut',
      callbackId,
      message: ts === undefined ? undefined : { channel: GENERAL, ts },
    });
  await shortcut('opp_new');
  await shortcut('opp_log', reply?.ts);
  expect(heard).toEqual(['shortcut', 'Call at four.', parent?.ts, GENERAL]);
  expect(await shortcut('opp_log')).toEqual({ ok: false, refused: 'There is no such shortcut.' });
  await slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  const whisper = slack.desk.see(ANA).channels[0]?.messages.at(-1);
  expect(whisper?.text).toBe('Psst');
  expect(await shortcut('opp_log', whisper?.ts)).toMatchObject({ ok: false });
});

test('messages, memberships, open modals and Home survive a restart; whispers do not', async () => {
  const memory = forgetfulMemory();
  const before = await openTown({ memory, manifest: withScopes('chat:write.public') });
  await startApp(before.apiUrl, (app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await client.views.open({ trigger_id: command.trigger_id, view: form() });
      await ack('Psst');
    });
  });
  await before.client.chat.postMessage({ channel: ANA, text: 'Good morning' });
  await before.client.views.publish({ user_id: ANA, view: { type: 'home', blocks: [{ type: 'divider' }] } });
  await before.slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/invite @Opp' });
  await before.slack.desk.act(ANA, { act: 'say', channel: GENERAL, text: 'Still here' });
  await before.slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  const modal = modalOf(before.slack, ANA);
  await closeTown();

  const { slack, client } = await openTown({ memory });
  const [general, app] = slack.desk.see(ANA).channels;
  expect(general?.messages.map((one) => one.text)).toEqual([
    'Has anybody heard from Acme?',
    'Call at four.',
    'Still here',
  ]);
  expect(app?.messages.map((one) => one.text)).toEqual(['Good morning']);
  expect(slack.desk.see(ANA).home).toMatchObject({ type: 'home' });
  expect(modalOf(slack, ANA)).toEqual(modal);
  await client.views.update({ view_id: modal.id, hash: modal.hash, view: form('After all') });
  const posted = await client.chat.postMessage({ channel: GENERAL, text: 'Back' });
  expect(slack.desk.see(JON).channels[0]?.messages.at(-1)?.ts).toBe(posted.ts);
});

test('nobody is at a desk that does not exist', async () => {
  const { slack } = await openTown();
  expect(() => slack.desk.see('U0NOBODY')).toThrow(RangeError);
});

test('a reply hangs below its message, and a reply to a reply below the same one', async () => {
  const { slack } = await openTown();
  const messages = () => slack.desk.see(JON).channels[0]?.messages ?? [];
  const [parent, reply] = messages();
  await slack.desk.act(ANA, { act: 'say', channel: GENERAL, text: 'Five now', threadTs: reply?.ts });
  expect(messages().at(-1)).toMatchObject({ text: 'Five now', threadTs: parent?.ts });
  expect(messages()[0]?.replyCount).toBe(2);
  const nowhere = { act: 'say', channel: GENERAL, text: 'Hm', threadTs: '1.000001' } as const;
  expect(await slack.desk.act(ANA, nowhere)).toMatchObject({ ok: false });
});

test('an event that is not acknowledged is sent once more, marked as a retry', async () => {
  const attempts: unknown[] = [];
  const { slack, apiUrl } = await openTown({ ackMs: 50 });
  const { url = '' } = await clientAt(apiUrl, APP_TOKEN).apps.connections.open({});
  const socket = new WebSocket(url);
  socket.on('message', (data) => {
    const envelope: unknown = Buffer.isBuffer(data) ? JSON.parse(data.toString('utf8')) : {};
    attempts.push(envelope);
  });
  await new Promise((resolve) => socket.once('message', resolve));
  await slack.desk.act(ANA, { act: 'open-home' });
  expect(attempts).toMatchObject([
    { type: 'hello' },
    { type: 'events_api' },
    { type: 'events_api', retry_attempt: 1, retry_reason: 'timeout' },
  ]);
  expect(slack.problems()).toHaveLength(2);
  socket.close();
});
