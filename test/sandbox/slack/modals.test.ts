import type { App } from '@slack/bolt';
import type { StateValues } from '../../../src/sandbox/slack/desk.js';
import type { SandboxSlack } from '../../../src/sandbox/slack/sandbox-slack.js';
import { TROUBLE } from '../../../src/sandbox/slack/desk/room.js';
import {
  ANA,
  closeTown,
  form,
  GENERAL,
  modalOf,
  openTown,
  startApp,
  until,
  type TownOptions,
} from './town.js';

afterEach(closeTown);

const typed = (value: string): StateValues => ({ tldr: { tldr: { value } } });

/** A town in which `/opp` has opened this view for Ana. */
async function withModal(view: ReturnType<typeof form>, prepare: (app: App) => void, options?: TownOptions) {
  const town = await openTown(options);
  await startApp(town.apiUrl, (app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view });
    });
    prepare(app);
  });
  await town.slack.desk.act(ANA, { act: 'command', channel: GENERAL, text: '/opp' });
  await until(town.slack, () => town.slack.desk.see(ANA).modals.length === 1);
  return town;
}

const submit = (slack: SandboxSlack, value = 'All good') =>
  slack.desk.act(ANA, { act: 'submit', viewId: modalOf(slack, ANA).id, state: typed(value) });

test('a submission reaches the app with its values, and an empty answer closes the modal', async () => {
  const heard: unknown[] = [];
  const { slack } = await withModal(form('Form', { private_metadata: 'deal-7' }), (app) => {
    app.view('form', async ({ ack, view, body }) => {
      heard.push(view.state.values, view.private_metadata, body.user.id, view.root_view_id === view.id);
      await ack();
    });
  });
  expect(await submit(slack)).toEqual({ ok: true });
  expect(heard).toEqual([
    { tldr: { tldr: { type: 'plain_text_input', value: 'All good' } } },
    'deal-7',
    ANA,
    true,
  ]);
  expect(slack.desk.see(ANA).modals).toEqual([]);
  expect(slack.problems()).toEqual([]);
});

test('a required input left empty and an overlong one never leave the client', async () => {
  const { slack } = await withModal(form(), (app) => {
    app.view('form', () => Promise.reject(new Error('nothing should arrive')));
  });
  expect(await submit(slack, '')).toEqual({ ok: false, refused: 'Please complete this required field.' });
  expect(modalOf(slack, ANA).errors).toEqual({ tldr: 'Please complete this required field.' });
  await submit(slack, 'x'.repeat(21));
  expect(modalOf(slack, ANA).errors).toEqual({ tldr: 'Please use at most 20 characters.' });
  expect(slack.desk.see(ANA).acks.map((ack) => ack.what)).toEqual(['command /opp']);
});

test('errors stand below their inputs and go away with the next submission', async () => {
  let answers = 0;
  const { slack } = await withModal(form(), (app) => {
    app.view('form', async ({ ack }) => {
      answers += 1;
      await (answers === 1 ? ack({ response_action: 'errors', errors: { tldr: 'Too vague' } }) : ack());
    });
  });
  await submit(slack);
  expect(modalOf(slack, ANA).errors).toEqual({ tldr: 'Too vague' });
  await submit(slack);
  expect(slack.desk.see(ANA).modals).toEqual([]);
});

test('errors for something that is no input block are trouble for the person and a problem of the app', async () => {
  const { slack } = await withModal(form(), (app) => {
    app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { risks: 'Where?' } }));
  });
  await submit(slack);
  expect(modalOf(slack, ANA).trouble).toBe(TROUBLE);
  expect(slack.problems()).toEqual(['submission form: errors for what is no input block: risks']);
});

test('an update in the answer replaces the modal under a new hash', async () => {
  const { slack } = await withModal(form(), (app) => {
    app.view('form', ({ ack }) => ack({ response_action: 'update', view: form('Saving') }));
  });
  const before = modalOf(slack, ANA);
  await submit(slack);
  const after = modalOf(slack, ANA);
  expect([after.id, after.view['title']]).toEqual([before.id, { type: 'plain_text', text: 'Saving' }]);
  expect(after.hash).not.toBe(before.hash);
});

test('an invalid view in the answer is trouble, and the problem says what is wrong', async () => {
  const { slack } = await withModal(form(), (app) => {
    app.view('form', ({ ack }) => ack({ response_action: 'update', view: form('x'.repeat(25)) }));
  });
  await submit(slack);
  expect(modalOf(slack, ANA).trouble).toBe(TROUBLE);
  expect(slack.problems().join()).toContain(
    'must be less than 25 characters [json-pointer:/view/title/text]',
  );
});

test('pushed views stack up to three, close one by one, and clear closes them all', async () => {
  const { slack } = await withModal(form('One'), (app) => {
    app.view('form', ({ ack }) => ack({ response_action: 'push', view: form('More') }));
    app.view('last', ({ ack }) => ack({ response_action: 'clear' }));
  });
  await submit(slack);
  await submit(slack);
  expect(slack.desk.see(ANA).modals).toHaveLength(3);
  await submit(slack);
  expect(modalOf(slack, ANA).trouble).toBe(TROUBLE);
  expect(slack.problems()).toEqual(['submission form: push_limit_reached']);
  await slack.desk.act(ANA, { act: 'close', viewId: modalOf(slack, ANA).id, everything: false });
  expect(slack.desk.see(ANA).modals).toHaveLength(2);
  await slack.desk.act(ANA, { act: 'close', viewId: modalOf(slack, ANA).id, everything: true });
  expect(slack.desk.see(ANA).modals).toEqual([]);
});

test('clear in the answer closes the whole stack', async () => {
  const { slack } = await withModal(form('One'), (app) => {
    app.view('form', ({ ack }) =>
      ack({ response_action: 'push', view: form('Last', { callback_id: 'last' }) }),
    );
    app.view('last', ({ ack }) => ack({ response_action: 'clear' }));
  });
  await submit(slack);
  await submit(slack);
  expect(slack.desk.see(ANA).modals).toEqual([]);
});

test('a submission that is not acknowledged keeps the modal and says so', async () => {
  const { slack } = await withModal(
    form(),
    (app) => {
      app.view('form', () => Promise.resolve());
    },
    { ackMs: 80 },
  );
  expect(await submit(slack)).toEqual({ ok: true });
  expect(modalOf(slack, ANA).trouble).toBe('We had some trouble connecting. Try again?');
  expect(slack.problems()).toEqual(['submission form: not acknowledged in time']);
});

test('closing is told to the app only when the view asks for it', async () => {
  const closed: unknown[] = [];
  const { slack } = await withModal(form('Form', { notify_on_close: true }), (app) => {
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      await ack();
      closed.push(body.type === 'view_closed' && body.is_cleared, body.view.callback_id);
    });
  });
  await slack.desk.act(ANA, { act: 'close', viewId: modalOf(slack, ANA).id, everything: true });
  expect(closed).toEqual([true, 'form']);
  expect(slack.desk.see(ANA).modals).toEqual([]);
});

test('a modal opened from a submission is a problem: it closes at once', async () => {
  const { slack } = await withModal(form(), (app) => {
    app.view('form', async ({ ack, body, client }) => {
      if (body.type === 'view_submission')
        await client.views.open({ trigger_id: body.trigger_id, view: form('Second') });
      await ack();
    });
  });
  await submit(slack);
  expect(slack.problems()).toEqual([expect.stringContaining('views.open in answer to a submission')]);
});
