import type { App, BlockAction } from '@slack/bolt';
import type { Act, DeskMessage, Surface } from '../../../src/sandbox/slack/desk.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/sandbox-slack.js';
import { ANA, closeTown, GENERAL, JON, openTown, startApp, until } from './town.js';

afterEach(closeTown);

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(`The ${value}`), value });
const CARD = [
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'more', text: plain('More'), value: 'deal-7' },
      { type: 'static_select', action_id: 'stage', options: [option('demo'), option('poc')] },
      { type: 'external_select', action_id: 'deal', min_query_length: 2 },
    ],
  },
];

async function withCard(prepare: (app: App) => void, ephemeral = true) {
  const town = await openTown({ ackMs: 300 });
  await startApp(town.apiUrl, (app) => {
    app.command('/opp', ({ ack }) =>
      ack({ text: 'Acme', blocks: CARD, response_type: ephemeral ? 'ephemeral' : 'in_channel' }),
    );
    prepare(app);
  });
  await town.slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  return { ...town, ts: last(town.slack, ANA).ts };
}

function last(slack: SandboxSlack, who: string): DeskMessage {
  const message = slack.desk.see(who).channels[0]?.messages.at(-1);
  if (message === undefined) throw new Error('nothing was said');
  return message;
}

const on = (ts: string): Surface => ({ on: 'message', channel: GENERAL, ts });
const press = (ts: string, actionId: string, value: Record<string, unknown>): Act => ({
  act: 'press',
  surface: on(ts),
  blockId: 'row',
  actionId,
  value,
  state: {},
});

test('a pressed button reaches the app with its value, its message, a trigger and an address to answer at', async () => {
  const heard: BlockAction[] = [];
  const { slack, ts } = await withCard((app) => {
    app.action<BlockAction>('more', async ({ ack, body }) => {
      await ack();
      heard.push(body);
    });
  }, false);
  expect(await slack.desk.act(ANA, press(ts, 'more', {}))).toEqual({ ok: true });
  expect(heard[0]).toMatchObject({
    actions: [{ type: 'button', action_id: 'more', block_id: 'row', value: 'deal-7' }],
    container: { type: 'message', channel_id: GENERAL, message_ts: ts, is_ephemeral: false },
    channel: { id: GENERAL, name: 'general' },
    message: { text: 'Acme', ts },
    user: { id: ANA },
  });
  expect(heard[0]?.response_url).toMatch(/^http/);
  expect(heard[0]?.trigger_id).not.toBe('');
});

test('an ephemeral message is not given back to the app', async () => {
  const heard: BlockAction[] = [];
  const { slack, ts } = await withCard((app) => {
    app.action<BlockAction>('more', async ({ ack, body }) => {
      await ack();
      heard.push(body);
    });
  });
  await slack.desk.act(ANA, press(ts, 'more', {}));
  expect(heard[0]?.message).toBeUndefined();
  expect(heard[0]?.container).toMatchObject({ is_ephemeral: true });
  expect(await slack.desk.act(JON, press(ts, 'more', {}))).toEqual({
    ok: false,
    refused: 'That is no longer there.',
  });
});

test('only an offered option can be picked, and the app gets the whole option', async () => {
  const heard: unknown[] = [];
  const { slack, ts } = await withCard((app) => {
    app.action<BlockAction>('stage', async ({ ack, body }) => {
      await ack();
      heard.push(body.actions[0], body.state?.values['row']?.['stage']);
    });
  });
  const wrong = await slack.desk.act(ANA, press(ts, 'stage', { selected_option: { value: 'won' } }));
  expect(wrong).toEqual({ ok: false, refused: 'That is not one of the options.' });
  await slack.desk.act(ANA, press(ts, 'stage', { selected_option: { value: 'poc' } }));
  expect(heard).toEqual([
    expect.objectContaining({ type: 'static_select', selected_option: option('poc') }),
    { type: 'static_select', selected_option: option('poc') },
  ]);
});

test('an answer at the response_url replaces or deletes the original, which stays ephemeral', async () => {
  const { slack, ts } = await withCard((app) => {
    app.action('more', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'Acme, in full', replace_original: true, response_type: 'in_channel' });
    });
    app.action('stage', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
  });
  await slack.desk.act(ANA, press(ts, 'more', {}));
  await until(slack, () => last(slack, ANA).text === 'Acme, in full');
  expect(last(slack, ANA)).toMatchObject({ ephemeral: true, edited: true, ts });
  expect(last(slack, JON).text).not.toBe('Acme, in full');
  expect(slack.problems()).toEqual([]);
});

test('a response_url works five times and for thirty minutes', async () => {
  const urls: string[] = [];
  const { slack, clock, ts } = await withCard((app) => {
    app.action<BlockAction>('more', async ({ ack, body }) => {
      await ack();
      urls.push(body.response_url);
    });
  });
  await slack.desk.act(ANA, press(ts, 'more', {}));
  await slack.desk.act(ANA, press(ts, 'more', {}));
  const [first = '', second = ''] = urls;
  const post = async (url: string) => {
    const answer = await fetch(url, {
      method: 'POST',
      body: JSON.stringify({ text: 'Hi' }),
      headers: JSON_TYPE,
    });
    return `${answer.status} ${await answer.text()}`;
  };
  for (let use = 1; use <= 5; use += 1) expect(await post(first)).toContain('200');
  expect(await post(first)).toBe('404 {"ok":false,"error":"used_url"}');
  clock.advance(30 * 60_000 + 1000);
  expect(await post(second)).toBe('404 {"ok":false,"error":"expired_url"}');
});

const JSON_TYPE = { 'content-type': 'application/json' };

test('options are asked for from the second letter and served as the app answers', async () => {
  const queries: string[] = [];
  const { slack, ts } = await withCard((app) => {
    app.options('deal', async ({ ack, payload }) => {
      queries.push(payload.value);
      await ack({ options: payload.value === 'zz' ? [] : [option('acme')] });
    });
  });
  const ask = (query: string) =>
    slack.desk.suggest(ANA, { surface: on(ts), blockId: 'row', actionId: 'deal', query });
  expect(await ask('a')).toEqual({ options: [] });
  expect(await ask('ac')).toEqual({ options: [option('acme')] });
  expect(await ask('zz')).toEqual({ options: [] });
  expect(queries).toEqual(['ac', 'zz']);
  expect(slack.problems()).toEqual([]);
});

test('101 options, or an answer too late, give the person nothing and count as problems', async () => {
  const { slack, ts } = await withCard((app) => {
    app.options('deal', async ({ ack, payload }) => {
      if (payload.value === 'late') return;
      await ack({ options: Array.from({ length: 101 }, (_, index) => option(`d${index}`)) });
    });
  });
  const ask = (query: string) =>
    slack.desk.suggest(ANA, { surface: on(ts), blockId: 'row', actionId: 'deal', query });
  expect(await ask('many')).toEqual({ options: [] });
  expect(await ask('late')).toEqual({ options: [] });
  expect(slack.problems()).toHaveLength(2);
});

test('an action that is not acknowledged is a problem, and the person is told', async () => {
  const { slack, ts } = await withCard((app) => {
    app.action('more', () => Promise.resolve());
  });
  await slack.desk.act(ANA, press(ts, 'more', {}));
  expect(slack.problems()).toEqual(['action more: not acknowledged in time']);
  expect(slack.desk.see(ANA).notices.at(-1)?.text).toBe('This app is not responding. Try again.');
});
