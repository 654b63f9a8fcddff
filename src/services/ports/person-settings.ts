import type { LocalDate } from '../../domain/local-date.js';
import type { Workday } from '../../domain/playbook/digest.js';
import type { SortKey } from '../../domain/query/query.js';

/** What a person set for themselves. What they never set is as the playbook says. */
export interface PersonSettings {
  /** Whether the digest of quiet deals comes. */
  readonly digest: boolean;
  /** On which days, never at weekends. */
  readonly weekdays: readonly Workday[];
  /** At which whole hour of their own time zone. */
  readonly hour: number;
  /** Whether a lead gets the digest of their team. */
  readonly teamDigest: boolean;
  /** The first day on which they are back; no digest before it. */
  readonly awayUntil: LocalDate | undefined;
  /** BCP 47 tag in which dates are shown, such as `en-GB`. */
  readonly dateLanguage: string;
  /** How their lists are sorted when they do not say; undefined: as usual. */
  readonly defaultSort: SortKey | undefined;
  /** No digest is made up for days before this one: since then they are known, or have it as it is. */
  readonly digestSince: LocalDate | undefined;
}

export type SettingsChange = Partial<PersonSettings>;

/** What people set, by Slack user id. Every change is durable before it resolves. */
export interface SettingsMemory {
  /** Only what they set. */
  of(slackUserId: string): Promise<SettingsChange>;
  /** Everybody who ever set anything. */
  all(): Promise<ReadonlyMap<string, SettingsChange>>;
  /** Leaves everything else as it was; undefined as a value sets it back. */
  change(slackUserId: string, change: SettingsChange, now: Date): Promise<void>;
}

/** The date formats that can be chosen; any other tag that a database holds is used as it is. */
export const DATE_LANGUAGES = ['en-GB', 'en-US', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'sv'] as const;
const DEFAULT_DATE_LANGUAGE = 'en-GB';

/** The settings as they apply: what the person set, else the playbook's digest. */
export function settingsOf(
  chosen: SettingsChange,
  usual: { readonly enabled: boolean; readonly weekdays: readonly Workday[]; readonly hour: number },
): PersonSettings {
  return {
    digest: chosen.digest ?? usual.enabled,
    weekdays: chosen.weekdays ?? usual.weekdays,
    hour: chosen.hour ?? usual.hour,
    teamDigest: chosen.teamDigest ?? false,
    awayUntil: chosen.awayUntil,
    dateLanguage: chosen.dateLanguage ?? DEFAULT_DATE_LANGUAGE,
    defaultSort: chosen.defaultSort,
    digestSince: chosen.digestSince,
  };
}
