import type { NotionTrouble } from '../../src/sandbox/notion/desk.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';

/** A whole workspace, database and bot open in a second; on a machine that is busy with more, in several. */
export const OPENING_MS = 120_000;

export type Update = Readonly<Record<string, string>>;

let counter = 0;

/** An update that nobody wrote before. */
export function freshUpdate(change: Update = {}): Update {
  counter += 1;
  return {
    tldr: `Round ${counter} done; legal reviews the order form`,
    sentiment: '✅',
    phrase: 'Strong momentum with the platform team',
    customerItems: `Return redlines number ${counter}`,
    vendorItems: `Send report number ${counter}`,
    timeline: `yesterday: Readout ${counter} held\ntoday: Order form ${counter} sent`,
    ...change,
  };
}

/** The page of the one deal whose title contains the words. */
export function pageOf(walk: Pick<Walk, 'notion'>, words: string): string {
  const rows = walk.notion.desk
    .overview()
    .rows.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${rows.length} deals are called ${words}`);
  return row.id;
}

/** Every comment that stands on the page, resolved ones too, oldest first. */
export function allComments(walk: Pick<Walk, 'notion'>, words: string): string[] {
  return (walk.notion.desk.page(pageOf(walk, words))?.discussions ?? []).flatMap(({ comments }) =>
    comments.map(({ runs }) => runs.map(({ text }) => text).join('')),
  );
}

/** How many comments of the deal hold the update's TLDR: it must never be more than one. */
export function timesPosted(walk: Pick<Walk, 'notion'>, words: string, update: Update): number {
  return allComments(walk, words).filter((text) => text.includes(update['tldr'] ?? '–')).length;
}

/** Opens the status form with words that fit one deal. */
export async function opensForm(person: DeskHand, words: string): Promise<void> {
  await person.types(`/opp status ${words}`);
  await person.until('the status form', ({ modals }) =>
    modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
  );
}

const RISKS = 'What could derail';

/** Fills the open form; the sentiment is chosen first, since it decides whether the risks are asked for. */
export async function fillsForm(person: DeskHand, { sentiment = '', ...rest }: Update): Promise<void> {
  const asksForRisks = (): boolean => JSON.stringify(person.sees().modals.at(-1)?.view).includes(RISKS);
  if (asksForRisks() !== (sentiment === '‼️')) {
    await person.chooses('sentiment', sentiment);
    await person.until('the other form', () => asksForRisks() === (sentiment === '‼️') || undefined);
  } else if (sentiment !== '') person.fills({ sentiment });
  person.fills(rest);
}

/** Goes from the command to the review of the update. */
export async function reviews(person: DeskHand, words: string, update: Update): Promise<string> {
  await opensForm(person, words);
  await fillsForm(person, update);
  await person.submits();
  return textOf((await person.modal('This comment will be posted')).view);
}

/** Goes from the command to the pressed Post button. */
export async function confirms(person: DeskHand, words: string, update: Update): Promise<void> {
  await reviews(person, words, update);
  await person.submits();
}

export function trouble(walk: Walk, kind: NotionTrouble['kind'], more: Partial<NotionTrouble> = {}): void {
  walk.notion.controls.addTrouble({ kind, on: 'comment_writes', times: 1, seconds: 0, ...more });
}

/** Lets time pass, by the clock alone, and delivers what became due. */
export async function later(walk: Walk, seconds: number): Promise<void> {
  walk.clock.advance(seconds * 1000);
  await walk.opp().deliverDue();
}

/** All that a person can read at this moment in the topmost modal. */
export function topText(person: DeskHand): string {
  return textOf(person.sees().modals.at(-1)?.view);
}

/** Direct messages of the app to this person, oldest first, each with all its text. */
export function directMessages(person: DeskHand): string[] {
  return person
    .sees()
    .channels.filter(({ kind }) => kind === 'app')
    .flatMap(({ messages }) => messages)
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
}

const reported = new WeakMap<Walk, number>();

/** What Slack refused since the last call. */
export function newProblems(walk: Walk): readonly string[] {
  const all = walk.slack.problems();
  const fresh = all.slice(reported.get(walk) ?? 0);
  reported.set(walk, all.length);
  return fresh;
}

/** Notion is itself again, and Opp has had the time to find out and to forget the failures before. */
export function troubleEnds(walk: Walk): void {
  walk.notion.controls.clearTrouble();
  walk.clock.advance(31_000);
}

/** What must hold after every walk: no trouble left, nobody's window open, nothing refused, no bug. */
export function leaveTidy(walk: Walk): void {
  const sent = newProblems(walk);
  const errors = walk.errors();
  troubleEnds(walk);
  walk.slack.setTrouble({
    slowApiMs: 0,
    rateLimitNext: 0,
    loseAnswerNext: 0,
    failNext: 0,
    deliverTwice: false,
  });
  walk.storeLine().failing();
  walk.storeLine().holding();
  expect({ sent, errors }).toEqual({ sent: [], errors: [] });
  const malformed = walk.notion.requests().filter(({ status }) => status === 400);
  expect(malformed).toEqual([]);
}
