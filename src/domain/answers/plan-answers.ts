import { checkChangeLinePart, type ChangeLineProblem } from '../change-log/check-change-line.js';
import { tidyChangeLine, tidySummary } from '../change-log/tidy-change-line.js';
import { CHANGE_LINE_BUDGETS } from '../change-log/word-budgets.js';
import type { LocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import type { AnswerChange, AnswerSheet, SheetItem } from './answer-sheet.js';

export type AnswersPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rationale'; readonly problems: readonly ChangeLineProblem[] }
  | { readonly kind: 'planned'; readonly changes: readonly AnswerChange[] };

/**
 * What a submitted sheet changes: every answer that says something else now, each with its line for the change log
 * (S0-41, S0-46). `before` and `typed` stand in the order of the items.
 */
export function planAnswers(
  sheet: AnswerSheet,
  answers: { readonly before: readonly string[]; readonly typed: readonly string[] },
  { rationale, today }: { readonly rationale: string; readonly today: LocalDate },
): AnswersPlan {
  const changed = sheet.items.flatMap((item, index) => {
    const [before, after] = [answers.before[index] ?? '', tidyLine(answers.typed[index] ?? '')];
    return before === after ? [] : [{ item, change: { ...named(item), before, after } }];
  });
  if (changed.length === 0) return { kind: 'nothing' };
  const problems = checkChangeLinePart('rationale', rationale);
  if (problems.length > 0) return { kind: 'rationale', problems };
  const lineOf = (summary: string) => tidyChangeLine({ date: today, summary, rationale });
  if (isWholePlan(sheet, answers.before)) {
    const [first, ...rest] = changed;
    const planned =
      first === undefined
        ? []
        : [{ ...first.change, line: lineOf('Sessions planned') }, ...rest.map(({ change }) => change)];
    return { kind: 'planned', changes: planned };
  }
  const changes = changed.map(({ item, change }): AnswerChange => {
    const how = change.before === '' ? 'added' : change.after === '' ? 'removed' : 'changed';
    return { ...change, line: lineOf(summaryOf(sheet, item, how)) };
  });
  return { kind: 'planned', changes };
}

function named({ label, heading }: SheetItem): Pick<AnswerChange, 'label' | 'heading'> {
  return heading === undefined ? { label } : { label, heading };
}

/** The first days of all sessions are one plan, which is one change. */
function isWholePlan({ name }: AnswerSheet, before: readonly string[]): boolean {
  return name === 'sessions' && before.every((text) => text === '');
}

const MILESTONE_DONE = { added: 'reached', changed: 'changed', removed: 'withdrawn' } as const;

function summaryOf(
  { name, heading }: AnswerSheet,
  { label, isMilestone }: SheetItem,
  how: 'added' | 'changed' | 'removed',
): string {
  const done = how === 'removed' ? 'undone' : 'done';
  const reached = MILESTONE_DONE[how];
  const named = isMilestone
    ? [`${label} ${reached}`, `Milestone ${reached}`]
    : name === 'closing'
      ? [`${label} ${done}`, `Closing step ${done}`]
      : [`${label} ${how}`, ...(name === 'sessions' ? [`Session ${how}`] : []), `${heading} ${how}`];
  const candidates = [...named, `Evidence ${how}`].map(tidySummary);
  return candidates.find((one) => countWords(one) <= CHANGE_LINE_BUDGETS.summary.most) ?? 'Evidence changed';
}
