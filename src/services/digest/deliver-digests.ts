import { dueDay, localMoment } from '../../domain/digest/due-day.js';
import { isPassing, UserError } from '../../domain/errors.js';
import type { ClaimedDigest } from '../ports/digests.js';
import { settingsOf, type PersonSettings } from '../ports/person-settings.js';
import type { SlackPerson } from '../ports/slack.js';
import { composeOwn, composeTeam } from './compose-digest.js';
import type { DigestDesk } from './digest-desk.js';
import { isNamed } from './recipients.js';

/** Longer than composing and sending one ever takes; Slack's answer is waited for ten seconds. */
export const LEASE_MS = 2 * 60_000;
/** The mirror is read every minute: when it is older than this, a fresh one is waited for … */
const FRESH_MS = 5 * 60_000;
/** … but not longer than this: then the digest says how old it is. */
const PATIENCE_MS = 30 * 60_000;
const WAIT_MS = 15_000;

export type Delivered = 'none_due' | 'sent' | 'nothing' | 'not_sent' | 'later';

/**
 * Takes up one digest that is due, and ends it: nobody ever gets one twice (S13), whoever pauses, dies or runs beside
 * (O2, O4). The deals are those of the mirror at this moment. Throws what the store throws.
 */
export async function deliverNext(desk: DigestDesk): Promise<Delivered> {
  const now = desk.clock.now();
  await desk.digests.endAbandoned(now);
  const claimed = await desk.digests.claim(now, LEASE_MS);
  if (claimed === undefined) return 'none_due';
  const person = await whoIs(desk, claimed);
  if (person === 'later') return later(desk, claimed, WAIT_MS);
  if (person?.kind !== 'member') return notSent(desk, claimed, person?.kind ?? 'not found in Slack');
  const settings = settingsOf(await desk.settings.of(person.id), desk.digestRules.digest);
  if (!isStillDue(desk, claimed, person, settings)) {
    await desk.digests.withdraw(claimed);
    return 'nothing';
  }
  if (!(await isFreshEnough(desk, claimed))) return later(desk, claimed, WAIT_MS);
  return compose(desk, claimed, person, settings);
}

/** Slack may know today that the person left, or lives in another time zone (O6). */
async function whoIs(
  { directory }: DigestDesk,
  { slackUserId }: ClaimedDigest,
): Promise<SlackPerson | 'later' | undefined> {
  try {
    return (await directory.everybody()).find(({ id }) => id === slackUserId);
  } catch {
    return 'later';
  }
}

/** They may have moved, stopped it or gone away since it was planned; then it comes when it is due anew. */
function isStillDue(
  { clock, digestRules }: DigestDesk,
  { kind, localDay }: ClaimedDigest,
  { timeZone }: SlackPerson,
  settings: PersonSettings,
): boolean {
  if (kind === 'asked' || !(kind === 'own' ? settings.digest : settings.teamDigest)) return false;
  const now = localMoment(clock.now(), timeZone);
  return dueDay(now, settings, digestRules.digest.holidays, undefined) === localDay;
}

async function isFreshEnough({ mirror, clock }: DigestDesk, { plannedAt }: ClaimedDigest): Promise<boolean> {
  const { freshAt } = await mirror.state();
  const now = clock.now().getTime();
  if (freshAt === undefined) return false;
  return now - freshAt.getTime() <= FRESH_MS || now - plannedAt.getTime() >= PATIENCE_MS;
}

async function compose(
  desk: DigestDesk,
  claimed: ClaimedDigest,
  person: SlackPerson,
  settings: PersonSettings,
): Promise<Delivered> {
  try {
    const content = await contentFor(desk, claimed, person, settings);
    if (content !== undefined) return await send(desk, claimed, content);
    await desk.digests.settle(claimed, { state: 'nothing' }, desk.clock.now());
    return 'nothing';
  } catch (error) {
    // Nobody can tell now what this person may see, or what there is.
    if (error instanceof UserError && isPassing(error.problem)) return later(desk, claimed, WAIT_MS);
    if (error instanceof UserError) return notSent(desk, claimed, error.problem.kind);
    throw error;
  }
}

type Content = Parameters<DigestDesk['digestMail']['send']>[1];

/** Undefined: there is nothing to tell. */
async function contentFor(
  desk: DigestDesk,
  { kind }: ClaimedDigest,
  person: SlackPerson,
  { dateLanguage }: PersonSettings,
): Promise<Content | undefined> {
  if (kind === 'team') {
    const teams = desk.digestRules.teams.filter(({ leads }) => isNamed(person, leads));
    const everybody = await desk.directory.everybody();
    const members = teams.flatMap((team) => team.members);
    const people = everybody.filter((one) => isNamed(one, members) && one.id !== person.id);
    const name = teams.map((team) => team.name).join(', ');
    const team = await composeTeam(desk, person, { name, people }, dateLanguage);
    return team.people.some(({ needing }) => needing > 0) ? { kind, team } : undefined;
  }
  const first = !(await desk.digests.everSent(person.id));
  const own = await composeOwn(desk, person, { first, dateLanguage });
  return own.entries.length === 0 ? undefined : { kind: 'own', own };
}

/** Noted before it leaves: after a crash or a lost answer it is not sent again, and somebody is told. */
async function send(desk: DigestDesk, claimed: ClaimedDigest, content: Content): Promise<Delivered> {
  const { digests, digestMail, clock } = desk;
  const until = new Date(clock.now().getTime() + LEASE_MS);
  const said = content.kind === 'own' ? content.own : content.team;
  if (!(await digests.beginSending(claimed, said, until))) return 'not_sent';
  const mailed = await digestMail.send(claimed, content);
  switch (mailed.kind) {
    case 'sent':
      await digests.settle(claimed, { state: 'sent', message: mailed.message }, clock.now());
      return 'sent';
    case 'not_now':
      return later(desk, claimed, mailed.afterSeconds * 1000);
    case 'impossible':
      return notSent(desk, claimed, mailed.why);
    case 'uncertain':
      await digests.settle(claimed, { state: 'uncertain', note: mailed.why }, clock.now());
      return 'not_sent';
  }
}

async function later({ digests, clock }: DigestDesk, claimed: ClaimedDigest, ms: number): Promise<'later'> {
  await digests.postpone(claimed, new Date(clock.now().getTime() + ms));
  return 'later';
}

async function notSent(
  { digests, clock }: DigestDesk,
  claimed: ClaimedDigest,
  note: string,
): Promise<'not_sent'> {
  await digests.settle(claimed, { state: 'skipped', note }, clock.now());
  return 'not_sent';
}
