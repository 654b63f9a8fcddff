import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { CatalogueText } from '../catalogue-files.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Fetched } from './fetch-text.js';
import { pageTitle } from './read-html.js';

/**
 * The file as it would be after a person has looked at what changed: each entry whose page could be read gets its
 * title and the day. Entries whose page is gone, moved or unread stay: only a person can find the right one.
 * Everything else in the text stays as it was written.
 */
export function proposedText(
  { text, content }: CatalogueText,
  pages: ReadonlyMap<string, Fetched>,
  today: LocalDate,
): string {
  const entries = entriesOf(text);
  let proposed = text;
  // From the end on, so that the places of the others stay true.
  for (const [index, feature] of [...content.features.entries()].toReversed()) {
    const fetched = pages.get(feature.url);
    const entry = entries[index];
    if (fetched?.kind !== 'text' || entry === undefined) continue;
    const title = pageTitle(fetched.text) ?? feature.title;
    const wanted = [
      ...(title === undefined ? [] : ([['title', JSON.stringify(title), feature.title === title]] as const)),
      ['checked', today, feature.checked === today] as const,
    ];
    proposed = withValues(
      proposed,
      entry,
      wanted.filter(([, , there]) => !there).map(([key, value]) => [key, value]),
    );
  }
  return proposed;
}

/** Where an entry's values stand in the text, by their keys, from the first character to behind the last. */
type Entry = ReadonlyMap<string, readonly [start: number, end: number]>;

function entriesOf(text: string): readonly Entry[] {
  const features = parseDocument(text).get('features');
  if (!isSeq(features)) return [];
  return features.items.map((item) => {
    const places = new Map<string, readonly [number, number]>();
    for (const { key, value } of isMap(item) ? item.items : []) {
      const range = isNode(value) ? value.range : undefined;
      if (isScalar(key) && range) places.set(String(key.value), [range[0], range[1]]);
    }
    return places;
  });
}

function withValues(text: string, entry: Entry, values: readonly (readonly [string, string])[]): string {
  const [urlStart = 0, urlEnd = 0] = entry.get('url') ?? [];
  const lineStart = text.lastIndexOf('\n', urlStart) + 1;
  const indent = ' '.repeat(text.slice(lineStart, urlStart).search(/url\s*:/u));
  const lines = values
    .filter(([key]) => !entry.has(key))
    .map(([key, value]) => `\n${indent}${key}: ${value}`);
  const edits = [
    { start: urlEnd, end: urlEnd, text: lines.join('') },
    ...values.flatMap(([key, value]) => {
      const place = entry.get(key);
      return place === undefined ? [] : [{ start: place[0], end: place[1], text: value }];
    }),
  ];
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, edit) => edited.slice(0, edit.start) + edit.text + edited.slice(edit.end), text);
}
