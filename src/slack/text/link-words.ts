import type { SharingBar } from '../../services/find/sharing.js';
import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';

/** What a channel is tied to, as far as the person may know. */
export type LinkShown =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'deal' | 'gone';
      /** Undefined when nobody knows it any more. */
      readonly title: string | undefined;
      readonly by: string;
      /** The day it was tied, in the reader's zone. */
      readonly on: string;
    };

const HERE = '/opp status, show, stage and update need no name here.';

/** Whatever the channel is tied to, in the same words when it is nothing and when the person may not see it. */
export function linkWords(link: LinkShown): string {
  switch (link.kind) {
    case 'none':
      return 'This channel is not linked to an opportunity.';
    case 'deal':
      return `This channel is linked to ${titleOf(link.title)}. ${byWhom(link)} ${HERE}`;
    case 'gone':
      return `This channel is linked to ${titleOf(link.title)}, which is not there any more. ${byWhom(link)}`;
  }
}

export function linkedWords(title: string, before: LinkShown): string {
  const now = `This channel is linked to ${titleOf(title)} now. ${HERE}`;
  if (before.kind === 'none') return now;
  if (before.kind === 'deal' && before.title === title)
    return `${now} (It was before, too. ${byWhom(before)})`;
  return `${now} Before, it was linked to ${titleOf(before.title)}. ${byWhom(before)}`;
}

export function unlinkedWords(before: LinkShown): string {
  if (before.kind === 'none') return linkWords(before);
  return `This channel is not linked to ${titleOf(before.title)} any more. ${byWhom(before)}`;
}

export const HOW_TO_LINK = 'Link it with /opp link and the opportunity’s name.';

/** A direct message belongs to two people, each with deals of their own. */
export const NO_DM =
  'A direct message cannot be linked: it belongs to its people, not to one opportunity. Link the deal’s channel instead.';

export const REFUSED: Readonly<Record<SharingBar, string>> = {
  other_company:
    'This opportunity is not for everybody, and people of another company read this channel: it cannot be linked here.',
  unknown:
    'This opportunity is not for everybody, and I cannot tell who reads this channel: it cannot be linked here. Inviting Opp to the channel may help.',
};

function titleOf(title: string | undefined): string {
  return title === undefined ? 'an opportunity' : `“${clamp(title, 200)}”`;
}

function byWhom({ by, on }: { readonly by: string; readonly on: string }): string {
  return `${clamp(by, 100)} linked it on ${dayInWords(on)}.`;
}
