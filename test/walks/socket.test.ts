import { openWalk, until, type Walk } from '../support/walk.js';
import { freshUpdate, OPENING_MS, opensForm, timesPosted } from './steps.js';

/** Bolt comes back five seconds after a connection ended; that is the one real wait of all walks. */
const BACK_MS = 20_000;

describe('a connection to Slack that ends in the middle', () => {
  let walks: readonly Walk[] = [];
  beforeAll(async () => {
    walks = await Promise.all([openWalk(), openWalk()]);
  }, OPENING_MS);
  afterAll(() => Promise.all(walks.map((walk) => walk.close())));

  async function postsAcross(walk: Walk | undefined, interrupt: (walk: Walk) => void): Promise<number> {
    if (walk === undefined) throw new Error('no walk');
    const grace = walk.person('Grace');
    const update = freshUpdate();
    await opensForm(grace, 'millpond');
    grace.fills(update);
    interrupt(walk);
    await grace.submits();
    expect(grace.sees().modals.at(-1)?.trouble).toBeDefined();
    await until(() => walk.slack.connections() > 0);
    await grace.submits();
    await grace.modal('This comment will be posted');
    await grace.submits();
    await grace.modal('Saved');
    await walk.opp().deliverDue();
    return timesPosted(walk, 'millpond', update);
  }

  test(
    'loses nothing that was typed, whether it was cut or Slack asked to connect anew',
    async () => {
      const posted = await Promise.all([
        postsAcross(walks[0], ({ slack }) => {
          slack.dropSocket();
        }),
        postsAcross(walks[1], ({ slack }) => {
          slack.refreshSocket();
        }),
      ]);
      expect(posted).toEqual([1, 1]);
    },
    BACK_MS,
  );
});
