import { readFileSync } from 'node:fs';
import { Playbook } from './domain/playbook.js';
import { readYaml } from './yaml-file.js';

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
  const result = readYaml(text, Playbook);
  if (result.data !== undefined) return result.data;
  const lines = result.problems.map((problem) => `  ${problem}`);
  throw new PlaybookError([`The playbook ${path} cannot be used:`, ...lines].join('\n'));
}
