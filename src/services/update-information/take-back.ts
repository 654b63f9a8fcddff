import { summariseChange } from '../../domain/change-log/summarise-change.js';
import type { InformationChange } from '../../domain/information-change/information-change.js';
import type { Operation } from '../../domain/operation.js';
import { readFeatureMapping, type FeatureMapping } from '../../domain/page-body/feature-mapping.js';
import type { PageBody } from '../../domain/page-body/page-body.js';
import type { Part } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';
import { bodyChangePart, sameMapping, type BodyChange } from './body-change-part.js';

/** Where a change of a row stands in the operation that wrote it, and what it wrote. */
export interface WrittenRow {
  readonly name: string;
  readonly change: BodyChange;
  /** Of what was written. */
  readonly mark: string;
  /** Of what is written when it is taken back. */
  readonly newMark: string;
}

/** Takes one change of a row back, as long as the row still says what was written. */
export function rowTakenBackPart(
  desk: {
    readonly pages: Pick<OpportunityPages, 'body' | 'addRow' | 'changeRow' | 'removeRow' | 'addSection'>;
  },
  original: Operation & { readonly opportunityId: string },
  row: WrittenRow,
): Part {
  const { name, newMark: mark } = row;
  const pageId = original.opportunityId;
  const { change } = row;
  if (change.kind !== 'feature_added') {
    return bodyChangePart(desk, pageId, { name, change: reversed(change), mark });
  }
  return {
    name,
    async prepare() {
      const rowId = addedRow(await desk.pages.body(pageId), original.done[name], row.mark, change.after);
      if (rowId === undefined) return { kind: 'there', id: pageId };
      const removed = { kind: 'feature_removed' as const, rowId, before: change.after, line: change.line };
      return bodyChangePart(desk, pageId, { name, change: removed, mark }).prepare();
    },
  };
}

/** What leads back from a change; a removed row comes back as the last one. */
function reversed(change: Exclude<BodyChange, { kind: 'feature_added' }>): BodyChange {
  switch (change.kind) {
    case 'customer':
      return { ...change, before: change.after, after: change.before };
    case 'feature_changed':
      return { ...change, before: change.after, after: change.before };
    case 'feature_removed':
      return { kind: 'feature_added', after: change.before, line: change.line };
  }
}

/** By its id or its mark; one that came with the whole table, by what it says. */
function addedRow(
  { featureMapping: table }: PageBody,
  writtenId: string | undefined,
  mark: string,
  mapping: FeatureMapping,
): string | undefined {
  if (table === undefined) return undefined;
  const { rows } = readFeatureMapping(table);
  if (table.id === writtenId) return rows.find((row) => sameMapping(row.mapping, mapping))?.rowId;
  const marked = new Set(table.rows.filter(({ links }) => links.includes(mark)).map(({ id }) => id));
  return rows.find(({ rowId }) => rowId === writtenId || marked.has(rowId))?.rowId;
}

/** What the change log says of the changes taken back, in one to three words. */
export function takenBackSummary(changes: readonly InformationChange[]): string {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0) return 'Changes undone';
  switch (change.kind) {
    case 'property': {
      const { name, before, after } = change;
      return summariseChange({
        kind: 'undone',
        what: { kind: 'property', name, role: undefined, before, after },
      });
    }
    case 'customer':
      return summariseChange({
        kind: 'undone',
        what: { kind: 'customer_information', topic: change.topic, how: 'changed' },
      });
    case 'feature_added':
    case 'feature_changed':
    case 'feature_removed':
      return summariseChange({ kind: 'undone', what: { kind: 'feature', how: 'changed' } });
  }
}
