import { z } from 'zod';
import { Confidence } from '../../src/domain/playbook/confidence.js';
import type { DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';

/** Confidence in the words that the sample database has. */
export const CONFIDENCE = Confidence.parse({
  levels: [
    { name: 'Low', means: 'It will not be won in the time given.', outlook: 'bad' },
    { name: 'Medium', means: 'It will be won, maybe later.', outlook: 'late' },
    { name: 'High', means: 'It will be won in the time given.', outlook: 'good' },
  ],
});

/** One deal of a forecast, as the window shows it. */
export interface ShownDeal {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  /** The level that is chosen at first. */
  readonly level: string | undefined;
}

const shownView = z.object({
  callback_id: z.literal('opp_forecast_form'),
  blocks: z.array(
    z.looseObject({
      element: z
        .looseObject({ initial_option: z.looseObject({ value: z.string() }).optional() })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** Waits for the deal with this number of the walk. */
export function dealShown(
  person: DeskHand,
  number: number,
  text: (view: unknown) => string,
): Promise<ShownDeal> {
  return person.until(`deal ${number} of the forecast`, ({ modals }) => {
    const view = modals.at(-1)?.view;
    const shown = shownView.safeParse(view).data;
    const lines = text(view).split('\n');
    const at = lines.findIndex((line) => line.startsWith(`Deal ${number} of `));
    if (shown === undefined || at === -1) return undefined;
    const of = Number(/of (\d+)/u.exec(lines[at] ?? '')?.[1]);
    const level = shown.blocks.flatMap(({ element }) => element?.initial_option?.value ?? [])[0];
    return { title: lines[at + 1] ?? '', number, of, level };
  });
}

/** The page of exactly this title. */
export function pageTitled(walk: Walk, title: string) {
  const id = walk.notion.desk.overview().rows.find((row) => row.title === title && !row.inTrash)?.id;
  return id === undefined ? undefined : walk.notion.desk.page(id);
}

export function propertyOf(walk: Walk, title: string, name: string): string | undefined {
  return pageTitled(walk, title)?.properties.find((one) => one.name === name)?.text;
}

/** The change log of the page of exactly this title, oldest first. */
export function linesOf(walk: Walk, title: string): readonly string[] {
  const blocks = pageTitled(walk, title)?.blocks ?? [];
  const text = blocks.map(({ runs }) => runs.map((run) => run.text).join(''));
  const heading = text.findIndex((line) => line.startsWith('Changes to Opportunity'));
  return heading === -1 ? [] : text.slice(heading + 1);
}

/** Changes a property in Notion by hand, and lets Opp read it. */
export async function setsAndReads(
  walk: Walk,
  title: string,
  property: string,
  value: string,
): Promise<void> {
  const by = walk.notion.desk.overview().users.find(({ name }) => name === 'Chiara Rossi')?.id ?? '';
  const pageId = pageTitled(walk, title)?.id ?? '';
  await walk.notion.desk.act({ act: 'set-property', by, pageId, property, value });
  // Edits are looked for every minute.
  walk.clock.advance(61_000);
  await walk.opp().readDue();
}

const shownButtons = z.array(
  z.looseObject({ block_id: z.string().optional(), elements: z.array(z.looseObject({})).optional() }),
);

/** The buttons of the topmost modal with these words. */
function buttonsOf(person: DeskHand, words: string) {
  const view = person.sees().modals.at(-1);
  const found = shownButtons
    .parse(view?.view['blocks'])
    .flatMap(({ block_id: blockId = '', elements = [] }) => elements.map((one) => ({ blockId, one })))
    .filter(({ one }) => JSON.stringify(one).includes(`"${words}"`));
  return found.map(({ blockId, one }) => ({
    surface: { on: 'view' as const, viewId: view?.id ?? '' },
    ...{ blockId, actionId: String(one['action_id']), about: String(one['accessibility_label']) },
    value: String(one['value']),
  }));
}

/** Presses the button with these words that stands below the deal, in the topmost modal. */
export async function pressesFor(walk: Walk, person: DeskHand, words: string, deal: string): Promise<void> {
  const found = buttonsOf(person, words).find(({ about }) => about.includes(deal));
  if (found === undefined) throw new Error(`there is no ${words} for ${deal}`);
  await press(walk, person, found, found.value);
}

/** Presses such a button, but with another value than it has. */
export async function forges(walk: Walk, person: DeskHand, words: string, value: string): Promise<void> {
  const [found] = buttonsOf(person, words);
  if (found === undefined) throw new Error(`there is no ${words}`);
  await press(walk, person, found, value);
}

async function press(
  walk: Walk,
  person: DeskHand,
  { surface, blockId, actionId }: ReturnType<typeof buttonsOf>[number],
  value: string,
): Promise<void> {
  await walk.slack.desk.act(person.id, {
    ...{ act: 'press', surface, blockId, actionId, value: { value }, state: {} },
  });
}

/** The id of the page of exactly this title. */
export function idTitled(walk: Walk, title: string): string {
  return pageTitled(walk, title)?.id ?? '';
}

/** Waits until Opp has read the line that was just written: that comes a moment after it was saved. */
export async function isRead(walk: Walk, title: string): Promise<void> {
  const id = pageTitled(walk, title)?.id ?? '';
  const today = walk.clock.now().toISOString().slice(0, 10);
  for (let round = 0; round < 200; round += 1) {
    const found = await walk.store.mirror.find(id);
    if (found !== undefined && found.lastActivity.at.toISOString() >= today) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${title} was not read again`);
}
