import type { Receiver } from '@slack/bolt';
import { z } from 'zod';
import { bindSubmissions } from '../../src/slack/bind-submission.js';
import { onSubmit } from '../../src/slack/commands/submission.js';
import { readValues } from '../../src/slack/read-values.js';
import { wordsFor, wordsForBug } from '../../src/slack/text/problem-words.js';
import { UserError } from '../../src/domain/errors.js';
import { defineModal } from '../../src/slack/views/define-modal.js';
import { Deliveries } from '../../src/slack/deliveries.js';
import { WatchedApp } from '../../src/slack/watched-app.js';

const receiver: Receiver = {
  init: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

function watched() {
  const unacknowledged: string[] = [];
  const app = new WatchedApp(
    {
      ...{ receiver, signingSecret: 'x' },
      authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' }),
    },
    (kind, why) => unacknowledged.push(`${kind}: ${why}`),
  );
  return { app, unacknowledged };
}

const who = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, api_app_id: 'A1', token: 'x' };

async function deliver(app: WatchedApp, body: object): Promise<unknown[]> {
  const answers: unknown[] = [];
  await app.processEvent({
    body: { ...who, ...body },
    ack: (answer: unknown) => {
      answers.push(answer);
      return Promise.resolve();
    },
  });
  return answers;
}

const press = (actionId: string, trigger: string): object => ({
  ...{
    type: 'block_actions',
    trigger_id: trigger,
    actions: [{ type: 'button', action_id: actionId, block_id: 'b' }],
  },
});

