import { textOf, type DeskHand } from '../support/desk-hand.js';

export const WHY = 'their budget round ends in March';

/** The titles of the deals that the report says are presumed lost and that have a button. */
export async function presumedIn(person: DeskHand): Promise<readonly string[]> {
  const before = reports(person).length;
  await person.types('/opp report');
  const text = await person.until('the report', () => reports(person)[before]);
  return [...text.matchAll(/^Presumed lost: (.+)$/gmu)].map(([, title = '']) => title);
}

/** What the report said to this person, the newest last. */
export function reports(person: DeskHand): readonly string[] {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ text }) => text.includes('Win rate = won'))
    .toSorted((a, b) => Number(a.ts) - Number(b.ts))
    .map(({ blocks }) => textOf(blocks));
}

/** Gives this reason in the window. */
export async function says(person: DeskHand, reason: string): Promise<void> {
  await person.modal('reports count a deal as lost');
  person.fills({ reason });
  await person.submits();
}
