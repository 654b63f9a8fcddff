import type { NotionTrouble } from '../../src/sandbox/notion/desk.js';
import { realTiming } from '../../src/notion/timing.js';
import { openWalk, until, type Walk } from '../support/walk.js';
import {
  confirms,
  directMessages,
  freshUpdate,
  later,
  leaveTidy,
  reviews,
  timesPosted,
  topText,
  trouble,
  OPENING_MS,
  troubleEnds,
} from './steps.js';

/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;

describe('trouble while the comment is written', () => {
  let walk: Walk;
  let longestMs = Infinity;
  const lateWrites: (() => void)[] = [];
  beforeAll(async () => {
    walk = await openWalk({
      timing: {
        now: () => realTiming.now(),
        after: (ms, run) => realTiming.after(Math.min(ms, longestMs), run),
      },
      notionWait: () => new Promise((resolve) => lateWrites.push(resolve)),
    });
  }, OPENING_MS);
  afterEach(() => {
    longestMs = Infinity;
    leaveTidy(walk);
  });
  afterAll(() => walk.close());

  const UNCERTAIN: readonly [string, NotionTrouble['kind'], string][] = [
    ['lost_answer (N4, N6)', 'lost_answer', 'bayleaf'],
    ['error_500 (N3)', 'error_500', 'foxtail'],
    ['gateway_timeout (N4)', 'gateway_timeout', 'gorse'],
    ['bad_gateway_html (N3, N7)', 'bad_gateway_html', 'halyard'],
  ];

  test.each(UNCERTAIN)(
    'N3: after %s the person waits and one comment stands in the end',
    async (_row, kind, words) => {
      const ana = walk.person('Ana');
      const update = freshUpdate();
      trouble(walk, kind);
      await confirms(ana, words, update);
      await ana.modal('Notion has not confirmed your update');
      expect(topText(ana)).toContain('do not send it again');
      await later(walk, 30);
      expect(topText(ana)).toContain('has not confirmed');
      await later(walk, QUIET_S);
      await ana.modal('Saved');
      expect(timesPosted(walk, words, update)).toBe(1);
      expect(directMessages(ana)).toEqual([]);
      await ana.closes();
    },
  );

  test('N9: an answer that says it was saved after all is believed at once', async () => {
    const ben = walk.person('Ben');
    const update = freshUpdate();
    trouble(walk, 'saved_but_503');
    await confirms(ben, 'millpond', update);
    await ben.modal('Saved');
    expect(timesPosted(walk, 'Millpond', update)).toBe(1);
    await ben.closes();
  });

  test('a write that lands after its answer is found, not repeated (N5)', async () => {
    const chiara = walk.person('Chiara');
    const update = freshUpdate();
    trouble(walk, 'late_write', { seconds: 50 });
    await confirms(chiara, 'oakmoss', update);
    await chiara.modal('has not confirmed');
    expect(timesPosted(walk, 'Oakmoss', update)).toBe(0);
    lateWrites.splice(0).forEach((land) => {
      land();
    });
    await later(walk, QUIET_S);
    await chiara.modal('Saved');
    expect(timesPosted(walk, 'Oakmoss', update)).toBe(1);
    await chiara.closes();
  });

  test('N5: a write that lands when it was looked for and sent again is removed minutes later', async () => {
    const emi = walk.person('Emi');
    const update = freshUpdate();
    trouble(walk, 'late_write', { seconds: 50 });
    await confirms(emi, 'sextant', update);
    await emi.modal('has not confirmed');
    await later(walk, QUIET_S);
    await emi.modal('Saved');
    expect(timesPosted(walk, 'Sextant', update)).toBe(1);
    lateWrites.splice(0).forEach((land) => {
      land();
    });
    await until(() => timesPosted(walk, 'Sextant', update) === 2);
    await later(walk, 100);
    expect(timesPosted(walk, 'Sextant', update)).toBe(2);
    await later(walk, 30);
    expect(timesPosted(walk, 'Sextant', update)).toBe(1);
    await emi.closes();
  });

  test('N8: an answer whose body never ends is given up, looked for and found', async () => {
    const dev = walk.person('Dev');
    const update = freshUpdate();
    await reviews(dev, 'whimbrel', update);
    longestMs = 400;
    trouble(walk, 'stalled_body');
    await dev.submits();
    await dev.modal('has not confirmed');
    longestMs = Infinity;
    await later(walk, QUIET_S);
    await dev.modal('Saved');
    expect(timesPosted(walk, 'Whimbrel', update)).toBe(1);
    await dev.closes();
  });

  test('N1: a busy Notion is given the time it asks for', async () => {
    const emi = walk.person('Emi');
    const update = freshUpdate();
    await reviews(emi, 'umbra', update);
    trouble(walk, 'rate_limited', { seconds: 1 });
    await emi.submits();
    await emi.modal('has not confirmed');
    expect(timesPosted(walk, 'Umbra', update)).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await later(walk, 2);
    await emi.modal('Saved');
    expect(timesPosted(walk, 'Umbra', update)).toBe(1);
    await emi.closes();
  });

  test('N3: a Notion that fails for minutes is asked again and again, and the person is told once it worked', async () => {
    const jane = walk.person('Jane');
    const update = freshUpdate();
    trouble(walk, 'conflict', { times: 5 });
    await confirms(jane, 'quarry', update);
    await jane.modal('has not confirmed');
    await jane.closes();
    for (let round = 0; round < 6; round += 1) await later(walk, 60);
    expect(timesPosted(walk, 'Quarry', update)).toBe(1);
    expect(directMessages(jane).at(-1)).toContain('Saved: your update is a comment on Quarry Lane Stone');
    expect(directMessages(jane)).toHaveLength(1);
  });

  test('N2: a blocked connection ends it: told why, and the text comes back with one press', async () => {
    const grace = walk.person('Grace');
    const update = freshUpdate();
    trouble(walk, 'blocked');
    await confirms(grace, 'tanglewood', update);
    await grace.modal('was not saved');
    expect(topText(grace)).toContain('Requests of this connection are blocked.');
    await grace.presses('Edit and send again');
    await grace.until('the form', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
    );
    await grace.submits();
    await grace.modal('This comment will be posted');
    await grace.submits();
    await grace.modal('Saved');
    expect(timesPosted(walk, 'Tanglewood', update)).toBe(1);
    await grace.closes();
  });

  test('after a day without a word from Notion a person decides, and is not told that nothing was written', async () => {
    const tom = walk.person('Tom');
    const update = freshUpdate();
    // The copies of earlier tests are looked for now, not while Notion is away.
    await later(walk, 3600);
    await reviews(tom, 'verbena', update);
    trouble(walk, 'error_500', { on: 'comments', times: 10_000 });
    longestMs = 1;
    await tom.submits();
    await tom.modal('has not confirmed');
    await tom.closes();
    for (let hours = 0; hours < 26; hours += 6.5) await later(walk, 6.5 * 3600);
    const told = directMessages(tom).at(-1) ?? '';
    expect(told).toContain('did not confirm it for a whole day');
    expect(told).not.toContain('Nothing was written');
    troubleEnds(walk);
    longestMs = Infinity;
    await tom.presses('Edit and send again');
    await tom.until('the form', ({ modals }) =>
      modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
    );
    await tom.closes();
  });
});
