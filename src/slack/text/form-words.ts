import type { StatusField, StatusForm } from '../../domain/status-update/form.js';
import type { WordsToCut } from '../../domain/status-update/cut-words.js';
import type { FormProblem } from '../../domain/status-update/form-problem.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

/** The message below each input; several problems of one input follow one another. */
export function formErrors(problems: readonly FormProblem[]): Record<string, string> {
  const byField = new Map<StatusField, string[]>();
  for (const problem of problems) {
    byField.set(problem.field, [...(byField.get(problem.field) ?? []), say(problem)]);
  }
  return Object.fromEntries([...byField].map(([field, said]) => [field, clamp(said.join(' '), 2000)]));
}

function say(problem: FormProblem): string {
  switch (problem.kind) {
    case 'missing':
      return missing(problem.field);
    case 'bad_period':
      return 'Write a whole number from 1 to 999.';
    case 'risks_needed':
      return 'With ‼️ say what could derail or delay this.';
    case 'too_many_words':
      return `${where(problem)} has ${problem.count} words; at most ${problem.budget}, so cut ${problem.count - problem.budget}${advice(problem.cut)}.`;
    case 'too_long':
      return `${where(problem)} has ${problem.length} characters; at most ${problem.limit}.`;
    case 'no_date':
      return `${where(problem)} does not start with its date. Write it like “20 Nov: …”.`;
    case 'week_not_day':
      return `${where(problem)}: ${week(problem)} Write the day, like “20 Nov: …”.`;
    case 'no_text':
      return `${where(problem)} has a date but says nothing.`;
    case 'impossible_date':
      return `${where(problem)}: there is no day “${problem.written}”.`;
    case 'ambiguous_date':
      return `${where(problem)}: is it ${problem.readings.map(dayInWords).join(' or ')}? Write the month’s name.`;
    case 'future_date':
      return `${where(problem)} lies ahead (${dayInWords(problem.date)}). The timeline is for what happened.`;
  }
}

/** What can go, or where the budget ends; the person decides. */
function advice({ fillers, last }: WordsToCut): string {
  if (fillers.length > 0) return `, for example ${fillers.map((word) => `“${word}”`).join(', ')}`;
  return last === '' ? '' : `: the limit is after “… ${clamp(last, 60)}”`;
}

function week({ written, days }: Extract<FormProblem, { readonly kind: 'week_not_day' }>): string {
  if (days === undefined) return `there is no “${written}”.`;
  return `“${written}” is ${dayInWords(days.from)} to ${dayInWords(days.to)}, not a day.`;
}

const LISTS: ReadonlySet<StatusField> = new Set(['customerItems', 'vendorItems', 'timeline']);

function missing(field: StatusField): string {
  return LISTS.has(field) ? 'Write one line per entry, or “none” if there are none.' : 'Please fill this in.';
}

/** Which line is meant, in a box that has several. */
function where({
  field,
  line,
  text,
}: {
  readonly field: StatusField;
  readonly line: number;
  readonly text: string;
}): string {
  return LISTS.has(field) ? `Line ${line} (“${clamp(text, 40)}”)` : 'This';
}

const LABELS: readonly (readonly [StatusField, string])[] = [
  ['tldr', 'TLDR'],
  ['sentiment', 'Sentiment'],
  ['phrase', 'Why'],
  ['risks', 'Risks'],
  ['customerItems', 'Open items (customer)'],
  ['vendorItems', 'Open items (us)'],
  ['timeline', 'Timeline'],
];

/** Everything that was typed, to be copied from a place where the form cannot be shown. */
export function typedText(form: StatusForm): string {
  return LABELS.flatMap(([field, label]) => {
    const value = String(form[field] ?? '');
    return value === '' ? [] : [`${label}: ${value.includes('\n') ? '\n' : ''}${value}`];
  }).join('\n');
}
