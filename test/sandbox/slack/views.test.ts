import { WebAPIPlatformError } from '@slack/web-api';
import type { App, BlockAction } from '@slack/bolt';
import type { Act } from '../../../src/sandbox/slack/desk.js';
import { ANA, closeTown, form, GENERAL, JON, modalOf, openTown, startApp, type Town } from './town.js';

afterEach(closeTown);

interface WithTriggers extends Town {
  readonly trigger: () => Promise<string>;
  readonly lastTrigger: () => string;
}

const button = (action_id: string) => ({
  type: 'actions',
  block_id: 'row',
  elements: [{ type: 'button', action_id, text: { type: 'plain_text', text: 'Press' } }],
});
const GO = button('go');
const LOOK = button('look');

const pressed = (actionId: string, viewId: string): Extract<Act, { act: 'press' }> => ({
  act: 'press',
  surface: { on: 'view', viewId },
  blockId: 'row',
  actionId,
  value: {},
  state: {},
});

/** A town whose app only hands the triggers over. */
async function withTriggers(prepare: (app: App) => void = () => undefined): Promise<WithTriggers> {
  const town = await openTown();
  const triggers: string[] = [];
  await startApp(town.apiUrl, (app) => {
    app.command('/opp', async ({ command, ack }) => {
      triggers.push(command.trigger_id);
      await ack();
    });
    app.action<BlockAction>('go', async ({ ack, body }) => {
      triggers.push(body.trigger_id);
      await ack();
    });
    prepare(app);
  });
  const lastTrigger = (): string => triggers.at(-1) ?? '';
  const trigger = async (): Promise<string> => {
    await town.slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
    return lastTrigger();
  };
  return { ...town, trigger, lastTrigger };
}

async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    return error instanceof WebAPIPlatformError ? error.data.error : String(error);
  }
}

test('a trigger lives three seconds', async () => {
  const { client, clock, trigger } = await withTriggers();
  const trigger_id = await trigger();
  clock.advance(3001);
  expect(await outcome(client.views.open({ trigger_id, view: form() }))).toBe('expired_trigger_id');
});

test('a wrong view does not use the trigger up', async () => {
  const { client, trigger } = await withTriggers();
  const trigger_id = await trigger();
  expect(await outcome(client.views.open({ trigger_id, view: form('x'.repeat(25)) }))).toBe(
    'invalid_arguments',
  );
  expect(await outcome(client.views.open({ trigger_id, view: form() }))).toBe('ok');
});

test('an update needs no trigger, makes a new hash, and refuses an old one', async () => {
  const { client, slack, clock, trigger } = await withTriggers();
  const { view } = await client.views.open({ trigger_id: await trigger(), view: form('Loading') });
  const [view_id, hash] = [view?.id ?? '', view?.hash ?? ''];
  clock.advance(60_000);
  const updated = await client.views.update({ view_id, hash, view: form('Loaded') });
  expect(updated.view?.hash).not.toBe(hash);
  expect(modalOf(slack, ANA)).toMatchObject({ id: view_id, hash: updated.view?.hash });
  expect(await outcome(client.views.update({ view_id, hash, view: form('Late') }))).toBe('hash_conflict');
  expect(modalOf(slack, ANA).view['title']).toEqual({ type: 'plain_text', text: 'Loaded' });
  expect(slack.problems()).toEqual([]);
});

test('a closed view cannot be updated', async () => {
  const { client, slack, trigger } = await withTriggers();
  const { view } = await client.views.open({ trigger_id: await trigger(), view: form() });
  const view_id = view?.id ?? '';
  await slack.desk.act(ANA, { act: 'close', viewId: view_id, everything: false });
  expect(await outcome(client.views.update({ view_id, view: form() }))).toBe('not_found');
});

test('an external id finds its view and belongs to one view only', async () => {
  const { client, trigger } = await withTriggers();
  const named = form('Named', { external_id: 'deal-7' });
  await client.views.open({ trigger_id: await trigger(), view: named });
  expect(await outcome(client.views.update({ external_id: 'deal-7', view: named }))).toBe('ok');
  const again = client.views.open({ trigger_id: await trigger(), view: named });
  expect(await outcome(again)).toBe('duplicate_external_id');
});

test('views are pushed from inside a modal only, and at most two', async () => {
  const { client, slack, trigger, lastTrigger } = await withTriggers();
  const steps = form('Steps', { blocks: [GO] });
  expect(await outcome(client.views.push({ trigger_id: await trigger(), view: steps }))).toBe('not_found');
  await client.views.open({ trigger_id: await trigger(), view: steps });
  const seen: string[] = [];
  for (let step = 1; step <= 3; step += 1) {
    await slack.desk.act(ANA, pressed('go', modalOf(slack, ANA).id));
    seen.push(await outcome(client.views.push({ trigger_id: lastTrigger(), view: steps })));
  }
  expect(seen).toEqual(['ok', 'ok', 'push_limit_reached']);
  expect(slack.desk.see(ANA).modals).toHaveLength(3);
});

test('a button in a modal brings everything typed so far; values of vanished inputs are dropped', async () => {
  const values: unknown[] = [];
  const { client, slack, trigger } = await withTriggers((app) => {
    app.action<BlockAction>('look', async ({ ack, body }) => {
      await ack();
      values.push(body.view?.state.values, body.view?.id);
    });
  });
  const view = form();
  const { view: held } = await client.views.open({
    trigger_id: await trigger(),
    view: { ...view, blocks: [...view.blocks, LOOK] },
  });
  const viewId = held?.id ?? '';
  const state = { tldr: { tldr: { value: 'Half a li' } }, gone: { gone: { value: 'Old' } } };
  await slack.desk.act(ANA, { ...pressed('look', viewId), state });
  expect(values).toEqual([{ tldr: { tldr: { type: 'plain_text_input', value: 'Half a li' } } }, viewId]);
  expect(slack.desk.see(JON).modals).toEqual([]);
});
