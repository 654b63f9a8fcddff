import { checkChangeLinePart, type ChangeLineProblem } from '../change-log/check-change-line.js';
import { tidyChangeLine, tidySummary } from '../change-log/tidy-change-line.js';
import { CHANGE_LINE_BUDGETS } from '../change-log/word-budgets.js';
import type { LocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import type { AnswerChange, AnswerSheet } from './answer-sheet.js';

export type AnswersPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'rationale'; readonly problems: readonly ChangeLineProblem[] }
  | { readonly kind: 'planned'; readonly changes: readonly AnswerChange[] };

/**
 * What a submitted sheet changes: every answer that says something else now, each with its line for the change log
 * (S0-41, S0-46). `before` and `typed` stand in the order of the items.
 */
export function planAnswers(
  { heading, items }: AnswerSheet,
  answers: { readonly before: readonly string[]; readonly typed: readonly string[] },
  { rationale, today }: { readonly rationale: string; readonly today: LocalDate },
): AnswersPlan {
  const changed = items.flatMap(({ label }, index) => {
    const [before, after] = [answers.before[index] ?? '', tidyLine(answers.typed[index] ?? '')];
    return before === after ? [] : [{ label, before, after }];
  });
  if (changed.length === 0) return { kind: 'nothing' };
  const problems = checkChangeLinePart('rationale', rationale);
  if (problems.length > 0) return { kind: 'rationale', problems };
  const changes = changed.map(({ label, before, after }): AnswerChange => {
    const summary = summaryOf(heading, label, before === '' ? 'added' : after === '' ? 'removed' : 'changed');
    return { label, before, after, line: tidyChangeLine({ date: today, summary, rationale }) };
  });
  return { kind: 'planned', changes };
}

function summaryOf(heading: string, label: string, how: string): string {
  const candidates = [`${label} ${how}`, `${heading} ${how}`, `Evidence ${how}`].map(tidySummary);
  return candidates.find((one) => countWords(one) <= CHANGE_LINE_BUDGETS.summary.most) ?? 'Evidence changed';
}
