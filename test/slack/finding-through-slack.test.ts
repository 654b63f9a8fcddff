import { readFileSync } from 'node:fs';
import { createLogger } from '../../src/logger.js';
import { SandboxClock } from '../../src/sandbox/clock.js';
import { sampleSlack } from '../../src/sandbox/data/sample-slack.js';
import { forgetfulMemory } from '../../src/sandbox/memory.js';
import { openSandboxSlack, type SandboxSlack } from '../../src/sandbox/slack/sandbox-slack.js';
import { bindCommand } from '../../src/slack/bind-command.js';
import { bindPresses } from '../../src/slack/bind-press.js';
import { findCommand } from '../../src/slack/commands/find.js';
import { mineCommand } from '../../src/slack/commands/mine.js';
import { showCommand } from '../../src/slack/commands/show.js';
import { connectSlack, type SlackConnection } from '../../src/slack/connect-slack.js';
import { createProblemReporter } from '../../src/slack/problem-reporter.js';
import { row } from '../services/find/mirror-of.js';
import { atDesk, type DeskHand } from '../support/desk-hand.js';
import { CHANNEL, deskWith } from './commands/show-desk.js';

const ROWS = [
  ...Array.from({ length: 10 }, (_, at) => row({ title: `Acme ${at}` })),
  row({ title: '<!channel> & Söhne', amount: 99_000 }),
];
const TOKENS = { botToken: 'xoxb-find', appToken: 'xapp-find', signingSecret: 'find' };

describe('through Bolt and the socket', () => {
  let slack: SandboxSlack;
  let bot: SlackConnection;
  let ana: DeskHand;

  beforeAll(async () => {
    const manifest = readFileSync('manifest.yml', 'utf8');
    const parts = { clock: new SandboxClock(), memory: forgetfulMemory(), seed: sampleSlack(), manifest };
    slack = await openSandboxSlack({ ...parts, ...TOKENS, delivery: { mode: 'socket' } });
    const { apiUrl } = await slack.listen();
    const logger = createLogger('silent');
    bot = await connectSlack(
      { mode: 'socket', ...TOKENS, port: 0, apiUrl: apiUrl.replace(/\/$/u, '') },
      logger,
    );
    const desk = deskWith(ROWS, true);
    const commands = [findCommand(desk), showCommand(desk), mineCommand(desk)];
    const report = createProblemReporter(logger, () => 'reference');
    bindCommand(bot.app, commands, report);
    bindPresses(
      bot.app,
      commands.flatMap(({ presses = [] }) => presses),
      report,
    );
    await bot.start();
    ana = atDesk(slack.desk, 'Ana');
  });
  afterAll(async () => {
    await bot.stop();
    await slack.close();
  });
  afterEach(() => {
    expect(slack.problems()).toEqual([]);
  });

  const texts = (person: DeskHand): string[] =>
    person.sees().channels.flatMap(({ messages }) => messages.map(({ text }) => text));

  test('the next page takes the place of the first', async () => {
    await ana.types('/opp find acme', CHANNEL);
    await ana.message('1–8 of 10');
    await ana.presses('Next ›');
    await ana.message('9–10 of 10');
    expect(texts(ana).filter((text) => text.includes('of 10'))).toHaveLength(1);
  });

  test('S31: what Slack escaped is read as it was typed', async () => {
    await ana.types('/opp find “& Söhne”', CHANNEL);
    await ana.message('• &lt;!channel&gt; &amp; Söhne');
  });

  test('the page goes to the person as a direct message', async () => {
    await ana.types('/opp find söhne', CHANNEL);
    await ana.message('Active opportunities for “söhne”');
    await ana.presses('Send to my DM');
    await ana.message('Sent to you as a direct message.');
    const direct = ana.sees().channels.filter(({ kind }) => kind === 'app');
    expect(direct.flatMap(({ messages }) => messages.map(({ text }) => text)).join()).toContain('Söhne');
  });

  test('shared, everybody in the channel sees names and stages', async () => {
    await ana.types('/opp find söhne', CHANNEL);
    await ana.message('Active opportunities for “söhne”');
    await ana.presses('Share to channel');
    await ana.message('Shared with everybody here.');
    const ben = atDesk(slack.desk, 'Ben');
    const { text } = await ben.message('Ana Pereira shares an opportunity');
    expect(text).not.toContain('99');
  });

  test('the card comes below the list', async () => {
    await ana.types('/opp show acme 3', CHANNEL);
    await ana.message('Last activity: comment');
    await ana.types('/opp show acme', CHANNEL);
    await ana.message('1–8 of 10');
    const cards = (): number => texts(ana).filter((text) => text.includes('Last activity')).length;
    const before = cards();
    await ana.presses('Show');
    await ana.until('another card', () => (cards() > before ? true : undefined));
  });
});
