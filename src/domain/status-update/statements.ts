import { parseExact } from './parse.js';
import { readComment, type Reading } from './read-comment.js';
import type { Side, Statement } from './statement.js';
import type { OpenItems, StatusUpdate } from './status-update.js';

/**
 * Everything a comment says, one statement a line: our format, a retyped one or free text (S0-52). What says
 * nothing (the header, `None`, `No change`) is left out.
 */
export function statementsOf(commentText: string, reading: Reading = {}): readonly Statement[] {
  const exact = parseExact(commentText);
  if (exact !== undefined) return statementsIn(exact.update);
  return readComment(commentText, reading).flatMap((part) =>
    part.kind === 'statement' && part.statement.text !== '' ? [part.statement] : [],
  );
}

/** A line of an update in our format, which has no free text. */
export type UpdateStatement = Statement & { readonly field: Exclude<Statement['field'], 'free'> };

/** The statements an update makes, in the order of its sections (S0-67). */
export function statementsIn(update: StatusUpdate): readonly UpdateStatement[] {
  const { tldr, sentiment, risks, customerItems, vendorItems, timeline } = update;
  const all: readonly UpdateStatement[] = [
    { field: 'tldr', text: tldr },
    { field: 'sentiment', text: `${sentiment.sign} ${sentiment.phrase}`.trim() },
    { field: 'risk', text: risks ?? '' },
    ...items('customer', customerItems),
    ...items('vendor', vendorItems),
    ...timeline.map(({ date, text }): UpdateStatement => ({ field: 'timeline', date, text })),
  ];
  return all.filter(({ text }) => text !== '');
}

function items(side: Side, texts: OpenItems): readonly UpdateStatement[] {
  return texts === 'unchanged' ? [] : texts.map((text) => ({ field: 'item', side, text }));
}
