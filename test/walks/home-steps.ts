import * as z from 'zod';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';

const buttonShape = z.object({
  type: z.literal('button'),
  action_id: z.string(),
  value: z.string().default(''),
  text: z.object({ text: z.string() }),
});
const blockShape = z.object({
  block_id: z.string().default(''),
  accessory: z.unknown().optional(),
  elements: z.array(z.unknown()).default([]),
});

interface HomeButton {
  readonly text: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
}

/** All that the person can read on Home at this moment. */
export function homeText(person: DeskHand): string {
  return textOf(person.sees().home);
}

export function homeButtons(person: DeskHand): readonly HomeButton[] {
  const blocks = z.array(blockShape).parse(person.sees().home?.['blocks'] ?? []);
  return blocks.flatMap(({ block_id: blockId, accessory, elements }) =>
    [accessory, ...elements].flatMap((one) => {
      const button = buttonShape.safeParse(one).data;
      if (button === undefined) return [];
      return [{ text: button.text.text, actionId: button.action_id, blockId, value: button.value }];
    }),
  );
}

/** Opens Home and waits until it says so; resolves to all that it says. */
export async function opensHome(person: DeskHand, words: string): Promise<string> {
  await person.opensHome();
  return homeSays(person, words);
}

export async function homeSays(person: DeskHand, words: string): Promise<string> {
  await person.until(`Home with “${words}”`, () => (homeText(person).includes(words) ? true : undefined));
  return homeText(person);
}

/** Presses a button of Home; `value`: of the deal, or whatever else it carries, when several have the same text. */
export async function pressesOnHome(
  walk: Walk,
  person: DeskHand,
  text: string,
  value?: string,
): Promise<void> {
  const found = homeButtons(person).find(
    (one) => one.text === text && (value === undefined || one.value === value),
  );
  if (found === undefined) throw new Error(`Home has no button ${text} ${value ?? ''}`);
  const { blockId, actionId } = found;
  const surface = { on: 'home' } as const;
  await walk.slack.desk.act(person.id, {
    ...{ act: 'press', surface, blockId, actionId, value: { value: found.value }, state: {} },
  });
}

/** Turns the pages of Home until the words stand there. */
export async function findsOnHome(walk: Walk, person: DeskHand, words: string): Promise<void> {
  const isThere = (): boolean => homeText(person).includes(words);
  for (let page = 1; !isThere() && homeButtons(person).some(({ text }) => text === 'Next ›'); page += 1) {
    await pressesOnHome(walk, person, 'Next ›');
    await homeSays(person, `Deals ${10 * page + 1}–`);
  }
  await homeSays(person, words);
}

/** Reads everything of Notion, comments and pages too. */
export async function readsAll(walk: Walk): Promise<void> {
  for (let n = 0; n < 30; n += 1) await walk.opp().readDue();
}
