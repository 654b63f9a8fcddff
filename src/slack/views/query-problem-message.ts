import type { QueryProblem } from '../../domain/query/query-problem.js';
import { ACTION } from '../ids.js';
import { clamp, messageText } from '../text/outgoing.js';
import { queryWords } from '../text/query-words.js';
import { askButton } from './ask-again.js';
import { actions, context, lines, type Message, run, section } from './building-blocks.js';

export interface UnclearQuery {
  readonly text: string;
  readonly problem: QueryProblem;
  readonly suggestion: string | undefined;
}

/** What could not be understood, what was typed, and the guess as a button. */
export function queryProblemMessage({ text, problem, suggestion }: UnclearQuery): Message {
  const { what, next } = queryWords(problem);
  const instead =
    suggestion === undefined
      ? []
      : askButton(
          clamp(`Find ${suggestion}`, 75),
          ACTION.findInstead,
          { text: suggestion, offset: 0 },
          { style: 'primary' },
        );
  return {
    text: messageText(`${what} ${next}`),
    blocks: [
      section(clamp(what, 1000)),
      context(clamp(next, 1500)),
      ...(instead.length === 0 ? [] : [actions('find:instead', ...instead)]),
      lines(run('You typed  ', { italic: true }), run(clamp(text, 1000), { code: true })),
    ],
  };
}
