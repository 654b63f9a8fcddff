import type { LinkedHint, LinkedNote } from '../../domain/links/linked-notes.js';
import type { MadeFrom } from '../../domain/links/made-from.js';
import { clamp } from './outgoing.js';

/** The button that makes a deal from another one. */
export function newLinkedLabel({ name, button }: MadeKind): string {
  return button ?? `Create ${name}`;
}

/** A kind of deal that is made from others. */
export interface MadeKind {
  readonly name: string;
  readonly button?: string | undefined;
}

/** What stands at the top of the form of a deal that is made from another one. */
export function madeFromWords(
  { kind, title }: Pick<MadeFrom, 'kind' | 'title'>,
  { left, says }: { readonly left: readonly string[]; readonly says: string | undefined },
): readonly string[] {
  return [
    `${clamp(kind, 100)}, made from ${clamp(title, 300)}. What it takes over stands in the form; change what is different.`,
    ...(says === undefined ? [] : [says]),
    ...(left.length === 0
      ? []
      : [
          `Not all taken over: ${clamp(left.join(', '), 500)}. Slack does not know everybody there; choose them yourself.`,
        ]),
  ];
}

/** Below the input that it is about. */
export function linkedHintWords(hint: LinkedHint): string {
  if (hint.kind === 'leave_blank') return 'Leave it blank: something else fills it in.';
  if (hint.parent === undefined) return 'Only what comes on top of the parent’s amount, which is blank.';
  if (hint.parent <= 0) return `Only what comes on top of the parent’s ${inFigures(hint.parent)}.`;
  const [own, all] = [hint.parent, 1.5 * hint.parent].map(inFigures);
  return `Only what comes on top of the parent’s ${own}: of ${all} in all that is ${inFigures(hint.parent / 2)}.`;
}

/** What is told on the last page; `isWarning`: it may be a mistake. */
export function linkedNoteWords(note: LinkedNote): { readonly text: string; readonly isWarning: boolean } {
  switch (note.kind) {
    case 'on_top': {
      const { parent, extra } = note;
      const sum = `${inFigures(parent)} of the parent + ${inFigures(extra)} = ${inFigures(parent + extra)} in all.`;
      const perhapsAll = extra > parent;
      const doubt = ` If ${inFigures(extra)} is all of it, only ${inFigures(extra - parent)} comes on top: go back and correct the amount.`;
      return { text: perhapsAll ? `${sum}${doubt}` : sum, isWarning: perhapsAll };
    }
    case 'filled_elsewhere':
      return {
        text: `Something else fills in ${clamp(note.columns.join(', '), 500)}: go back and leave it blank, unless you know better.`,
        isWarning: true,
      };
    case 'no_parent':
      return {
        text: `It is “${clamp(note.type, 100)}” and belongs to no other opportunity. ${note.says} Make it from the card of that one (/opp show), or go on.`,
        isWarning: true,
      };
  }
}

function inFigures(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 2 });
}
