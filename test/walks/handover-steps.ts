import { textOf, type DeskHand } from '../support/desk-hand.js';
import type { Walk } from '../support/walk.js';
import { choosesStage, opensStageForm, setsByHand } from './stage-steps.js';

/** Why a deal is handed over, in five to seven words. */
export const HANDED = 'their region moves to another team';

/** Puts the deal into POC and hands it over with a change of stage; the new Sales Engineer is asked. */
export async function handsOver(walk: Walk, from: DeskHand, to: DeskHand, words: string): Promise<void> {
  await fillsInHandover(walk, from, to, words);
  await from.submits();
  await from.modal('Saved');
  await from.closes();
  await walk.opp().deliverDue();
}

/** The same up to the pressed Save button. */
export async function fillsInHandover(
  walk: Walk,
  from: DeskHand,
  to: DeskHand,
  words: string,
): Promise<void> {
  await setsByHand(walk, words, 'Stage', 'POC');
  await setsByHand(walk, words, 'New SE', '');
  await opensStageForm(from, words);
  await choosesStage(from, 'Transferred', 'New Sales Engineer in charge');
  await from.chooses('ask:new_sales_engineer', to.id);
  from.fills({ rationale: HANDED });
}

/** The newest direct message of the app that contains the words, with all its text. */
export function messageWith(person: DeskHand, words: string): string | undefined {
  return person
    .sees()
    .channels.filter(({ kind }) => kind === 'app')
    .flatMap(({ messages }) => messages)
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
    .findLast((text) => text.includes(words));
}

/** How many messages of the app contain the words, in any conversation that the person sees. */
export function timesTold(person: DeskHand, words: string): number {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ text }) => text.includes(words)).length;
}
