import { z } from 'zod';
import type { DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';
import { pageOf } from './steps.js';

/** Opens the form with words that fit one deal. */
export async function opensUpdateForm(person: DeskHand, words: string): Promise<void> {
  await person.types(`/opp update ${words}`);
  await person.modal('What changes?');
}

/** Chooses what changes by its name in the list, and waits until its inputs are there. */
export async function choosesWhat(person: DeskHand, name: string): Promise<void> {
  expect(await person.chooses('what', targetCalled(person, name))).toEqual({ ok: true });
  await person.modal('Why? (5–7 words)');
}

/** The field of the property shown in the form. */
export function fieldOfProperty(person: DeskHand): string {
  const field = blocksOf(person)
    .map(({ block_id }) => block_id ?? '')
    .find((id) => id.startsWith('property:'));
  if (field === undefined) throw new Error('the form shows no property');
  return field;
}

/** Every row of every table on the page. */
export function rowsOf(walk: Walk, words: string): readonly (readonly string[])[] {
  return (walk.notion.desk.page(pageOf(walk, words))?.blocks ?? []).flatMap(({ rows }) => rows);
}

const shownBlocks = z.array(
  z.looseObject({
    block_id: z.string().optional(),
    element: z
      .looseObject({
        option_groups: z
          .array(
            z.looseObject({
              options: z.array(
                z.looseObject({ text: z.looseObject({ text: z.string() }), value: z.string() }),
              ),
            }),
          )
          .optional(),
      })
      .optional(),
  }),
);

function blocksOf(person: DeskHand): z.infer<typeof shownBlocks> {
  return shownBlocks.parse(person.sees().modals.at(-1)?.view['blocks']);
}

function targetCalled(person: DeskHand, name: string): string {
  const options = blocksOf(person).flatMap(({ element }) =>
    (element?.option_groups ?? []).flatMap((group) => group.options),
  );
  const found = options.find(({ text }) => text.text === name);
  if (found === undefined) throw new Error(`the form offers no ${name}`);
  return found.value;
}
