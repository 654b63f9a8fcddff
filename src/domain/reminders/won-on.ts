import { parseChangeLine } from '../change-log/parse-change-line.js';
import type { LocalDate } from '../local-date.js';
import type { StageRole } from '../opportunity.js';

const TO_STAGE = /^stage\s*(?:to|:|changed to|→|->)\s*(.+)$/iu;

/**
 * The day on which a won deal was won: the newest line of its change log that tells of it, or else its close date, if
 * that has come. Undefined: nobody can tell. `body`: the page's text, line by line.
 */
export function wonOn(
  body: string,
  closeDate: LocalDate | undefined,
  { today, roleOf }: { readonly today: LocalDate; readonly roleOf: (stage: string) => StageRole },
): LocalDate | undefined {
  const told = body.split('\n').flatMap((text) => {
    const line = /^\W*\d{4}-/u.test(text) ? parseChangeLine(text.replace(/^[\s\-*+•]+/u, '')) : undefined;
    const stage = TO_STAGE.exec(line?.summary ?? '')?.[1];
    return line !== undefined && stage !== undefined && roleOf(stage) === 'won' ? [line.date] : [];
  });
  const newest = told.toSorted().at(-1);
  if (newest !== undefined) return newest;
  return closeDate !== undefined && closeDate <= today ? closeDate : undefined;
}
