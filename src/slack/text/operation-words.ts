import type { OperationSubject } from '../../domain/operation.js';
import { ACTION } from '../ids.js';
import { clamp } from './outgoing.js';

/** How people are told about one kind of operation. */
export interface OperationWords {
  /** The window's title, at most 24 characters. */
  readonly title: string;
  /** What is being written, within a sentence: `your update on Acme`. */
  readonly thing: (title: string) => string;
  /** What is true once it is written, a sentence; used when the operation brings none of its own. */
  readonly saved: (title: string) => string;
  /** What is being done while it is saved, when that is not saving. */
  readonly saving?: (title: string) => string;
  /** The button that opens what was typed, to change it and send it again; its value is the operation's id. */
  readonly edit?: string;
  /** A message of its own tells that it was saved; only what went wrong is told besides. */
  readonly quiet?: boolean;
  /** Whether `/opp` can take it back for a while after it was saved. */
  readonly undoable?: boolean;
}

/** One entry for each kind of operation. */
const WORDS: Readonly<Record<string, OperationWords>> = {
  status: {
    title: 'Status update',
    thing: (title) => `your update on ${title}`,
    saved: (title) => `your update is a comment on ${title}.`,
    edit: ACTION.statusEdit,
    undoable: true,
  },
  create: {
    title: 'New opportunity',
    thing: (title) => `the new opportunity ${title}`,
    saved: (title) => `${title} is in Notion.`,
    edit: ACTION.newEdit,
    undoable: true,
  },
  stage: {
    title: 'Change stage',
    thing: (title) => `the new stage of ${title}`,
    saved: (title) => `${title} has its new stage.`,
    edit: ACTION.stageEdit,
    undoable: true,
  },
  information: {
    title: 'Update opportunity',
    thing: (title) => `your changes to ${title}`,
    saved: (title) => `your changes to ${title} are in Notion.`,
    edit: ACTION.updateEdit,
    undoable: true,
  },
  handover_accept: {
    title: 'Accept',
    thing: (title) => `taking over ${title}`,
    saved: (title) => `${title} is yours now.`,
    undoable: true,
  },
  handover_return: {
    title: 'Return',
    thing: (title) => `giving back ${title}`,
    saved: (title) => `${title} goes back. Whoever handed it over is told why.`,
  },
  hand_over: {
    title: 'Hand over',
    thing: (title) => `handing over ${title}`,
    saved: (title) => `${title} is handed over.`,
    quiet: true,
  },
  change_note: {
    title: 'Change log',
    thing: (title) => `your note on ${title}`,
    saved: (title) => `your note is in the change log of ${title}.`,
  },
  answers: {
    title: 'Evidence',
    thing: (title) => `your answers on ${title}`,
    saved: (title) => `your answers are on the page of ${title}.`,
    undoable: true,
  },
  confidence: {
    title: 'Forecast',
    thing: (title) => `your confidence in ${title}`,
    saved: (title) => `your confidence in ${title} is in Notion.`,
    quiet: true,
    undoable: true,
  },
  still_active: {
    title: 'Still active',
    thing: (title) => `your note that ${title} is still active`,
    saved: (title) => `${title} counts as active again; why stands in its change log.`,
  },
  assign: {
    title: 'Unassigned deals',
    thing: (title) => `the Sales Engineer of ${title}`,
    saved: (title) => `${title} has its Sales Engineer.`,
    undoable: true,
  },
  undo: {
    title: 'Undo',
    thing: (title) => `taking back your change to ${title}`,
    saving: (title) => `taking back your change to ${title}`,
    saved: (title) => `your change to ${title} is taken back.`,
  },
};

/** For what a newer version of Opp promised. */
const ANYTHING: OperationWords = {
  title: 'Opp',
  thing: (title) => `your change to ${title}`,
  saved: (title) => `your change to ${title} is in Notion.`,
};

export function operationWords(kind: string): OperationWords {
  return WORDS[kind] ?? ANYTHING;
}

/** How an operation stands, as people are told. */
export type StandingKind = 'saving' | 'saved' | 'waiting' | 'not_saved' | 'partly_saved';

/** The sentence that says how it stands; `why` is said where something failed. */
export function standingSentence(
  kind: string,
  subject: OperationSubject,
  standing: StandingKind,
  why = '',
): string {
  const { thing, saving, saved } = operationWords(kind);
  const title = clamp(subject.title, 300);
  const it = thing(title);
  switch (standing) {
    case 'saving':
      return saving === undefined ? `⏳ Saving ${it}…` : `⏳ ${sentenceCase(saving(title))}…`;
    case 'saved':
      return `Saved: ${clamp(subject.saved ?? saved(title), 1000)}`;
    case 'waiting':
      return `Notion has not confirmed ${it} yet. I keep checking; do not send it again.`;
    case 'not_saved':
      return `${sentenceCase(it)} was not saved. ${why}`;
    case 'partly_saved':
      return `Only a part of ${it} was saved. ${why}`;
  }
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
