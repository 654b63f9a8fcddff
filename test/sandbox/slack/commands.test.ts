import { ANA, closeTown, form, GENERAL, JON, modalOf, openTown, startApp } from './town.js';

afterEach(closeTown);

const type = (text: string) => ({ act: 'command', channel: GENERAL, text }) as const;

test('a command reaches the app with the words, the person, the channel and a team', async () => {
  const { slack, apiUrl } = await openTown();
  const heard: unknown[] = [];
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ command, ack }) => {
      await ack();
      heard.push(command);
    });
  });
  expect(await slack.desk.act(ANA, type('/opp status acme'))).toEqual({ ok: true });
  expect(heard).toEqual([
    expect.objectContaining({
      command: '/opp',
      text: 'status acme',
      user_id: ANA,
      user_name: 'ana.prado',
      channel_id: GENERAL,
      channel_name: 'general',
      team_id: 'T0TEAM',
      is_enterprise_install: 'false',
    }),
  ]);
  const [ack] = slack.desk.see(ANA).acks;
  expect(ack?.what).toBe('command /opp');
  expect(ack?.ms).toBeLessThan(1000);
  expect(slack.problems()).toEqual([]);
});

test('mentions, channels, links and markup in a command arrive escaped', async () => {
  const { slack, apiUrl } = await openTown();
  const texts: string[] = [];
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ command, ack }) => {
      texts.push(command.text);
      await ack();
    });
  });
  await slack.desk.act(ANA, type('/opp find AT&T <b> @Jon Ek #general https://acme.example/?a=1&b=2'));
  expect(texts).toEqual([
    'find AT&amp;T &lt;b&gt; <@U0JON> <#C0GENERAL|general> <https://acme.example/?a=1&amp;b=2>',
  ]);
});

test('an answer in the acknowledgement is seen by the person who asked and by nobody else', async () => {
  const { slack, apiUrl } = await openTown();
  await startApp(apiUrl, (app) => {
    app.command('/opp', ({ ack }) => ack({ text: 'Try /opp help' }));
  });
  await slack.desk.act(ANA, type('/opp'));
  const seen = (who: string) => slack.desk.see(who).channels[0]?.messages.at(-1);
  expect(seen(ANA)).toMatchObject({ text: 'Try /opp help', ephemeral: true, by: { isBot: true } });
  expect(seen(JON)?.text).not.toBe('Try /opp help');
});

test('a command answered in the channel is seen by everybody', async () => {
  const { slack, apiUrl } = await openTown();
  await startApp(apiUrl, (app) => {
    app.command('/opp', ({ ack }) => ack({ text: 'Here', response_type: 'in_channel' }));
  });
  await slack.desk.act(ANA, type('/opp'));
  expect(slack.desk.see(JON).channels[0]?.messages.at(-1)).toMatchObject({ text: 'Here', ephemeral: false });
});

test('a wrong answer in the acknowledgement is shown as a failed command and noted as a problem', async () => {
  const { slack, apiUrl } = await openTown();
  await startApp(apiUrl, (app) => {
    app.command('/opp', ({ ack }) => ack({ blocks: [{ type: 'nonsense' }] }));
  });
  await slack.desk.act(ANA, type('/opp'));
  expect(slack.desk.see(ANA).notices.at(-1)?.text).toBe('/opp failed with the error "dispatch_failed"');
  expect(slack.problems().join()).toContain('unsupported type: nonsense');
});

test('a command that is not acknowledged in time fails with operation_timeout', async () => {
  const { slack, apiUrl } = await openTown({ ackMs: 60 });
  await startApp(apiUrl, (app) => {
    app.command('/opp', () => Promise.resolve());
  });
  await slack.desk.act(ANA, type('/opp'));
  expect(slack.desk.see(ANA).notices.map((notice) => notice.text)).toEqual([
    '/opp failed with the error "operation_timeout"',
  ]);
  expect(slack.desk.see(ANA).acks.at(-1)).toEqual({ what: 'command /opp', ms: undefined });
  expect(slack.problems()).toEqual(['command /opp: not acknowledged in time']);
});

test('a command that nobody is connected to take fails with dispatch_failed', async () => {
  const { slack } = await openTown();
  await slack.desk.act(ANA, type('/opp'));
  expect(slack.desk.see(ANA).notices.at(-1)?.text).toBe('/opp failed with the error "dispatch_failed"');
});

test('a command that no app has brings a remark', async () => {
  const { slack } = await openTown();
  expect(await slack.desk.act(ANA, type('/jira'))).toEqual({ ok: true });
  expect(slack.desk.see(ANA).notices.at(-1)?.text).toContain('`/jira` is not a valid command');
});

test('commands are refused in threads, in channels one is not in, and where the app takes no messages', async () => {
  const { slack } = await openTown();
  const { channels } = slack.desk.see(ANA);
  const parent = channels[0]?.messages[0]?.ts;
  const inThread = await slack.desk.act(ANA, {
    act: 'say',
    channel: GENERAL,
    text: '/opp',
    threadTs: parent,
  });
  expect(inThread).toEqual({ ok: false, refused: '/opp is not supported in threads. Sorry!' });
  const elsewhere = await slack.desk.act(ANA, { act: 'command', channel: 'C0SECRET', text: '/opp' });
  expect(elsewhere).toMatchObject({ ok: false });
  const app = channels.find((channel) => channel.kind === 'app')?.id ?? '';
  const toApp = await slack.desk.act(ANA, { act: 'command', channel: app, text: '/opp' });
  expect(toApp).toMatchObject({ ok: false, refused: 'Sending messages to this app has been turned off.' });
});

test('a command opens a modal with its trigger, and only once', async () => {
  const { slack, apiUrl } = await openTown();
  const errors: string[] = [];
  await startApp(apiUrl, (app) => {
    app.command('/opp', async ({ command, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form() });
      await client.views
        .open({ trigger_id: command.trigger_id, view: form() })
        .catch((error: unknown) => errors.push(String(error)));
    });
  });
  await slack.desk.act(ANA, type('/opp'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(modalOf(slack, ANA).view['callback_id']).toBe('form');
  expect(slack.desk.see(JON).modals).toEqual([]);
  expect(errors.join()).toContain('exchanged_trigger_id');
});
