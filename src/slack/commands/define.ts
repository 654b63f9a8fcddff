import { define } from '../../domain/glossary.js';
import type { Playbook } from '../../domain/playbook.js';
import { definitionMessage } from '../views/definition-message.js';
import type { Subcommand } from './subcommand.js';

export interface DefineCommandDesk {
  readonly glossary: Playbook['glossary'];
}

/** `/opp define champion`: what a word of the team means (S4-2). */
export function defineCommand({ glossary }: DefineCommandDesk): Subcommand {
  return {
    name: 'define',
    usage: '/opp define champion',
    summary: 'says what a word of the team means; without a word it lists them',
    run: ({ words, answer }) => answer(definitionMessage(words, define(glossary, words))),
  };
}
