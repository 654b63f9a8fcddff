import { firstDay, localMoment } from '../../domain/digest/due-day.js';
import type { Team } from '../../domain/playbook/digest.js';
import { settingsOf, type PersonSettings, type SettingsChange } from '../ports/person-settings.js';
import type { SlackPerson } from '../ports/slack.js';
import type { DigestDesk } from './digest-desk.js';
import { isNamed } from './recipients.js';

export type SettingsDesk = Pick<DigestDesk, 'clock' | 'settings' | 'digestRules' | 'slackPeople'>;

/** What a person may set, and what they have. */
export interface DigestSettings {
  readonly settings: PersonSettings;
  readonly timeZone: string;
  /** The teams that they lead: only then there is a team digest. */
  readonly leads: readonly Team['name'][];
}

export async function digestSettings(desk: SettingsDesk, slackUserId: string): Promise<DigestSettings> {
  const person = await desk.slackPeople.person(slackUserId);
  const settings = settingsOf(await desk.settings.of(slackUserId), desk.digestRules.digest);
  return { settings, timeZone: person.timeZone, leads: ledBy(person, desk.digestRules.teams) };
}

/** Durable when it resolves. None is made up for days that have passed under other settings. */
export async function setDigest(
  desk: SettingsDesk,
  slackUserId: string,
  change: SettingsChange,
): Promise<DigestSettings> {
  const person = await desk.slackPeople.person(slackUserId);
  const now = desk.clock.now();
  const before = settingsOf(await desk.settings.of(slackUserId), desk.digestRules.digest);
  const after = { ...before, ...change };
  const other =
    after.hour !== before.hour ||
    after.weekdays.join() !== before.weekdays.join() ||
    (after.digest && !before.digest) ||
    (after.teamDigest && !before.teamDigest);
  const digestSince = other ? firstDay(localMoment(now, person.timeZone), after) : before.digestSince;
  await desk.settings.change(slackUserId, { ...change, digestSince }, now);
  return digestSettings(desk, slackUserId);
}

function ledBy(person: SlackPerson, teams: readonly Team[]): readonly Team['name'][] {
  return teams.filter(({ leads }) => isNamed(person, leads)).map(({ name }) => name);
}
