import { findCommand } from '../../../src/slack/commands/find.js';
import { CHANNEL, deskWith } from './show-desk.js';
import { mineCommand } from '../../../src/slack/commands/mine.js';
import { showCommand } from '../../../src/slack/commands/show.js';
import type { Subcommand } from '../../../src/slack/commands/subcommand.js';
import { ACTION } from '../../../src/slack/ids.js';
import type { Message } from '../../../src/slack/views/building-blocks.js';
import { ANA } from '../../services/find/finding.js';
import { row } from '../../services/find/mirror-of.js';

const ana = { id: 'notion-ana', name: 'Ana Pereira', email: 'ana@example.com' };
const ROWS = [
  ...Array.from({ length: 10 }, (_, at) => row({ title: `Acme ${at}`, customer: 'Acme' })),
  row({ title: 'Hers', salesEngineers: [ana], amount: 99_000 }),
];

/** What a person is shown, where. */
type Seen = readonly ['answer' | 'replace' | 'share' | 'send', Message];

const noWindow = (): Promise<never> => Promise.reject(new Error('no window is opened'));

async function types(command: Subcommand, words: string): Promise<Message> {
  const seen: Message[] = [];
  const answer = (message: Message): Promise<void> => Promise.resolve(void seen.push(message));
  await command.run({ slackUserId: ANA.slackUserId, channelId: CHANNEL, words, answer, open: noWindow });
  const [message] = seen;
  if (message === undefined) throw new Error('nothing was answered');
  return message;
}

async function presses(command: Subcommand, from: Message, actionId: string): Promise<readonly Seen[]> {
  const value = from.blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((one) => (one.type === 'button' && one.action_id === actionId ? [one.value] : []))[0];
  if (value === undefined) throw new Error(`there is no button ${actionId}`);
  return pressed(command, actionId, value);
}

async function pressed(command: Subcommand, actionId: string, value: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const show = (how: Seen[0]) => (message: Message) => Promise.resolve(void seen.push([how, message]));
  const reply = {
    answer: show('answer'),
    replace: show('replace'),
    share: show('share'),
    send: show('send'),
  };
  const handler = command.presses?.find((one) => one.actionId === actionId);
  await handler?.run({ slackUserId: ANA.slackUserId, channelId: CHANNEL, value, reply, open: noWindow });
  return seen;
}

describe('/opp find', () => {
  const find = findCommand(deskWith(ROWS));

  test('goes to the next page and back in the place of the list', async () => {
    const first = await types(find, 'acme');
    expect(first.text).toContain('1–8 of 10');
    const [next] = await presses(find, first, ACTION.findNext);
    expect(next?.[0]).toBe('replace');
    expect(next?.[1].text).toContain('9–10 of 10');
    const back = await presses(find, next?.[1] ?? first, ACTION.findPrevious);
    expect(back).toEqual([['replace', first]]);
  });

  test('asks what was probably meant at one press', async () => {
    const unclear = await types(find, 'acme stage:dmeo');
    const [[, list] = []] = await presses(find, unclear, ACTION.findInstead);
    expect(list?.text).toContain('stage:Demo');
    expect(list?.text).toContain('1–8 of 10');
  });

  test('sends the page to the person and says so', async () => {
    const seen = await presses(find, await types(find, 'acme'), ACTION.findSend);
    expect(seen.map(([how]) => how)).toEqual(['send', 'replace']);
    expect(seen[1]?.[1].text).toContain('Sent to you as a direct message.');
  });

  test('shares names and stages in the person’s name where that is allowed', async () => {
    const sharing = findCommand(deskWith(ROWS, true));
    const seen = await presses(sharing, await types(sharing, 'hers'), ACTION.findShare);
    expect(seen.map(([how]) => how)).toEqual(['share', 'replace']);
    expect(seen[0]?.[1].text).toContain('Ana Pereira shares an opportunity');
    expect(seen[0]?.[1].text).not.toContain('99');
  });

  test('refuses to share from a button kept since it was allowed', async () => {
    const seen = await pressed(find, ACTION.findShare, '0 hers');
    expect(seen.map(([how]) => how)).toEqual(['replace']);
    expect(seen[0]?.[1].text).toContain('Nobody else saw it.');
  });

  test('a query that is only operators is told what to type instead', async () => {
    expect((await types(find, '- < > "" --')).text).toMatch(/^These are only signs; .* For example: /u);
  });

  test('a query of 3,000 characters gets an answer like any other', async () => {
    expect((await types(find, 'ab '.repeat(1000))).text).toContain('more than I can look for at once');
    expect((await types(find, 'x'.repeat(3000))).text).toContain('No active opportunity contains');
  });
});

test('/opp mine lists what I am the Sales Engineer of', async () => {
  const mine = mineCommand(deskWith(ROWS));
  const { text } = await types(mine, '');
  expect(text).toContain('Hers');
  expect(text).not.toContain('Acme');
  expect((await types(mine, 'acme')).text).toContain('No active opportunity fits all of this.');
});

describe('/opp show', () => {
  const show = showCommand(deskWith(ROWS));

  test('shows the card of the only one', async () => {
    expect((await types(show, 'hers')).text).toContain('Amount: 99,000');
  });

  test('shows the list when several may be meant; one press below it gives the card', async () => {
    const list = await types(show, 'acme');
    expect(list.text).toContain('1–8 of 10');
    const [[how, card] = []] = await presses(show, list, ACTION.showFor);
    expect(how).toBe('answer');
    expect(card?.text).toContain('Acme 0');
  });
});