describe('whatever Slack sends', () => {
  test('S26: is acknowledged even when nobody listens to it any more', async () => {
    const { app, unacknowledged } = watched();
    expect(await deliver(app, press('opp_retired', 't1'))).toEqual([undefined]);
    expect(unacknowledged).toEqual(['block_actions: nobody listens']);
  });

  test('S27: of a form of an older version is answered in that form', async () => {
    const view = { type: 'modal', callback_id: 'opp_retired', blocks: [], state: { values: {} } };
    const [answer] = await deliver(watched().app, { type: 'view_submission', trigger_id: 't2', view });
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(JSON.stringify(answer)).toContain('This form is from an older version of Opp.');
  });

  test('twice is worked on once, and both deliveries get the same answer', async () => {
    const { app } = watched();
    let worked = 0;
    app.action('opp_go', async ({ ack }) => {
      worked += 1;
      await ack();
    });
    const answers = await Promise.all([
      deliver(app, press('opp_go', 't3')),
      deliver(app, press('opp_go', 't3')),
    ]);
    expect(answers).toEqual([[undefined], [undefined]]);
    await deliver(app, press('opp_go', 't4'));
    expect(worked).toBe(2);
  });

  test('S4: that two listeners take is answered once', async () => {
    const { app } = watched();
    app.action('opp_go', async ({ ack }) => {
      await ack();
      await ack();
    });
    app.action(/^opp_g/u, async ({ ack }) => {
      await ack();
    });
    expect(await deliver(app, press('opp_go', 'twice'))).toEqual([undefined]);
  });

  test('S3: stays acknowledged when its listener fails afterwards, and the failure is heard', async () => {
    const { app, unacknowledged } = watched();
    const heard: unknown[] = [];
    app.error((error) => {
      heard.push(error);
      return Promise.resolve();
    });
    app.action('opp_go', async ({ ack }) => {
      await ack();
      throw new Error('after the acknowledgement');
    });
    expect(await deliver(app, press('opp_go', 'fails'))).toEqual([undefined]);
    expect([heard.length, unacknowledged]).toEqual([1, []]);
  });

  test('S24: and in no shape that Bolt can read is acknowledged, counted, and ends nothing', async () => {
    const { app, unacknowledged } = watched();
    await deliver(app, { type: 'block_actions', actions: 7, user: null });
    await deliver(app, { type: 'view_submission', view: null });
    expect(unacknowledged).toHaveLength(2);
  });

  test('O14: is remembered for a while only, however much comes', () => {
    const deliveries = new Deliveries();
    for (let n = 0; n < 30_000; n += 1) deliveries.begin({ trigger_id: `t${n}` })('answer');
    expect(deliveries.size()).toBeLessThanOrEqual(13_000);
    expect(deliveries.repeated({ trigger_id: 't0' })).toBeUndefined();
    expect(deliveries.repeated({ trigger_id: 't29999' })).toBeDefined();
  });

  test('O14: is forgotten after ten minutes, with its answer, so that a quiet bot holds nothing', () => {
    let now = 0;
    const deliveries = new Deliveries(() => now);
    for (let n = 0; n < 100; n += 1) deliveries.begin({ trigger_id: `t${n}` })('answer');
    now = 9 * 60_000;
    deliveries.begin({ event_id: 'e1' })('answer');
    expect(deliveries.size()).toBe(202);
    now = 11 * 60_000;
    deliveries.begin({ event_id: 'e2' })('answer');
    expect(deliveries.size()).toBe(4);
    expect(deliveries.repeated({ event_id: 'e1' })).toBeDefined();
    expect(deliveries.repeated({ trigger_id: 't1' })).toBeUndefined();
  });

  test('is waited for when the bot stops, but not for ever', async () => {
    const { app } = watched();
    let finish: () => void = () => undefined;
    app.action('opp_slow', async ({ ack }) => {
      await ack();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const work = deliver(app, press('opp_slow', 't5'));
    await app.settle(20);
    finish();
    await app.settle(60_000);
    await work;
  });
});

describe('a submitted form', () => {
  const modal = defineModal({
    ...{
      callbackId: 'opp_test',
      metadata: z.object({ id: z.string() }),
      values: z.object({ name: z.string() }),
    },
    render: () => ({ title: 'Test', close: 'Close', blocks: [] }),
  });
  const view = {
    ...{ id: 'V1', type: 'modal', callback_id: 'opp_test', private_metadata: '{"id":"7"}', close: null },
    ...{ title: { type: 'plain_text', text: 'Test' }, submit: { type: 'plain_text', text: 'Go' } },
    blocks: [{ type: 'input', block_id: 'name' }],
    state: { values: { name: { name: { type: 'plain_text_input', value: 'Typed words' } } } },
  };

  function submitted(
    failure: Error | undefined,
    change: object = {},
    hang?: () => Promise<never>,
  ): Promise<unknown[]> {
    const { app } = watched();
    const submit = () =>
      failure === undefined
        ? Promise.resolve({ answer: { errors: { name: 'no' } } })
        : Promise.reject(failure);
    bindSubmissions(app, [onSubmit(modal, hang ?? submit)], (error) =>
      error instanceof UserError ? wordsFor(error.problem) : wordsForBug('1a2b3c4d'),
    );
    const trigger = String(Math.random());
    return deliver(app, { type: 'view_submission', trigger_id: trigger, view: { ...view, ...change } });
  }

  test('is answered by its handler', async () => {
    expect(await submitted(undefined)).toEqual([{ response_action: 'errors', errors: { name: 'no' } }]);
  });

  test('S1: is answered within three seconds when its handler hangs, and keeps what was typed', async () => {
    const before = performance.now();
    const [answer] = await submitted(undefined, {}, () => new Promise<never>(() => undefined));
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(JSON.stringify(answer)).toContain('"errors":{"name":"');
  });

  test('keeps what was typed when something fails, and says it below its first field', async () => {
    const [answer] = await submitted(new UserError({ kind: 'cannot_store' }));
    expect(JSON.stringify(answer)).toContain('"errors":{"name":"I could not store this.');
    const [bug] = await submitted(new Error('secret detail'));
    expect(JSON.stringify(bug)).toContain('reference: 1a2b3c4d');
    expect(JSON.stringify(bug)).not.toContain('secret detail');
  });

  test('without fields stays as it is and says it at the top, once', async () => {
    const blocks = [
      { type: 'alert', block_id: 'problem', text: { type: 'plain_text', text: 'before' } },
      { type: 'section', block_id: 's', text: { type: 'plain_text', text: 'The exact comment' } },
    ];
    const [answer] = await submitted(new UserError({ kind: 'cannot_store' }), { blocks });
    const text = JSON.stringify(answer);
    expect(text).toContain('The exact comment');
    expect(text).not.toContain('before');
    expect(answer).toMatchObject({ view: { private_metadata: '{"id":"7"}', submit: { text: 'Go' } } });
  });

  test.each([
    ['ids', { private_metadata: '{"other":1}' }],
    ['broken ids', { private_metadata: '{' }],
  ])('with the %s of another version gives back what was typed', async (_what, change) => {
    const text = JSON.stringify(await submitted(undefined, change));
    expect(text).toContain('older version of Opp');
    expect(text).toContain('name: Typed words');
  });
});

describe('the values of a form', () => {
  test('are one per field: empty text is empty, a choice not made is none', () => {
    const values = {
      text: { text: { type: 'plain_text_input', value: null } },
      number: { number: { type: 'number_input', value: '7' } },
      choice: { choice: { type: 'radio_buttons', selected_option: { value: '✅', text: {} } } },
      none: { none: { type: 'static_select', selected_option: null } },
      many: { many: { type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] } },
      day: { day: { type: 'datepicker', selected_date: '2026-02-03' } },
      person: { person: { type: 'users_select', selected_user: null } },
      strange: { other: { type: 'plain_text_input', value: 'not this field' } },
    };
    expect(readValues({ values })).toEqual({
      ...{ text: '', number: '7', choice: '✅', none: undefined, many: ['a', 'b'] },
      ...{ day: '2026-02-03', person: undefined, strange: undefined },
    });
  });

  test.each([undefined, null, 7, {}, { values: [] }, { values: { a: 1 } }])('of %j are none', (state) => {
    expect(readValues(state)).toEqual({});
  });
});
