import type { Receiver } from '@slack/bolt';
import { z } from 'zod';
import { UserError } from '../../src/domain/errors.js';
import { bindChoices } from '../../src/slack/bind-choice.js';
import { onChoice, type Choice } from '../../src/slack/commands/choice.js';
import { startingWith } from '../../src/slack/views/field-names.js';
import { wordsFor, wordsForBug } from '../../src/slack/text/problem-words.js';
import { context, input } from '../../src/slack/views/building-blocks.js';
import { defineModal } from '../../src/slack/views/define-modal.js';
import { WatchedApp } from '../../src/slack/watched-app.js';
import { scriptedSlack, type ScriptedSlack, type SlackAnswer } from './scripted-slack.js';

const receiver: Receiver = {
  init: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

const Values = z.object({ stage: z.string().optional(), why: z.string() });
const modal = defineModal({
  ...{ callbackId: 'opp_test', metadata: z.object({ id: z.string() }), values: Values },
  render: (said: string) => ({ title: 'Test', submit: 'Go', close: 'Close', blocks: [context(said)] }),
});
type TestChoice = Choice<{ id: string }, z.infer<typeof Values>>;

const WHY = startingWith('why', 'because');
const text = (value: string | null) => ({ type: 'plain_text_input', value });
const view = {
  ...{ id: 'V1', hash: 'h0', type: 'modal', callback_id: 'opp_test', private_metadata: '{"id":"7"}' },
  ...{ title: { type: 'plain_text', text: 'Test' }, submit: { type: 'plain_text', text: 'Go' }, close: null },
  blocks: [
    { ...input('stage', 'Stage', { type: 'static_select', options: [] }), dispatch_action: true },
    input(WHY, 'Why', { type: 'plain_text_input', initial_value: 'because' }),
  ],
  state: {
    values: {
      stage: { stage: { type: 'static_select', selected_option: { value: 'Demo' } } },
      [WHY]: { [WHY]: text('because') },
    },
  },
};

const slacks: ScriptedSlack[] = [];
afterEach(() => Promise.all(slacks.splice(0).map((slack) => slack.close())));

interface Bound {
  readonly slack: ScriptedSlack;
  readonly choose: (change?: object, actionId?: string) => Promise<unknown[]>;
}

async function bound(run: (choice: TestChoice) => Promise<void>, ...answers: SlackAnswer[]): Promise<Bound> {
  const slack = await scriptedSlack(...answers);
  slacks.push(slack);
  const app = new WatchedApp(
    {
      ...{ receiver, signingSecret: 'x', clientOptions: { slackApiUrl: slack.client.slackApiUrl } },
      authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' }),
    },
    () => undefined,
  );
  bindChoices(app, [onChoice(modal, /stage|ask:.+/, run)], (error) =>
    error instanceof UserError ? wordsFor(error.problem) : wordsForBug('1a2b3c4d'),
  );
  let triggers = 0;
  return {
    slack,
    async choose(change = {}, actionId = 'stage') {
      const acks: unknown[] = [];
      triggers += 1;
      await app.processEvent({
        body: {
          ...{ type: 'block_actions', team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } },
          ...{ api_app_id: 'A1', token: 'x', trigger_id: `t${triggers}`, view: { ...view, ...change } },
          actions: [{ type: 'static_select', action_id: actionId, block_id: actionId }],
        },
        ack: (answer: unknown) => {
          acks.push(answer);
          return Promise.resolve();
        },
      });
      return acks;
    },
  };
}

describe('something chosen in a form', () => {
  test('reaches its command with everything typed so far, by field, and changes the window', async () => {
    const seen: TestChoice[] = [];
    const { choose, slack } = await bound(async (choice) => {
      seen.push(choice);
      await choice.window.show(modal.view(choice.metadata, 'now Demo'));
    });
    expect(await choose()).toEqual([undefined]);
    expect(seen[0]).toMatchObject({ slackUserId: 'U1', field: 'stage', metadata: { id: '7' } });
    expect(seen[0]?.values).toEqual({ stage: 'Demo', why: 'because' });
    expect(slack.calls).toMatchObject([{ method: 'views.update', args: { view_id: 'V1', hash: 'h0' } }]);
  });

  test('tells what was touched and what still stands as it began, so that nothing typed is overwritten', async () => {
    const seen: TestChoice[] = [];
    const { choose } = await bound((choice) => {
      seen.push(choice);
      return Promise.resolve();
    });
    await choose();
    await choose({ state: { values: { [WHY]: { [WHY]: text('my own words') } } } });
    expect(seen.map(({ shown }) => shown.get('why'))).toEqual([
      { blockId: WHY, untouched: true },
      { blockId: WHY, untouched: false },
    ]);
    expect(seen[1]?.values).toEqual({ why: 'my own words' });
  });

  test('in a field of several that share a name goes to the same command, whatever its version', async () => {
    const fields: string[] = [];
    const { choose } = await bound(({ field }) => {
      fields.push(field);
      return Promise.resolve();
    });
    await choose({}, 'ask:demo_date');
    await choose({}, startingWith('ask:demo_date', '2026-11-21'));
    await choose({}, 'another');
    expect(fields).toEqual(['ask:demo_date', 'ask:demo_date']);
  });

  test('in a form of another command with the same field is none of its business', async () => {
    const { choose, slack } = await bound(async ({ window, metadata }) => {
      await window.show(modal.view(metadata, 'shown'));
    });
    expect(await choose({ callback_id: 'opp_other' })).toEqual([undefined]);
    expect(slack.calls).toEqual([]);
  });

  test('S36: twice in a row is answered in turn, the second upon what the first shows', async () => {
    const { choose, slack } = await bound(
      async ({ window, metadata }) => {
        await window.show(modal.view(metadata, 'shown'));
      },
      { view: { id: 'V1', hash: 'h1' } },
      { view: { id: 'V1', hash: 'h2' } },
    );
    await Promise.all([choose(), choose()]);
    expect(slack.calls.map(({ args }) => args['hash'])).toEqual(['h0', 'h1']);
  });

  test('that fails is told at the top of the form, which keeps what was typed', async () => {
    const { choose, slack } = await bound(() =>
      Promise.reject(new UserError({ kind: 'notion_unreachable' })),
    );
    await choose();
    const shown = String(slack.calls[0]?.args['view']);
    expect(shown).toContain('Notion does not answer right now.');
    expect(shown).toContain(WHY);
    expect(shown).toContain('"private_metadata":"{\\"id\\":\\"7\\"}"');
  });

  test('in a form of an older version gives back what was typed (S27)', async () => {
    const { choose, slack } = await bound(() => Promise.resolve());
    await choose({ private_metadata: '{"other":1}' });
    const shown = String(slack.calls[0]?.args['view']);
    expect(shown).toContain('older version of Opp');
    expect(shown).toContain('why: because');
  });
});
