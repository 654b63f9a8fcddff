import type { Check } from './check.js';

const SIGNS: Readonly<Record<Check['state'], string>> = {
  ok: '✓',
  warning: '!',
  problem: '✗',
  skipped: '–',
};

/** One finding as it stands on a terminal; further lines are indented below it. */
export function checkText({ state, title, found, fix }: Check): string {
  const [first = '', ...rest] = found.split('\n');
  const more = rest.map((line) => `    ${line}`);
  return [
    `${SIGNS[state]} ${title}: ${first}`,
    ...more,
    ...(fix === undefined ? [] : [`    → ${fix.replaceAll('\n', '\n      ')}`]),
  ].join('\n');
}

/** The last line: what is left to do. */
export function summaryText(checks: readonly Check[]): string {
  const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  if (problems > 0) return `${plural(problems, 'problem')} to fix, then run this again.`;
  if (warnings > 0) return `Opp can run. ${plural(warnings, 'warning')}: what is named there does not work.`;
  return 'Opp can run. Everything is as it should be.';
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
