import { startOfDay } from '../../src/domain/start-of-day.js';
import { addDays, localDate, weekdayOf } from '../../src/domain/local-date.js';
import type { ActResult, DeskMessage } from '../../src/sandbox/slack/desk.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';

export const LISBON = 'Europe/Lisbon';

/** Moves the clock to this hour of the next such day (1 = Monday) in a time zone; never back. */
export function moveTo(walk: Walk, weekday: number, hour: number, timeZone = LISBON): string {
  const now = walk.clock.now();
  const today = localDate(now, timeZone);
  for (let ahead = 0; ; ahead += 1) {
    const date = addDays(today, ahead);
    const moment = startOfDay(date, timeZone).getTime() + hour * 3_600_000;
    if (weekdayOf(date) !== weekday || moment <= now.getTime()) continue;
    walk.clock.advance(moment - now.getTime());
    return date;
  }
}

/** The newest direct message whose text contains the words, as it stands now. */
export function digestOf(person: DeskHand, words: string): DeskMessage | undefined {
  return person
    .sees()
    .channels.filter(({ kind }) => kind === 'app')
    .flatMap(({ messages }) => messages)
    .findLast(({ text }) => text.includes(words));
}

export function digestsOf(person: DeskHand): DeskMessage[] {
  return person
    .sees()
    .channels.filter(({ kind }) => kind === 'app')
    .flatMap(({ messages }) => messages)
    .filter(({ text }) => /of your .* (?:needs|need) you/u.test(text));
}

/** Uses a button, or an option of a list, beside the deal with this name in a digest. */
export async function doesBeside(
  walk: Walk,
  person: DeskHand,
  message: DeskMessage,
  deal: string,
  what: string,
): Promise<ActResult> {
  const blocks = message.blocks.filter(isRecord);
  const at = blocks.findIndex((block) => textOf([block]).includes(deal));
  const row = blocks[at + 1];
  const elements = listOf(row?.['elements']).filter(isRecord);
  for (const element of elements) {
    const place = {
      surface: { on: 'message' as const, channel: message.channel, ts: message.ts },
      blockId: String(row?.['block_id']),
      actionId: String(element['action_id']),
      state: {},
    };
    if (wordsOf(element) === what)
      return walk.slack.desk.act(person.id, { act: 'press', ...place, value: { value: element['value'] } });
    const option = listOf(element['options'])
      .filter(isRecord)
      .find((one) => wordsOf(one) === what);
    if (option !== undefined)
      return walk.slack.desk.act(person.id, { act: 'press', ...place, value: { selected_option: option } });
  }
  throw new Error(`beside ${deal} there is no “${what}”`);
}

/** The deals that a digest names with buttons, in its order. */
export function dealsIn(message: DeskMessage): string[] {
  const blocks = message.blocks.filter(isRecord);
  return blocks.flatMap((block, n) =>
    String(block['block_id']).startsWith('deal:') ? [textOf([blocks[n - 1]]).split('\n')[0] ?? ''] : [],
  );
}

function wordsOf(element: Readonly<Record<string, unknown>>): unknown {
  return isRecord(element['text']) ? element['text']['text'] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
