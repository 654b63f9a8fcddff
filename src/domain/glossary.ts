import { fold, nameKey } from './fold.js';
import type { Glossary } from './playbook/routines.js';

type Entry = Glossary[number];

export type Definition =
  | { readonly kind: 'one'; readonly entry: Entry }
  /** Words that come near; all words when nothing was asked. */
  | { readonly kind: 'several'; readonly terms: readonly string[] }
  | { readonly kind: 'unknown' };

const MOST = 60;

/** What a team's word means, by its name, another spelling, or its beginning (S4-2). */
export function define(glossary: Glossary, words: string): Definition {
  const key = nameKey(words);
  const exact = glossary.find((entry) => [entry.term, ...entry.also].some((one) => nameKey(one) === key));
  if (exact !== undefined && key !== '') return { kind: 'one', entry: exact };
  const wanted = fold(words.trim());
  const near = glossary.filter(({ term, also }) => [term, ...also].some((one) => fold(one).includes(wanted)));
  const [only, ...others] = near;
  if (only === undefined) return { kind: 'unknown' };
  if (others.length === 0) return { kind: 'one', entry: only };
  return { kind: 'several', terms: near.slice(0, MOST).map(({ term }) => term) };
}
