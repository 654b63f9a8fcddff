/** One line of the doctor's list. */
export interface Check {
  /** Never renamed: scripts may look for it. */
  readonly id: string;
  readonly title: string;
  /** `warning`: something does not work, the rest does. `skipped`: cannot be told yet. */
  readonly state: 'ok' | 'warning' | 'problem' | 'skipped';
  /** What was found. Never a token. */
  readonly found: string;
  /** What to do about it, in plain words. */
  readonly fix?: string;
}

/** The exit code for scripts: 78 when the settings are wrong, 1 when something else is, else 0. */
export function exitCode(checks: readonly Check[]): 0 | 1 | 78 {
  const problems = checks.filter(({ state }) => state === 'problem');
  if (problems.some(({ id }) => id === 'settings' || id === 'playbook')) return 78;
  return problems.length > 0 ? 1 : 0;
}
