import type { UnfitParent } from '../../domain/links/parent-unfit.js';

/** Why nothing is made from a deal, and what to do instead (S4-128). */
export const PARENT_PROBLEMS = {
  parent_gone: ({ title }: { readonly title: string }) => ({
    what: `“${title}”, from which it was to be made, is not there any more, or not shared with Opp.`,
    next: 'Nothing was created; what you typed is kept. It may have been archived or deleted in Notion: restore it there and send this again, or make it from another one with /opp show.',
    again: true,
  }),
  parent_unfit: ({
    title,
    makes,
    why,
    instead,
  }: {
    readonly title: string;
    readonly makes: string;
    readonly why: UnfitParent;
    readonly instead: string | undefined;
  }) => ({
    what: `“${makes}” is not made from “${title}”: ${because(why)}.`,
    next: `Nothing was created. ${instead ?? OTHERWISE[why.because]}`,
    again: false,
  }),
};

function because(why: UnfitParent): string {
  switch (why.because) {
    case 'type':
      return `that is “${why.type}”, and it is made from ${why.allowed.join(' or ')}`;
    case 'stage':
      return `that is in ${why.stage}`;
    case 'linked':
      return 'that was itself made from another opportunity';
  }
}

const OTHERWISE: Readonly<Record<UnfitParent['because'], string>> = {
  type: 'Find the opportunity that it belongs to with /opp find; if the kind of this one is wrong, correct it with /opp update.',
  stage: 'Make an opportunity of its own with /opp new.',
  linked: 'Make it from the one that this one was made from: its card leads there.',
};
