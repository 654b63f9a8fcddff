import { compareDates, type LocalDate } from '../local-date.js';
import { NONE_WORD, type StatusForm } from '../status-update/form.js';

/** A collected line as far as the form is concerned. */
export interface LineForForm {
  /** The timeline when undefined. */
  readonly section?: 'timeline' | 'vendorItems' | 'customerItems' | 'risks' | undefined;
  readonly date: LocalDate;
  readonly text: string;
}

/** The form with these lines at the end of their boxes, the timeline's dated. A line that stands there stays once. */
export function withCollectedLines(form: StatusForm, lines: readonly LineForForm[]): StatusForm {
  const inOrder = lines.toSorted((a, b) => compareDates(a.date, b.date));
  return inOrder.reduce((filled, { section = 'timeline', date, text }) => {
    const line = section === 'timeline' ? `${date}: ${text}` : text;
    return { ...filled, [section]: appended(filled[section], line, text) };
  }, form);
}

function appended(box: string, line: string, text: string): string {
  if (box.split('\n').some((known) => known.includes(text))) return box;
  return box === '' || box === NONE_WORD ? line : `${box}\n${line}`;
}
