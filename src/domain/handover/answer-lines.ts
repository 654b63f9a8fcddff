import type { ChangeLine } from '../change-log/change-line.js';
import { checkChangeLinePart } from '../change-log/check-change-line.js';
import { tidyChangeLine } from '../change-log/tidy-change-line.js';
import type { LocalDate } from '../local-date.js';
import { tidyLine } from '../status-update/tidy.js';

/** Who takes over, in the five to seven words of the change log (S0-46). */
export function acceptedLine(newSalesEngineer: string, date: LocalDate): ChangeLine {
  const name = tidyLine(newSalesEngineer);
  const [first = name] = name.split(' ');
  const candidates = [
    `${name} is the Sales Engineer now`,
    `${first} is the Sales Engineer now`,
    `${first} is the new Sales Engineer`,
    'The new Sales Engineer takes over',
  ];
  const rationale =
    candidates.find((words) => checkChangeLinePart('rationale', words).length === 0) ?? candidates.at(-1);
  return tidyChangeLine({ date, summary: 'Handover accepted', rationale: rationale ?? '' });
}

/** Why it comes back, as it was typed. */
export function returnedLine(reason: string, date: LocalDate): ChangeLine {
  return tidyChangeLine({ date, summary: 'Handover returned', rationale: reason });
}
