/** How an act ended, as the desk's contract says it. */
export type DeskAnswer = { readonly ok: true } | { readonly ok: false; readonly refused: string };

export const DONE: DeskAnswer = { ok: true };

/** An act that cannot be done, in words for the person who tried. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';
}

/** The thing, or a refusal that says it is gone. */
export function present<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new DeskRefusal(`This ${what} does not exist any more.`);
  return thing;
}

/** Words that are not empty. */
export function someText(text: string): string {
  if (text.trim() === '') throw new DeskRefusal('Write something first.');
  return text;
}
