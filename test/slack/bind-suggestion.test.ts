import { z } from 'zod';
import { boltLogger } from '../../src/slack/bolt-logger.js';
import { bindSuggestions } from '../../src/slack/bind-suggestion.js';
import { wordsForBug } from '../../src/slack/text/problem-words.js';
import { WatchedApp } from '../../src/slack/watched-app.js';

const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ text: `Deal ${n}`, value: String(n) }));

async function suggested(run: () => Promise<{ text: string; value: string }[]>): Promise<unknown[]> {
  const logger = boltLogger({ info: () => undefined, warn: () => undefined, error: () => undefined });
  const receiver = { init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  const authorize = () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' });
  const app = new WatchedApp({ receiver, authorize, logger }, () => undefined);
  bindSuggestions(app, [{ field: /^deal$/u, run }], () => wordsForBug('1a2b3c4d'));
  const answers: unknown[] = [];
  await app.processEvent({
    body: {
      ...{ type: 'block_suggestion', action_id: 'deal', block_id: 'deal', value: 'ac' },
      ...{ user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1' } },
    },
    ack: (answer: unknown) => {
      answers.push(answer);
      return Promise.resolve();
    },
  });
  return answers;
}

describe('S33: a list that is looked up while somebody types', () => {
  test('has at most a hundred options, the first ones', async () => {
    const [answer] = await suggested(() => Promise.resolve(options(101)));
    expect(z.object({ options: z.array(z.unknown()) }).parse(answer).options).toHaveLength(100);
  });

  test.each([
    ['nothing fits', () => Promise.resolve([])],
    ['looking it up fails', () => Promise.reject(new Error('no store'))],
    ['it takes too long', () => new Promise<never>(() => undefined)],
  ])('is empty when %s', async (_why, run) => {
    expect(await suggested(run)).toEqual([{ options: [] }]);
  });
});
