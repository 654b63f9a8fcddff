import { textOf, type DeskHand } from '../support/desk-hand.js';

export const LOG = 'Log to opportunity';
export const DEAL_ACME = 'C0ACME002';
export const PRESALES = 'C0PRESALE';
export const ACME_SHARED = 'C0ACMEEXT';

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

/** Opens the form for the newest message with these words; resolves to all that it shows. */
export async function logs(person: DeskHand, words: string): Promise<string> {
  await person.picks(LOG, words);
  return textOf((await person.modal('Belongs to')).view);
}

/** What a field of the topmost modal starts with. */
export function startOf(person: DeskHand, field: string): unknown {
  const blocks = person.sees().modals.at(-1)?.view['blocks'];
  const block = (Array.isArray(blocks) ? blocks.filter(isRecord) : []).find(
    (one) => String(one['block_id']).replace(/~v.*$/u, '') === field,
  );
  const element = block !== undefined && isRecord(block['element']) ? block['element'] : {};
  return element['initial_value'] ?? element['initial_option'] ?? element['initial_date'];
}

/** The errors that stand below the inputs of the topmost modal. */
export function errorsOf(person: DeskHand): Record<string, string> {
  return person.sees().modals.at(-1)?.errors ?? {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
