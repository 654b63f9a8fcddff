/** What runs until it is stopped. */
export interface Ticking {
  stop(): void;
}

/** Runs a job again and again, `ms` after its last run ended, until stopped. A failure is reported, not fatal. */
export function every(ms: number, job: () => Promise<unknown>, onError: (error: unknown) => void): Ticking {
  let stopped = false;
  let timer = setTimeout(() => void tick(), ms);

  async function tick(): Promise<void> {
    try {
      await job();
    } catch (error) {
      onError(error);
    }
    if (!stopped) timer = setTimeout(() => void tick(), ms);
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
