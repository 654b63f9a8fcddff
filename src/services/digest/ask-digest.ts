import { localDate } from '../../domain/local-date.js';
import { UserError } from '../../domain/errors.js';
import type { DigestContent } from '../../domain/digest/digest-content.js';
import type { SlackPerson } from '../ports/slack.js';
import { settingsOf } from '../ports/person-settings.js';
import { composeOwn } from './compose-digest.js';
import type { DigestDesk } from './digest-desk.js';

/** What became of a digest that somebody asked for. */
export interface AskedDigest {
  readonly content: DigestContent;
  /** `nothing`: there is nothing to send. */
  readonly outcome: 'sent' | 'nothing' | 'not_sent';
}

/**
 * Sends the person's digest now, whatever the day. Throws `caller_is_guest` for whoever may not use Opp, and as
 * `dealsOf` does.
 */
export async function askDigest(desk: DigestDesk, slackUserId: string): Promise<AskedDigest> {
  const person = await desk.slackPeople.person(slackUserId);
  if (person.kind !== 'member') throw new UserError({ kind: 'caller_is_guest' });
  const { dateLanguage } = settingsOf(await desk.settings.of(slackUserId), desk.digestRules.digest);
  const content = await composeOwn(desk, person, { first: false, dateLanguage });
  if (content.entries.length === 0) return { content, outcome: 'nothing' };
  return { content, outcome: await sendNow(desk, person, content) };
}

async function sendNow(
  { digests, digestMail, clock, newId }: DigestDesk,
  { id: slackUserId, timeZone }: SlackPerson,
  content: DigestContent,
): Promise<'sent' | 'not_sent'> {
  const now = clock.now();
  const localDay = localDate(now, timeZone);
  const planned = { id: newId(), kind: 'asked' as const, slackUserId, localDay, timeZone };
  await digests.plan([planned], now);
  const mine = { ...planned, fence: 0, plannedAt: now };
  await digests.beginSending(mine, content, new Date(now.getTime() + 60_000));
  const mailed = await digestMail.send(mine, { kind: 'own', own: content });
  if (mailed.kind === 'sent') {
    await digests.settle(mine, { state: 'sent', message: mailed.message }, clock.now());
    return 'sent';
  }
  const note = mailed.kind === 'not_now' ? 'Slack was busy' : mailed.why;
  const state = mailed.kind === 'uncertain' ? mailed.kind : 'skipped';
  await digests.settle(mine, { state, note }, clock.now());
  return 'not_sent';
}
