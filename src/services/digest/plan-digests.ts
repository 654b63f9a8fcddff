import { dueDay, firstDay, localMoment } from '../../domain/digest/due-day.js';
import { addDays, localDate } from '../../domain/local-date.js';
import type { PlannedDigest } from '../ports/digests.js';
import { settingsOf, type PersonSettings, type SettingsChange } from '../ports/person-settings.js';
import type { SlackPerson } from '../ports/slack.js';
import type { DigestDesk } from './digest-desk.js';
import { recipients, type Unreached } from './recipients.js';

/** Further back than any digest that may still be made up for. */
const LOOK_BACK_DAYS = 14;

export interface PlanResult {
  /** How many digests are newly due. */
  readonly planned: number;
  readonly unreached: readonly Unreached[];
}

/**
 * Plans the digests that are due at this moment, one for each person and local day, however often and in however
 * many processes it runs. Asks nothing of Notion. Throws what the store throws, and when Slack does not answer.
 */
export async function planDigests(desk: DigestDesk): Promise<PlanResult> {
  const now = desk.clock.now();
  const since = addDays(localDate(now, 'UTC'), -LOOK_BACK_DAYS);
  const [{ engineers, leads, unreached }, chosen, newest] = await Promise.all([
    recipients(desk),
    desk.settings.all(),
    desk.digests.newestDays(since),
  ]);
  const due: PlannedDigest[] = [];
  for (const person of engineers) {
    const settings = await known(desk, person, chosen.get(person.id), now);
    if (settings.digest) due.push(...planned(desk, person, settings, { kind: 'own', newest, now }));
  }
  for (const person of leads) {
    const settings = await known(desk, person, chosen.get(person.id), now);
    if (settings.teamDigest) due.push(...planned(desk, person, settings, { kind: 'team', newest, now }));
  }
  return { planned: due.length === 0 ? 0 : await desk.digests.plan(due, now), unreached };
}

/** Who is seen for the first time gets digests from their next one on: none is made up. */
async function known(
  desk: DigestDesk,
  person: SlackPerson,
  chosen: SettingsChange | undefined,
  now: Date,
): Promise<PersonSettings> {
  const settings = settingsOf(chosen ?? {}, desk.digestRules.digest);
  if (settings.digestSince !== undefined) return settings;
  const digestSince = firstDay(localMoment(now, person.timeZone), settings);
  await desk.settings.change(person.id, { digestSince }, now);
  return { ...settings, digestSince };
}

function planned(
  { digestRules, newId }: DigestDesk,
  { id, timeZone }: SlackPerson,
  settings: PersonSettings,
  at: {
    readonly kind: 'own' | 'team';
    readonly newest: ReadonlyMap<string, string>;
    readonly now: Date;
  },
): PlannedDigest[] {
  const { kind, newest, now } = at;
  const last = newest.get(`${kind}:${id}`);
  const localDay = dueDay(localMoment(now, timeZone), settings, digestRules.digest.holidays, last);
  return localDay === undefined ? [] : [{ id: newId(), kind, slackUserId: id, localDay, timeZone }];
}
