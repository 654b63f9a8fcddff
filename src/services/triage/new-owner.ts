import { UserError } from '../../domain/errors.js';
import { leads } from '../../domain/playbook/team.js';
import type { Caller } from '../callers.js';
import { isNamed } from '../digest/recipients.js';
import { mustStillSee } from '../find/visible-deal.js';
import { readTypedPeople } from '../property-form/typed-people.js';
import type { TriageDesk } from './triage-desk.js';
import { loadsFor } from './unassigned.js';

/** Somebody from the list by load, as Notion knows them; or anybody else, as Slack does. */
export type ChosenOwner = { readonly notionId: string } | { readonly slackUserId: string };

/** Whose a deal becomes. */
export interface NewOwner {
  readonly notionId: string;
  readonly name: string;
  /** Undefined when nobody in Slack has their address. */
  readonly slackUserId: string | undefined;
}

/** Why it cannot become theirs. */
export type NotOwner = 'nobody' | 'unknown' | 'not_led' | 'may_not_see';

type Known = NewOwner & { readonly email: string | undefined };

/**
 * Whether the person may give deals to others: everybody may, or where the playbook has teams their leads (S2-14). Only
 * then the button is offered.
 */
export async function mayAssign({ slackPeople, triageRules }: TriageDesk, caller: Caller): Promise<boolean> {
  const { teams } = triageRules;
  if (teams.length === 0) return true;
  const person = await slackPeople.person(caller.slackUserId);
  return teams.some((team) => isNamed(person, team.leads));
}

/** Who was chosen, or why the deal cannot become theirs: leads assign to their members, nobody to the blind (S4-58). */
export async function newOwner(
  desk: TriageDesk,
  caller: Caller,
  wanted: { readonly chosen: ChosenOwner | undefined; readonly opportunityId: string },
): Promise<NewOwner | NotOwner> {
  const { chosen, opportunityId } = wanted;
  if (chosen === undefined) return 'nobody';
  const found =
    'notionId' in chosen
      ? await byLoad(desk, caller, chosen.notionId)
      : await bySlack(desk, chosen.slackUserId);
  if (found === undefined) return 'unknown';
  if (found.notionId === caller.notionUserId) return found;
  const { teams } = desk.triageRules;
  const lead = await desk.slackPeople.person(caller.slackUserId);
  const member = { slackUserId: found.slackUserId ?? '', email: found.email };
  if (teams.length > 0 && !leads(teams, { slackUserId: lead.id, email: lead.email }, member))
    return 'not_led';
  return (await maySee(desk, found.slackUserId, opportunityId)) ? found : 'may_not_see';
}

async function byLoad(desk: TriageDesk, caller: Caller, notionId: string): Promise<Known | undefined> {
  const person = (await loadsFor(desk, caller)).find(({ id }) => id === notionId);
  if (person === undefined) return undefined;
  const { name, email } = person;
  const slackUserId = email === undefined ? undefined : (await desk.slackByEmail.byEmail(email))?.id;
  return { notionId, name, email, slackUserId };
}

async function bySlack(desk: TriageDesk, slackUserId: string): Promise<Known | undefined> {
  const read = await readTypedPeople(desk, [slackUserId]);
  if (!read.ok) return undefined;
  const [[notionId, name] = [undefined, '']] = read.names;
  const { email } = await desk.slackPeople.person(slackUserId);
  return notionId === undefined ? undefined : { notionId, name, email, slackUserId };
}

async function maySee(
  desk: TriageDesk,
  slackUserId: string | undefined,
  opportunityId: string,
): Promise<boolean> {
  if (desk.access.length === 0) return true;
  if (slackUserId === undefined) return false;
  try {
    await mustStillSee(desk, slackUserId, opportunityId);
    return true;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return false;
    throw error;
  }
}
