import { boltLogger } from '../../src/slack/bolt-logger.js';
import { bindPace, Pace } from '../../src/slack/pace.js';
import { WatchedApp } from '../../src/slack/watched-app.js';

describe('the pace of one person', () => {
  test('is so many times in any minute, whatever others do', () => {
    let now = 0;
    const pace = new Pace(3, () => now);
    expect([1, 2, 3, 4].map(() => pace.allows('U1'))).toEqual([true, true, true, false]);
    expect(pace.allows('U2')).toBe(true);
    now = 59_999;
    expect(pace.allows('U1')).toBe(false);
    now = 60_000;
    expect(pace.allows('U1')).toBe(true);
  });

  test('beyond it a command is answered in friendly words instead of being worked on', async () => {
    const logger = boltLogger({ info: () => undefined, warn: () => undefined, error: () => undefined });
    const receiver = {
      ...{ init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() },
    };
    const authorize = () =>
      Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0', teamId: 'T1' });
    const app = new WatchedApp({ receiver, authorize, logger }, () => undefined);
    bindPace(app, 2);
    let worked = 0;
    app.command('/opp', async ({ ack }) => {
      worked += 1;
      await ack();
    });
    const types = async (user: string, trigger: string): Promise<unknown> => {
      let answer: unknown;
      const ack = (given: unknown): Promise<void> => {
        answer = given;
        return Promise.resolve();
      };
      const command = { command: '/opp', text: 'find', user_id: user, team_id: 'T1', channel_id: 'C1' };
      await app.processEvent({ body: { ...command, trigger_id: trigger }, ack });
      return answer;
    };
    await types('U1', 'a');
    await types('U1', 'b');
    expect(JSON.stringify(await types('U1', 'c'))).toContain('Try again in a minute');
    expect(await types('U2', 'd')).toBeUndefined();
    expect(worked).toBe(3);
  });
});
