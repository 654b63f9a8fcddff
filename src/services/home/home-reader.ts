import { isPassing, UserError } from '../../domain/errors.js';
import type { Callers } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import type { DealNotesSource } from '../ports/deal-notes.js';
import type { SlackPerson } from '../ports/slack.js';
import type { HomeReader } from './gather-home.js';

interface ReaderDesk extends Pick<FindDesk, 'slackPeople'> {
  readonly callers: Callers;
  readonly dealNotes: Pick<DealNotesSource, 'activeSalesEngineers'>;
  /** Resolves to `undefined` when the answer takes longer than Home may wait for it. */
  readonly soon: <T>(answer: Promise<T>) => Promise<T | undefined>;
}

/**
 * Who looks at Home. While Notion is slow or away, a Sales Engineer is known from our own copy, so that Home need not
 * wait. Throws `caller_is_guest`, `caller_unknown_to_notion`, and Notion's troubles when nobody can tell.
 */
export async function homeReader(desk: ReaderDesk, slackUserId: string): Promise<HomeReader> {
  const person = await desk.slackPeople.person(slackUserId);
  if (person.kind !== 'member') throw new UserError({ kind: 'caller_is_guest' });
  const { email } = person;
  if (email === undefined) throw new UserError({ kind: 'caller_unknown_to_notion', email });
  const trouble = (error: unknown): UserError => {
    if (error instanceof UserError && isPassing(error.problem)) return error;
    throw error;
  };
  const found = await desk.soon(desk.callers.identify(slackUserId).catch(trouble));
  if (found !== undefined && !(found instanceof UserError)) return { caller: found, email };
  const known = await fromOurCopy(desk, person, email);
  if (known === undefined) throw found ?? new UserError({ kind: 'notion_unreachable' });
  return known;
}

async function fromOurCopy(
  { dealNotes }: ReaderDesk,
  { id, name, timeZone }: SlackPerson,
  email: string,
): Promise<HomeReader | undefined> {
  const same = (other: string | undefined): boolean =>
    other?.trim().toLowerCase() === email.trim().toLowerCase();
  const known = (await dealNotes.activeSalesEngineers()).find((one) => same(one.email));
  if (known === undefined) return undefined;
  return { caller: { slackUserId: id, notionUserId: known.notionUserId, name, timeZone }, email };
}
