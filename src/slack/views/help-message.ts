import { messageText } from '../text/outgoing.js';
import { context, lines, run, section, type Message } from './building-blocks.js';

/** One line of the help: how a subcommand is written and what it does. */
export interface HelpEntry {
  readonly usage: string;
  readonly summary: string;
}

/** What Opp can do, from the registry; `unknown` is a word that is no subcommand. */
export function helpMessage(entries: readonly HelpEntry[], unknown?: string): Message {
  const intro =
    unknown === undefined
      ? 'Opp keeps your opportunities in Notion up to date from here.'
      : `I do not know “${unknown}”. This is what I can do:`;
  const rows = entries.map(({ usage, summary }) => `${usage} – ${summary}`);
  return {
    text: messageText([intro, ...rows].join('\n')),
    blocks: [
      section(intro),
      ...entries.map(({ usage, summary }) => lines(run(usage, { code: true }), run(`  ${summary}`))),
      context(
        'Answers are visible only to you. Slash commands do not work inside threads: there, choose “Log to opportunity” in the ⋯ menu of a message.',
      ),
    ],
  };
}
