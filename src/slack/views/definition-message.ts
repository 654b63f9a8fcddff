import type { Definition } from '../../domain/glossary.js';
import { clamp, messageText } from '../text/outgoing.js';
import { context, lines, run, section, type Message } from './building-blocks.js';

const WHERE = 'Words come from the section "glossary" of the playbook.';

/** The answer of `/opp define`. */
export function definitionMessage(words: string, definition: Definition): Message {
  switch (definition.kind) {
    case 'one': {
      const { term, also, means } = definition.entry;
      const other = also.length === 0 ? [] : [context(`Also: ${also.join(', ')}`)];
      return {
        text: messageText(`${term}: ${means}`),
        blocks: [lines(run(clamp(term, 200), { bold: true }), run(`\n${means}`)), ...other],
      };
    }
    case 'several': {
      const list = definition.terms.join(', ');
      const asked = words === '' ? 'The team’s words' : `“${clamp(words, 60)}” may be one of these`;
      return {
        text: messageText(`${asked}: ${list}`),
        blocks: [section(`${asked}: ${list}`), context(WHERE)],
      };
    }
    case 'unknown': {
      const said = `The playbook has no word like “${clamp(words, 60)}”.`;
      const next = 'Ask /opp define for all words.';
      return { text: messageText(`${said} ${next}`), blocks: [section(`${said} ${next}`), context(WHERE)] };
    }
  }
}
