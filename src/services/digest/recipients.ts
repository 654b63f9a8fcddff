import type { Team } from '../../domain/playbook/digest.js';
import type { ActiveSalesEngineer } from '../ports/deal-notes.js';
import type { SlackPerson } from '../ports/slack.js';
import type { DigestDesk } from './digest-desk.js';

/** A Sales Engineer with active deals whom no digest can reach, and why: for whoever looks after Opp. */
export interface Unreached {
  readonly name: string;
  readonly deals: number;
  readonly why: 'no_email' | 'not_in_slack' | 'deactivated' | 'guest';
}

export interface Recipients {
  /** Members of the workspace who are Sales Engineers of active deals, in however many Notion accounts. */
  readonly engineers: readonly SlackPerson[];
  /** Leads of a team, whether they subscribed or not. */
  readonly leads: readonly SlackPerson[];
  readonly unreached: readonly Unreached[];
}

/** Who could get digests: the people of the mirror as Slack knows them, by e-mail address. */
export async function recipients(
  desk: Pick<DigestDesk, 'dealNotes' | 'directory' | 'digestRules'>,
): Promise<Recipients> {
  const [active, everybody] = await Promise.all([
    desk.dealNotes.activeSalesEngineers(),
    desk.directory.everybody(),
  ]);
  const byEmail = new Map(
    everybody.flatMap((person) => {
      const key = person.email?.toLowerCase();
      return key === undefined ? [] : [[key, person] as const];
    }),
  );
  const found = active.map((one) => ({ one, person: byEmail.get(one.email?.toLowerCase() ?? '') }));
  const members = new Set(found.flatMap(({ person }) => (person?.kind === 'member' ? [person] : [])));
  return {
    engineers: [...members],
    leads: everybody.filter((one) => one.kind === 'member' && isLead(one, desk.digestRules.teams)),
    unreached: found.flatMap(({ one, person }) => unreached(one, person)),
  };
}

function unreached(
  { name, email, deals }: ActiveSalesEngineer,
  person: SlackPerson | undefined,
): Unreached[] {
  if (person?.kind === 'member') return [];
  if (email === undefined) return [{ name, deals, why: 'no_email' }];
  if (person === undefined || person.kind === 'bot') return [{ name, deals, why: 'not_in_slack' }];
  return [{ name, deals, why: person.kind === 'deactivated' ? 'deactivated' : 'guest' }];
}

/** Whether the playbook names them, by e-mail address or Slack user id. */
export function isNamed(person: Pick<SlackPerson, 'id' | 'email'>, names: readonly string[]): boolean {
  const email = person.email?.toLowerCase();
  return names.some((name) => name === person.id || name.toLowerCase() === email);
}

function isLead(person: SlackPerson, teams: readonly Team[]): boolean {
  return teams.some(({ leads }) => isNamed(person, leads));
}
