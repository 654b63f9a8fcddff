import { textOf, type DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';
import { pageOf } from './steps.js';

/** Why a deal moves on, in five to seven words that no sample deal has. */
export const WHY = 'their platform team needs it now';

/** What the deal's page says in a property. */
export function valueOn(walk: Walk, words: string, property: string): string | undefined {
  const properties = walk.notion.desk.page(pageOf(walk, words))?.properties ?? [];
  return properties.find(({ name }) => name === property)?.text;
}

/** The change log of the deal, as it reads, oldest first. */
export function logOf(walk: Walk, words: string): string[] {
  const blocks = walk.notion.desk.page(pageOf(walk, words))?.blocks ?? [];
  const text = blocks.map(({ runs }) => runs.map((run) => run.text).join(''));
  const heading = text.findIndex((line) => line.startsWith('Changes to Opportunity'));
  return heading === -1 ? [] : text.slice(heading + 1);
}

/** Chiara changes a property in Notion. */
export async function setsByHand(walk: Walk, words: string, property: string, value: string): Promise<void> {
  const by = walk.notion.desk.overview().users.find(({ name }) => name === 'Chiara Rossi')?.id ?? '';
  await walk.notion.desk.act({ act: 'set-property', by, pageId: pageOf(walk, words), property, value });
}

/** Opens the form with words that fit one deal. */
export async function opensStageForm(person: DeskHand, words: string): Promise<void> {
  await person.types(`/opp stage ${words}`);
  await isStageForm(person);
}

export async function isStageForm(person: DeskHand): Promise<void> {
  await person.until('the stage form', ({ modals }) =>
    modals.at(-1)?.view['callback_id'] === 'opp_stage_form' ? true : undefined,
  );
}

/** Chooses the stage and waits until the form asks what it needs; resolves to all that it shows. */
export async function choosesStage(person: DeskHand, stage: string, question: string): Promise<string> {
  expect(await person.chooses('stage', stage)).toEqual({ ok: true });
  return textOf((await person.modal(question)).view);
}

/** Puts the deal into POC, opens the form and fills in that it goes on to another stage. */
export async function fillsInStage(
  walk: Walk,
  person: DeskHand,
  words: string,
  to = 'Proposal',
): Promise<void> {
  await setsByHand(walk, words, 'Stage', 'POC');
  await opensStageForm(person, words);
  await person.chooses('stage', to);
  person.fills({ rationale: WHY });
}
