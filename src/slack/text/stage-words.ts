import type { StageProblem, StageQuestion } from '../../domain/stage-change/stage-problem.js';
import type { StageForm } from '../../domain/stage-change/stage-form.js';
import { dayInWords } from './ago.js';
import { changeLineWords } from './change-line-words.js';
import { clamp } from './outgoing.js';
import { typedProblemWords, unknownPeopleWords } from './property-words.js';

/** What stands below each field of the form, by the form's own names for them. */
export function stageErrors(
  problems: readonly StageProblem[],
  fieldOf: (asked: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    problems.map((problem): [string, string] => {
      if (problem.kind === 'no_stage')
        return ['stage', 'Choose the stage. If it was renamed in Notion meanwhile, open this form again.'];
      if (problem.kind === 'same_stage') return ['stage', `It is in “${clamp(problem.stage, 100)}” already.`];
      if (problem.kind === 'rationale') return ['rationale', clamp(changeLineWords(problem.problem), 2000)];
      if (problem.kind === 'barred') return ['stage', clamp(barredWords(problem), 2000)];
      return [fieldOf(problem.field), clamp(answerWords(problem), 2000)];
    }),
  );
}

function barredWords({ oncePast, says }: Extract<StageProblem, { readonly kind: 'barred' }>): string {
  return `A deal that came as far as ${clamp(oncePast, 100)} cannot enter this stage. ${says ?? 'Choose another one.'}`;
}

function answerWords(problem: Extract<StageProblem, { readonly field: string }>): string {
  switch (problem.kind) {
    case 'missing':
      return 'This stage needs it. Please fill it in.';
    case 'unreadable':
      return typedProblemWords(problem.problem);
    case 'unknown_person':
      return unknownPeopleWords(problem.names);
    case 'itself':
      return 'This is the opportunity itself. Choose the other one.';
    case 'person_unchecked':
      return 'I cannot look up this person in Notion right now. Nothing was changed; try again in a moment.';
  }
}

/** What is asked once more, at the top of the form. */
export function questionWords(question: StageQuestion): string {
  switch (question.kind) {
    case 'gap':
      return `Still blank: ${question.label} Fill it in now, or save with the gap noted.`;
    case 'past_demo':
      return `${dayInWords(question.date)} is in the past. Change the date, or save it as it is.`;
    case 'suggested':
      return 'I took the words for the change log from your answer. Change them if you like, then save.';
  }
}

/** What somebody else did while the form was open (N11): who, and when, in the reader's time. */
export function movedWords(
  moved: { readonly now: string | undefined; readonly by: string | undefined; readonly at: Date },
  wanted: string | undefined,
  reader: { readonly now: Date; readonly timeZone: string },
): string {
  const is = moved.now === undefined ? 'It has no stage now' : `It is now in “${clamp(moved.now, 100)}”`;
  const who = clamp(moved.by ?? 'somebody', 100);
  const then = wanted === undefined ? 'Choose again.' : `Change it to “${clamp(wanted, 100)}” anyway?`;
  return `${is} (${who}, ${clock(moved.at, reader)}). ${then}`;
}

/** `10:02`, with its day when that is another one than the reader's. */
function clock(at: Date, { now, timeZone }: { readonly now: Date; readonly timeZone: string }): string {
  const day = (date: Date): string => date.toLocaleDateString('en-CA', { timeZone });
  const time = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return day(at) === day(now) ? time : `${dayInWords(day(at))}, ${time}`;
}

/** Everything that was typed, to be copied from a place where the form cannot be shown. */
export function typedStageText({ to, answers, rationale }: StageForm): string {
  return [`Stage: ${to ?? '–'}`, ...Object.values(answers).map(String), rationale]
    .filter((line) => line.trim() !== '')
    .join('\n');
}
