import type { ChangeLineProblem } from '../../domain/change-log/check-change-line.js';

/** What stands below the field of a line's summary or rationale (S0-46). */
export function changeLineWords(problem: ChangeLineProblem): string {
  if (problem.kind === 'too_long') return `This has ${problem.length} characters; at most ${problem.limit}.`;
  const wanted = `${problem.least} to ${problem.most} words`;
  switch (problem.kind) {
    case 'missing':
      return `Say it in ${wanted}.`;
    case 'too_few_words':
      return `This has ${inWords(problem.count)}; the change log takes ${wanted}, so add ${problem.add}.`;
    case 'too_many_words': {
      const offer = problem.suggestion === undefined ? '' : ` For example: ${problem.suggestion}`;
      return `This has ${inWords(problem.count)}; the change log takes ${wanted}, so cut ${problem.cut}.${offer}`;
    }
  }
}

function inWords(count: number): string {
  return count === 1 ? '1 word' : `${count} words`;
}
