import { daysBetween, type LocalDate } from '../local-date.js';
import type { Health } from '../playbook/health.js';

/** What can be seen of a deal without asking anybody. */
export interface HealthFacts {
  readonly today: LocalDate;
  readonly closeDate: LocalDate | undefined;
  readonly quietDays: number;
  readonly quietAfter: number;
  readonly coldAfter: number;
  readonly technicalWin: boolean | undefined;
  /** Keys of the letters that are due and not answered. */
  readonly missingLetters: readonly string[];
  /** Whether any letter is due at all. */
  readonly lettersDue: boolean;
}

export interface HealthSign {
  readonly tone: 'good' | 'risk';
  readonly says: string;
}

type Signal = Health['signals'][number];

const SOON = 14;

/** The signs that hold for a deal, in the playbook's order and words (S1-61, S1-62). */
export function healthSigns({ signals }: Health, facts: HealthFacts): readonly HealthSign[] {
  return signals.filter((signal) => isSeen(signal, facts)).map(({ tone, says }) => ({ tone, says }));
}

function isSeen({ when, letters, days }: Signal, facts: HealthFacts): boolean {
  const missing = facts.missingLetters.filter((key) => letters === undefined || letters.includes(key));
  const left = facts.closeDate === undefined ? undefined : daysBetween(facts.today, facts.closeDate);
  switch (when) {
    case 'letters_complete':
      return facts.lettersDue && missing.length === 0;
    case 'letters_missing':
      return missing.length > 0;
    case 'technical_win':
      return facts.technicalWin === true;
    case 'quiet':
      return facts.quietDays >= facts.quietAfter;
    case 'cold':
      return facts.quietDays >= facts.coldAfter;
    case 'close_date_passed':
      return left !== undefined && left < 0;
    case 'close_date_soon':
      return left !== undefined && left >= 0 && left <= (days ?? SOON);
  }
}

/** How fast a deal walks beside half of the team's; undefined when there is nothing to compare with (S1-63). */
export function velocityOf(
  { velocity }: Health,
  facts: {
    readonly daysInStage: number;
    readonly median: number | undefined;
    readonly wentBack: boolean;
    /** Nothing happened for so long that it does not walk at all. */
    readonly isCold: boolean;
  },
): string | undefined {
  if (velocity === undefined) return undefined;
  if (facts.isCold) return velocity.slow;
  if (facts.wentBack) return velocity.recovery;
  if (facts.median === undefined || facts.median <= 0) return undefined;
  const share = facts.daysInStage / facts.median;
  if (share > velocity.slow_above) return velocity.slow;
  return share < velocity.fast_below ? velocity.fast : velocity.standard;
}
