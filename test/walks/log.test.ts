import { z } from 'zod';
import { openWalk, type Walk } from '../support/walk.js';
import { freshUpdate, later, OPENING_MS, reviews, trouble } from './steps.js';

describe('the log, with everything switched on', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk({ logLevel: 'trace' });
  }, OPENING_MS);
  afterAll(() => walk.close());

  test('O12: holds no token and nothing of a deal, whatever is searched, written, refused or fails', async () => {
    const grace = walk.person('Grace');
    await grace.types('/opp find millpond is:all "canary words"');
    await grace.types('/opp show nothing-called-canary');
    trouble(walk, 'error_500');
    await reviews(grace, 'millpond', freshUpdate({ tldr: 'Canary sings about the order form' }));
    walk.storeLine().failing('accept');
    await grace.submits();
    walk.storeLine().failing();
    await grace.submits();
    await grace.modal('has not confirmed');
    await later(walk, 66);
    await grace.modal('Saved');
    const lines = walk.errors();
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /canary|millpond|grace|xoxb-|xapp-|ntn_|@example/iu.test(line))).toEqual(
      [],
    );
    for (const line of lines) expect(() => z.json().parse(JSON.parse(line))).not.toThrow();
  });
});
