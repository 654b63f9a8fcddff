import type { Problem } from '../../domain/errors.js';
import { NOTION_PROBLEMS } from './notion-problem-words.js';
import { HANDOVER_PROBLEMS } from './handover-problem-words.js';
import { PARENT_PROBLEMS } from './parent-problem-words.js';

/** What a person is told: what happened, what is safe, what to do next. */
export interface ProblemWords {
  readonly what: string;
  readonly next: string;
  /** Whether pressing again may help. */
  readonly again: boolean;
}

type Words = {
  readonly [Kind in Problem['kind']]: (problem: Extract<Problem, { kind: Kind }>) => ProblemWords;
};

const WORDS: Words = {
  ...NOTION_PROBLEMS,
  no_such_deal: ({ words, nearest }) => ({
    what: `I know no opportunity called “${words}”.`,
    next:
      nearest.length === 0
        ? 'Check the spelling, or list what there is with /opp find.'
        : `Did you mean: ${nearest.join(' · ')}?`,
    again: false,
  }),
  still_reading: ({ readCount, expectedCount }) => ({
    what: `I am still reading the database: ${readCount}${expectedCount === undefined ? '' : ` of about ${expectedCount}`} opportunities so far.`,
    next: 'Nothing was written. Try again in a moment.',
    again: true,
  }),
  deal_gone: ({ title }) => ({
    what: `${title === undefined ? 'This opportunity' : `“${title}”`} is not there any more, or not shared with Opp.`,
    next: 'It may have been archived, moved or deleted in Notion. Look for another one with /opp find.',
    again: false,
  }),
  linked_deal_gone: ({ title }) => ({
    what: `${title === undefined ? 'The opportunity' : `“${title}”`}, which this channel is linked to, is not there any more.`,
    next: 'Link another one with /opp link and its name, or untie the channel with /opp unlink.',
    again: false,
  }),
  caller_is_guest: () => ({
    what: 'Opp is for full members of this workspace.',
    next: 'Guests and people of other companies cannot use it. Ask the Sales Engineer of the deal instead.',
    again: false,
  }),
  caller_unknown_to_notion: ({ email }) => ({
    what:
      email === undefined
        ? 'Opp does not know your e-mail address, so it cannot tell who you are in Notion.'
        : `Nobody in Notion has your address ${email}.`,
    next: 'Ask whoever looks after Opp to invite you to the Notion workspace with the address you use in Slack.',
    again: true,
  }),
  draft_lost: () => ({
    what: 'I cannot find this draft of yours any more.',
    next: 'It may have been saved already: look at the page and its comments in Notion. If it is not there, open the form again.',
    again: false,
  }),
  form_outdated: () => ({
    what: 'This form is from an older version of Opp.',
    next: 'Nothing was posted. Copy your text from below and open the form again.',
    again: false,
  }),
  cannot_store: () => ({
    what: 'I could not store this.',
    next: `Nothing was posted. Your text is still here: try again in a moment, or copy it to be safe. If it stays, Opp’s storage is full or away: ask whoever looks after Opp.`,
    again: true,
  }),
  too_slow: () => ({
    what: 'This takes longer than it should.',
    next: 'Your text is still here. Press the button again; nothing is written twice.',
    again: true,
  }),
  modal_not_opened: () => ({
    what: 'Slack did not let me open the window in time.',
    next: 'Nothing was written. If a window did open, close it and do the same again.',
    again: true,
  }),
  said_meanwhile: () => ({
    what: 'Meanwhile somebody else reported all of it.',
    next: 'Nothing was posted. Look at the page’s comments in Notion.',
    again: false,
  }),
  gave_up: () => ({
    what: 'Notion did not confirm it for a whole day, so I stopped trying.',
    next: 'Look at the page in Notion: it may be there. If it is not, edit it and send it again; your text is kept.',
    again: false,
  }),
  kept_failing: () => ({
    what: 'Something in Opp itself failed at it again and again, so I stopped trying.',
    next: `Look at the page in Notion: it may be there. If it is not, send it again; if that does not help, ask whoever looks after Opp.`,
    again: false,
  }),
  changed_meanwhile: ({ field, now, by }) => ({
    what: `Meanwhile ${by ?? 'somebody'} changed ${field}: it is ${now === undefined ? 'blank' : `“${now}”`} now.`,
    next: 'I left that as it is. Look at it, then decide again.',
    again: false,
  }),
  made_meanwhile: ({ title, by }) => ({
    what: `Meanwhile ${by ?? 'somebody'} created “${title}”.`,
    next: 'I created no second one. Open it, or create yours anyway.',
    again: false,
  }),
  explained_meanwhile: () => ({
    what: 'Meanwhile a reason was given already, or nobody wants one any more.',
    next: 'I wrote no second one. Look at the change log at the end of the page in Notion.',
    again: false,
  }),
  undo_too_late: () => ({
    what: 'The 15 minutes in which this could be undone are over.',
    next: 'Nothing was changed. Change it back with /opp update or /opp stage.',
    again: false,
  }),
  undo_overtaken: ({ field }) => ({
    what: `${field} was changed again since, so I left it as it is.`,
    next: 'Look at the page in Notion, then change it with /opp update or /opp stage.',
    again: false,
  }),
  ...HANDOVER_PROBLEMS,
  ...PARENT_PROBLEMS,
};

/** The one place where an expected problem becomes words. */
export function wordsFor(problem: Problem): ProblemWords {
  return speak(WORDS, problem);
}

function speak<Kind extends Problem['kind']>(
  words: { readonly [K in Kind]: (problem: Extract<Problem, { kind: K }>) => ProblemWords },
  problem: Extract<Problem, { kind: Kind }>,
): ProblemWords {
  const kind: Kind = problem.kind;
  return words[kind](problem);
}

/** What a person is told about a bug: a reference that stands in the log, and no more. */
export function wordsForBug(reference: string): ProblemWords {
  return {
    what: 'Something went wrong on our side.',
    next: `Try again. If it stays, tell whoever looks after Opp this reference: ${reference}`,
    again: true,
  };
}
