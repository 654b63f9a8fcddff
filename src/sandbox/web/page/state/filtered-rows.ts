import type { NotionOverview } from '../../../notion/desk.js';

type Row = NotionOverview['rows'][number];

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase();

/** Rows whose title or cells contain every word, whatever its case or accents; what is gone comes last. */
export function filteredRows(rows: readonly Row[], words: string): readonly Row[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const isGone = ({ archived, inTrash }: Row): number => Number(archived || inTrash);
  return rows
    .filter((row) => {
      const text = plain([row.title, ...Object.values(row.cells)].join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => isGone(a) - isGone(b));
}
