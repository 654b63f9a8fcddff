import type { ChangeLine } from '../../../src/domain/change-log/change-line.js';
import {
  checkChangeLinePart,
  type ChangeLineProblem,
} from '../../../src/domain/change-log/check-change-line.js';

/** What is wrong with both parts of a line. */
export function problemsOfLine({
  summary,
  rationale,
}: Omit<ChangeLine, 'date'>): readonly ChangeLineProblem[] {
  return [...checkChangeLinePart('summary', summary), ...checkChangeLinePart('rationale', rationale)];
}
