import { readPlaybook } from '../playbook-file.js';
import { playbookRemarks } from './check.js';
import { playbookDiff } from './diff.js';
import { playbookReference } from './reference.js';

export type PlaybookWish =
  | { readonly command: 'check'; readonly file: string }
  | { readonly command: 'diff'; readonly before: string; readonly after: string }
  | { readonly command: 'reference' };

/** What was asked for; undefined when it cannot be understood. */
export function readWish([command, ...files]: readonly string[]): PlaybookWish | undefined {
  const [first, second] = files;
  if (command === 'reference' && files.length === 0) return { command };
  if (command === 'check' && first !== undefined && files.length === 1) return { command, file: first };
  if (command === 'diff' && first !== undefined && second !== undefined && files.length === 2)
    return { command, before: first, after: second };
  return undefined;
}

/** The answer, ready to be printed. Throws `PlaybookError` for a file with mistakes, or the file error. */
export function answerWish(wish: PlaybookWish): string {
  switch (wish.command) {
    case 'check':
      return lines(playbookRemarks(readPlaybook(wish.file)));
    case 'diff':
      return lines(playbookDiff(readPlaybook(wish.before), readPlaybook(wish.after)));
    case 'reference':
      return playbookReference();
  }
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
