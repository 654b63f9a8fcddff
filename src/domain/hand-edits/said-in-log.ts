import { parseChangeLine } from '../change-log/parse-change-line.js';
import { fold } from '../fold.js';
import type { LocalDate } from '../local-date.js';
import type { WatchedRole } from './noticed-edits.js';

/** What a line of the log calls it, besides its column's own name. */
const CALLED: Readonly<Record<WatchedRole, readonly string[]>> = {
  stage: ['stage'],
  amount: ['amount'],
  close_date: ['close date'],
  sales_engineer: ['se', 'sales engineer', 'transferred', 'handed over'],
};

/** Whether a line of that day or later tells of the edit already: it names what changed, or what it became. */
export function isSaidInLog(
  lines: readonly string[],
  since: LocalDate,
  edit: { readonly role: WatchedRole; readonly name: string; readonly shown: string },
): boolean {
  const words = [...CALLED[edit.role], edit.name, edit.shown].map(fold).filter((word) => word !== '');
  return lines.some((text) => {
    const line = parseChangeLine(text);
    if (line === undefined || line.date < since) return false;
    const said = ` ${fold(`${line.summary} ${line.rationale}`).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
    return words.some((word) => said.includes(` ${word.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `));
  });
}
