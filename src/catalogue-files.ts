import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueFile, type Feature } from './domain/features/feature.js';
import { nameKey } from './domain/fold.js';
import { readYaml } from './yaml-file.js';

/** A catalogue that cannot be used; the message names every wrong place with its file and line. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/** A file of the catalogue with its text, for those who change it. */
export interface CatalogueText {
  readonly path: string;
  readonly text: string;
  readonly content: CatalogueFile;
}

/** Where the facts come from; no part of the catalogue itself. */
export const SOURCES_FILE = 'sources.yml';

/** All features of a folder's `*.yml` files. A missing folder is an empty catalogue. Throws `CatalogueError`. */
export function readCatalogue(folder: string): readonly Feature[] {
  return readCatalogueTexts(folder).flatMap(({ content }) => content.features);
}

/** The same with the files' texts, in the order of their names. */
export function readCatalogueTexts(folder: string): readonly CatalogueText[] {
  const paths = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yml') && name !== SOURCES_FILE)
    .toSorted()
    .map((name) => join(folder, name));
  const problems: string[] = [];
  const files = paths.flatMap((path): CatalogueText[] => {
    const text = readFileSync(path, 'utf8');
    const result = readYaml(text, CatalogueFile);
    if (result.data !== undefined) return [{ path, text, content: result.data }];
    problems.push(...result.problems.map((problem) => `${path} ${problem}`));
    return [];
  });
  problems.push(...twice(files));
  if (problems.length > 0) {
    throw new CatalogueError(['The feature catalogue cannot be used:', ...problems.map(indented)].join('\n'));
  }
  return files;
}

/** One feature in two files: which of the two is true? */
function twice(files: readonly CatalogueText[]): readonly string[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ path, content }) =>
    content.features.flatMap(({ feature }) => {
      const other = seen.get(nameKey(feature));
      if (other === undefined) seen.set(nameKey(feature), path);
      return other === undefined ? [] : [`${path}: "${feature}" stands in ${other} too: remove one`];
    }),
  );
}

function indented(line: string): string {
  return `  ${line}`;
}
