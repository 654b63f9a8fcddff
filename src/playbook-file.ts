import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Playbook } from './domain/playbook.js';

/** A playbook that cannot be used; the message names the file and every wrong place with its line. */
export class PlaybookError extends Error {
  override readonly name = 'PlaybookError';
}

/** Reads and checks a playbook file (YAML). Throws `PlaybookError` with all that is wrong, or the file error. */
export function readPlaybook(path: string): Playbook {
  return parsePlaybook(readFileSync(path, 'utf8'), path);
}

/** Checks a playbook's text; `path` is only named in errors. */
export function parsePlaybook(text: string, path: string): Playbook {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message}`,
    );
    throw new PlaybookError(complaint(path, problems));
  }
  const result = Playbook.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new PlaybookError(
    complaint(
      path,
      result.error.issues.map((issue) => `line ${lineOf(issue.path)}: ${where(issue)}${issue.message}`),
    ),
  );

  /** The line of the deepest place on the path that exists in the file. */
  function lineOf(place: readonly PropertyKey[]): number {
    for (let depth = place.length; depth > 0; depth -= 1) {
      const node = document.getIn(place.slice(0, depth), true);
      const range = rangeOf(node);
      if (range !== undefined) return lines.linePos(range).line;
    }
    return 1;
  }
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}

function where({ path }: z.core.$ZodIssue): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}

function complaint(path: string, problems: readonly string[]): string {
  return [`The playbook ${path} cannot be used:`, ...problems.map((problem) => `  ${problem}`)].join('\n');
}
