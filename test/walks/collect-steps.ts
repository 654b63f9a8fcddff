import { textOf, type DeskHand } from '../support/desk-hand.js';

/** Everything that only this person sees in a channel, oldest first. */
export function ephemerals(person: DeskHand): string[] {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ ephemeral }) => ephemeral)
    .toSorted((a, b) => Number(a.ts) - Number(b.ts))
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
}

/** The answer to a command that nobody else sees. */
export async function ephemeralIn(person: DeskHand, command: string, channel: string): Promise<string> {
  const before = ephemerals(person).length;
  await person.types(command, channel);
  return person.until(`an answer to ${command}`, () => ephemerals(person)[before]);
}
