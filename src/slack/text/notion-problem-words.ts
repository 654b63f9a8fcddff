import type { Problem } from '../../domain/errors.js';

type Of<Kind extends Problem['kind']> = Extract<Problem, { kind: Kind }>;

const ADMIN = 'Ask whoever looks after Opp';

/** What a person is told whom Notion keeps waiting, refuses, or shows something else than Opp needs. */
export const NOTION_PROBLEMS = {
  notion_unreachable: () => ({
    what: 'Notion does not answer right now.',
    next: 'Nothing was written. Try again in a moment.',
    again: true,
  }),
  notion_busy: ({ retryAfterSeconds }: Of<'notion_busy'>) => ({
    what: 'Notion asks us to slow down.',
    next: `Nothing was written. Try again in ${retryAfterSeconds === undefined ? 'a minute' : `${retryAfterSeconds} s`}.`,
    again: true,
  }),
  notion_refuses_token: () => ({
    what: 'Notion refuses Opp’s access token.',
    next: `${ADMIN} to renew the token of the Notion connection. What was promised before is kept and written then.`,
    again: true,
  }),
  notion_refused: ({ reason }: Of<'notion_refused'>) => ({
    what: `Notion refused it: ${inWords(reason)}`,
    next: `Nothing was written. Change it and send it again; if that does not help, ask whoever looks after Opp.`,
    again: false,
  }),
  cannot_read_comments: () => ({
    what: 'Opp may not read this page’s comments, so it cannot tell what was already said.',
    next: `Nothing was posted. ${ADMIN} to give the Notion connection the capability “Read comments”.`,
    again: true,
  }),
  cannot_write_comments: () => ({
    what: 'Opp may not comment on this page.',
    next: `Nothing was posted. ${ADMIN} to give the Notion connection the capability “Insert comments”.`,
    again: true,
  }),
  cannot_write_pages: () => ({
    what: 'Opp may not change pages in Notion.',
    next: `Nothing was written. ${ADMIN} to give the Notion connection the capabilities “Insert content” and “Update content”.`,
    again: true,
  }),
  database_not_shared: () => ({
    what: 'Opp cannot see the opportunities’ database.',
    next: `${ADMIN} to share the database with the Notion connection (••• → Connections).`,
    again: true,
  }),
  setup_incomplete: ({ missing }: Of<'setup_incomplete'>) => ({
    what: `The database is not set up for this yet: ${missing.join('; ')}.`,
    next: 'Nothing was written. Complete it with /opp setup, or ask whoever looks after Opp.',
    again: true,
  }),
  page_locked: ({ title }: Of<'page_locked'>) => ({
    what: `“${title}” is locked in Notion.`,
    next: 'Unlock the page there, then send it again; your text is kept.',
    again: true,
  }),
  option_missing: ({ property, option }: Of<'option_missing'>) => ({
    what: `${property} has no option “${option}” in Notion any more.`,
    next: 'Choose another one; I never add options myself.',
    again: false,
  }),
};

const ID = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/gi;

/** Notion's own sentence, without the ids that it names things by. */
function inWords(reason: string): string {
  const text = reason.replaceAll(ID, '…').trim();
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
