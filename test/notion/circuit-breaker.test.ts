import { CircuitBreaker } from '../../src/notion/circuit-breaker.js';
import { VirtualTiming } from './virtual-timing.js';

async function setUp(failures: number, everyMs = 1_000) {
  const timing = new VirtualTiming();
  const breaker = new CircuitBreaker(timing);
  for (let n = 0; n < failures; n += 1) {
    if (n > 0) await timing.elapse(everyMs);
    breaker.failed('usual');
  }
  return { timing, breaker };
}

describe('the circuit breaker', () => {
  it('stops sending after five failures in a row within thirty seconds, and says so at once', async () => {
    expect((await setUp(4)).breaker.enter()).toBe('usual');
    const { breaker, timing } = await setUp(5, 7_500);
    expect(breaker.enter()).toBeUndefined();
    await expect(timing.until(breaker.pass(2_000))).rejects.toMatchObject({ retryAfterMs: 15_000 });
    expect(timing.now()).toBe(30_000);
  });

  it('lets failures pass that are further apart', async () => {
    expect((await setUp(12, 7_501)).breaker.enter()).toBe('usual');
  });

  it('forgets the failures before an answer, so that one request in three may fail for ever', async () => {
    const { breaker, timing } = await setUp(0);
    for (let n = 0; n < 30; n += 1) {
      breaker.failed('usual');
      if (n % 3 === 2) breaker.answered();
      await timing.elapse(100);
    }
    expect(breaker.enter()).toBe('usual');
  });

  it('lets one request through every fifteen seconds, and no other beside it', async () => {
    const { breaker, timing } = await setUp(5);
    await timing.elapse(14_999);
    expect(breaker.enter()).toBeUndefined();
    await timing.elapse(1);
    expect([breaker.enter(), breaker.enter()]).toEqual(['probe', undefined]);
    await timing.elapse(8_000);
    breaker.failed('probe');
    await timing.elapse(6_999);
    expect(breaker.enter()).toBeUndefined();
    await timing.elapse(1);
    expect(breaker.enter()).toBe('probe');
  });

  it('lets those wait who have the time, until the next request is tried', async () => {
    const { breaker, timing } = await setUp(5);
    const from = timing.now();
    await timing.until(breaker.pass(15_000));
    expect(timing.now() - from).toBe(15_000);
  });

  it('lets those who come while one request is tried wait for its end, but not for long', async () => {
    const { breaker, timing } = await setUp(5);
    await timing.elapse(15_000);
    breaker.enter();
    const lucky = breaker.pass(2_000);
    await timing.elapse(1_000);
    const from = timing.now();
    await expect(timing.until(breaker.pass(500))).rejects.toMatchObject({ retryAfterMs: 13_500 });
    expect(timing.now() - from).toBe(500);
    breaker.answered();
    await lucky;

    for (let n = 0; n < 5; n += 1) breaker.failed('usual');
    await timing.elapse(15_000);
    breaker.enter();
    const unlucky = expect(breaker.pass(2_000)).rejects.toMatchObject({ retryAfterMs: 15_000 });
    breaker.failed('probe');
    await unlucky;
  });

  it('learns nothing from requests that were sent before and fail late', async () => {
    const { breaker, timing } = await setUp(5);
    await timing.elapse(15_000);
    breaker.enter();
    const waiting = breaker.pass(2_000);
    breaker.failed('usual');
    breaker.answered();
    await waiting;
  });

  it('lets the next one through when the one that tried was never heard of again', async () => {
    const { breaker, timing } = await setUp(5);
    await timing.elapse(15_000);
    expect(breaker.enter()).toBe('probe');
    await timing.elapse(15_000);
    expect(breaker.enter()).toBe('probe');
  });

  it('sends everything again once one was answered', async () => {
    const { breaker, timing } = await setUp(5);
    await timing.elapse(15_000);
    breaker.enter();
    breaker.answered();
    expect([breaker.enter(), breaker.enter()]).toEqual(['usual', 'usual']);
    await breaker.pass(0);
    breaker.failed('usual');
    expect(breaker.enter()).toBe('usual');
  });
});
