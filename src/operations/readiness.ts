/** One thing that must hold for Opp to be of use. */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves to what is wrong, in plain words without anybody's data; undefined when nothing is. */
  readonly look: () => Promise<string | undefined> | string | undefined;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** Whoever asks does not wait longer: a store that hangs is not ready. */
const PATIENCE_MS = 2_000;

/** Looks at everything at once; what throws or hangs is not ready. */
export async function readiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const found = await Promise.all(
    checks.map(async ({ name, look }) => [name, await patiently(look)] as const),
  );
  return {
    ready: found.every(([, wrong]) => wrong === undefined),
    checks: Object.fromEntries(found.map(([name, wrong]) => [name, wrong ?? 'ok'])),
  };
}

async function patiently(look: ReadinessCheck['look']): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'does not answer');
  });
  try {
    return await Promise.race([Promise.resolve().then(look), late]);
  } catch {
    return 'fails';
  } finally {
    clearTimeout(timer);
  }
}
