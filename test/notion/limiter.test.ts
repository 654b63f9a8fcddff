import { NotSentError, RequestLimiter } from '../../src/notion/limiter.js';
import type { Lane } from '../../src/services/ports/notion.js';
import { VirtualTiming } from './virtual-timing.js';

const HOUR = 3_600_000;

function setUp(requestsPerMinute = 180, concurrent = 3) {
  const timing = new VirtualTiming();
  const limiter = new RequestLimiter({ requestsPerMinute, concurrent, timing });
  const sentAt: Record<Lane, number[]> = { interactive: [], background: [] };
  const send = async (lane: Lane, lastsMs = 0, patienceMs = HOUR): Promise<void> => {
    const release = await limiter.acquire(lane, patienceMs);
    sentAt[lane].push(timing.now());
    if (lastsMs === 0) release();
    else timing.after(lastsMs, release);
  };
  return { timing, limiter, sentAt, send };
}

const many = <T>(count: number, of: () => T): T[] => Array.from({ length: count }, of);

/** The largest number of moments within any span of `ms`. */
function densest(moments: readonly number[], ms: number): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

describe('the one gate to Notion', () => {
  it('N1: never lets more than the allowance through in any minute, wherever the minute begins', async () => {
    const { timing, sentAt, send } = setUp(30);
    void Promise.all([...many(50, () => send('interactive')), ...many(100, () => send('background'))]);
    await timing.elapse(5 * 60_000);
    const all = [...sentAt.interactive, ...sentAt.background];
    expect(all.length).toBeGreaterThanOrEqual(5 * 30 * 0.95);
    expect(densest(all, 60_000)).toBeLessThanOrEqual(30);
  });

  it('uses at least 95 % of the allowance for background work alone', async () => {
    const { timing, sentAt, send } = setUp(180);
    void Promise.all(many(5_000, () => send('background', 300)));
    await timing.elapse(10 * 60_000);
    expect(sentAt.background.length / (10 * 180)).toBeGreaterThanOrEqual(0.95);
  });

  it('spreads background work evenly over the minute', async () => {
    const { timing, sentAt, send } = setUp(180);
    void Promise.all(many(1_000, () => send('background')));
    await timing.elapse(10_000);
    expect(sentAt.background.length).toBeGreaterThanOrEqual(28);
    expect(sentAt.background.length).toBeLessThanOrEqual(31);
  });

  it('N30: lets a person through within two seconds while a scan uses up the allowance', async () => {
    const { timing, sentAt, send } = setUp(180);
    void Promise.all(many(1_000, () => send('background', 200)));
    await timing.elapse(90_500);
    const asked = timing.now();
    await timing.until(Promise.all(many(5, () => send('interactive', 200))));
    expect(Math.max(...sentAt.interactive) - asked).toBeLessThanOrEqual(2_000);
  });

  it('N30: has a person overtake background work that waits already', async () => {
    const { timing, sentAt, send, limiter } = setUp(180);
    limiter.pause(10_000);
    void send('background', 100);
    await timing.elapse(1);
    void send('interactive', 100);
    await timing.elapse(20_000);
    expect(sentAt.interactive[0]).toBe(10_000);
    expect(sentAt.background[0]).toBeGreaterThanOrEqual(10_000);
  });

  it('sends at most three requests at the same time, of which two in the background', async () => {
    const { timing, sentAt, send } = setUp(6_000);
    void Promise.all([...many(9, () => send('interactive', 1_000))]);
    await timing.elapse(500);
    expect(sentAt.interactive).toHaveLength(3);
    await timing.elapse(1_000);
    expect(sentAt.interactive).toHaveLength(6);

    const other = setUp(6_000);
    void Promise.all(many(9, () => other.send('background', 1_000)));
    await other.timing.elapse(500);
    expect(other.sentAt.background).toHaveLength(2);
  });

  it('takes a place back once, however often it is given back', async () => {
    const { limiter, timing, send, sentAt } = setUp(6_000, 1);
    const release = await limiter.acquire('interactive', 0);
    release();
    release();
    void Promise.all(many(2, () => send('interactive', 1_000)));
    await timing.elapse(500);
    expect(sentAt.interactive).toHaveLength(1);
  });

  it('N1: is silent for as long as Notion asked', async () => {
    const { timing, sentAt, send, limiter } = setUp();
    limiter.pause(60_000);
    limiter.pause(1_000);
    void send('interactive');
    await timing.elapse(59_999);
    expect(sentAt.interactive).toEqual([]);
    await timing.elapse(1);
    expect(sentAt.interactive).toEqual([60_000]);
  });

  it('tells at once how long to wait when the wait is longer than the caller has', async () => {
    const { limiter, send } = setUp();
    limiter.pause(30_000);
    await expect(send('interactive', 0, 6_000)).rejects.toMatchObject({ retryAfterMs: 30_000 });
  });

  it('sends those away who queue when a long pause begins', async () => {
    const { timing, limiter, send } = setUp(1);
    await send('interactive');
    const queued = send('interactive', 0, 70_000);
    await timing.elapse(1_000);
    limiter.pause(300_000);
    await expect(queued).rejects.toBeInstanceOf(NotSentError);
    await expect(queued).rejects.toMatchObject({ lack: 'allowance' });
  });

  it('sends those away whose patience ends in the queue, and keeps no place for them', async () => {
    const { timing, send, sentAt } = setUp(6_000, 1);
    void send('interactive', 5_000);
    const impatient = expect(send('interactive', 0, 1_000)).rejects.toMatchObject({ lack: 'places' });
    await timing.elapse(2_000);
    await impatient;
    void send('interactive');
    await timing.elapse(4_000);
    expect(sentAt.interactive).toEqual([0, 5_000]);
  });
});
