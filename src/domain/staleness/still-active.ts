import type { ChangeLine } from '../change-log/change-line.js';
import { parseLocalDate, type LocalDate } from '../local-date.js';

/** Somebody said on that day that a silent deal is active, and until when that counts (S2-31). */
export interface StillActive {
  readonly since: LocalDate;
  readonly until: LocalDate;
}

const SUMMARY = 'Still active';
const UNTIL = /^active until (\d{4}-\d{2}-\d{2})$/iu;

/** What the change log says, in three words at most: the day is one of them. */
export function stillActiveSummary(until: LocalDate | undefined): string {
  return until === undefined ? SUMMARY : `Active until ${until}`;
}

/** The newest word of a change log (oldest line first); undefined: none, or one without a day. */
export function stillActiveIn(log: readonly Pick<ChangeLine, 'date' | 'summary'>[]): StillActive | undefined {
  const line = log.findLast(({ summary }) => UNTIL.test(summary) || summary === SUMMARY);
  const until = parseLocalDate(UNTIL.exec(line?.summary ?? '')?.[1] ?? '');
  return line === undefined || until === undefined ? undefined : { since: line.date, until };
}

/**
 * What the word makes of a deal: `kept` as active however silent it is, `over` when its day has passed and nothing
 * happened since it was given, so that somebody is asked again. Undefined: silence alone decides.
 */
export function wordOn(
  stillActive: StillActive | undefined,
  { today, lastActivityOn }: { readonly today: LocalDate; readonly lastActivityOn: LocalDate },
): 'kept' | 'over' | undefined {
  if (stillActive === undefined) return undefined;
  if (today <= stillActive.until) return 'kept';
  return lastActivityOn <= stillActive.since ? 'over' : undefined;
}
