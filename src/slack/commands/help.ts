import { helpMessage, type HelpEntry } from '../views/help-message.js';
import type { Subcommand } from './subcommand.js';

/** `/opp help`; also the answer to no words and to words nobody knows. */
export function helpCommand(entries: () => readonly HelpEntry[]): Subcommand {
  return {
    name: 'help',
    usage: '/opp help',
    summary: 'shows this list',
    run: ({ answer }) => answer(helpMessage(entries())),
  };
}
