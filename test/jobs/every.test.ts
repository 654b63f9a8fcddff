import { every } from '../../src/jobs/every.js';

/** Resolves when the job ran so many times. */
function counting(times: number): { job: () => Promise<void>; ran: Promise<void>; runs: () => number } {
  let runs = 0;
  let done: () => void = () => undefined;
  const ran = new Promise<void>((resolve) => {
    done = resolve;
  });
  const job = (): Promise<void> => {
    runs += 1;
    if (runs === times) done();
    return Promise.resolve();
  };
  return { job, ran, runs: () => runs };
}

describe('a job that runs again and again', () => {
  test('runs until it is stopped', async () => {
    const { job, ran, runs } = counting(3);
    const timer = every(1, job, () => undefined);
    await ran;
    timer.stop();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(runs()).toBe(3);
  });

  test('goes on after a failure, which is reported', async () => {
    const { job, ran } = counting(2);
    const failures: unknown[] = [];
    const timer = every(
      1,
      async () => {
        await job();
        throw new Error('once');
      },
      (error) => failures.push(error),
    );
    await ran;
    await new Promise((resolve) => setImmediate(resolve));
    timer.stop();
    expect(failures.length).toBeGreaterThanOrEqual(1);
  });

  test('never runs beside itself, however long a run takes', async () => {
    let under = 0;
    let most = 0;
    const { job, ran } = counting(3);
    const timer = every(
      1,
      async () => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setTimeout(resolve, 5));
        under -= 1;
        await job();
      },
      () => undefined,
    );
    await ran;
    timer.stop();
    expect(most).toBe(1);
  });

  test('does not start again when it was stopped during a run', async () => {
    let runs = 0;
    await new Promise<void>((resolve) => {
      const timer = every(
        1,
        () => {
          runs += 1;
          timer.stop();
          resolve();
          return Promise.resolve();
        },
        () => undefined,
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(runs).toBe(1);
  });
});
