import type { InformationChange } from '../../domain/information-change/information-change.js';
import {
  customerInformationTable,
  customerRowCells,
  readCustomerInformation,
} from '../../domain/page-body/customer-information-table.js';
import { CUSTOMER_TOPICS, NOTHING_KNOWN } from '../../domain/page-body/customer-information.js';
import {
  featureMappingCells,
  featureMappingTable,
  readFeatureMapping,
  type FeatureMapping,
} from '../../domain/page-body/feature-mapping.js';
import type { BodyTable, PageBody } from '../../domain/page-body/page-body.js';
import { tidyLine } from '../../domain/status-update/tidy.js';
import type { Part, PreparedPart } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';

type Pages = Pick<OpportunityPages, 'body' | 'addRow' | 'changeRow' | 'removeRow' | 'addSection'>;

/** A change of one of the page's two tables. */
export type BodyChange = Exclude<InformationChange, { readonly kind: 'property' }>;

interface Task {
  readonly pages: Pages;
  readonly pageId: string;
  readonly body: PageBody;
  readonly mark: string;
}

/** Changes one row of one of the page's tables, as long as it still says what the person saw (S0-40, N11). */
export function bodyChangePart(
  { pages }: { readonly pages: Pages },
  pageId: string,
  { name, change, mark }: { readonly name: string; readonly change: BodyChange; readonly mark: string },
): Part {
  return {
    name,
    async prepare() {
      const task: Task = { pages, pageId, body: await pages.body(pageId), mark };
      switch (change.kind) {
        case 'customer':
          return changeTopic(task, change);
        case 'feature_added':
          return addFeature(task, change.after);
        case 'feature_changed':
          return changeFeature(task, change);
        case 'feature_removed':
          return removeFeature(task, change);
      }
    },
  };
}

function changeTopic(
  { pages, pageId, body, mark }: Task,
  { field, topic, before, after }: Extract<BodyChange, { kind: 'customer' }>,
): PreparedPart {
  const table = body.customerInformation;
  if (table === undefined) return addCustomerSection({ pages, pageId, body, mark }, field, after);
  const reading = readCustomerInformation(table);
  const row = reading.rows.get(field);
  if (row === undefined) {
    if (after === '') return { kind: 'there', id: table.id };
    if (before !== '') return overtaken(topic, undefined);
    const cells = customerRowCells(reading, { topic, details: after }).map((cell) => cell ?? '');
    return { kind: 'ready', write: () => pages.addRow(table, cells, { afterRowId: undefined, mark }) };
  }
  const now = tidyLine(row.details);
  if (now === after) return { kind: 'there', id: row.rowId };
  if (now !== tidyLine(before)) return overtaken(topic, now);
  const cells = customerRowCells(reading, { details: after });
  return { kind: 'ready', write: () => pages.changeRow(row.rowId, cells, mark) };
}

function addCustomerSection(
  { pages, pageId, body, mark }: Task,
  field: Extract<BodyChange, { kind: 'customer' }>['field'],
  after: string,
): PreparedPart {
  const { header, rows: blank } = customerInformationTable(NOTHING_KNOWN);
  const at = CUSTOMER_TOPICS.findIndex(([topic]) => topic === field);
  const rows = blank.map((row, index) => (index === at ? [...row.slice(0, 1), after] : row));
  const section = { kind: 'customerInformation' as const, table: { header, rows }, mark };
  return { kind: 'ready', write: () => pages.addSection(pageId, body, section) };
}

function addFeature({ pages, pageId, body, mark }: Task, after: FeatureMapping): PreparedPart {
  const table = body.featureMapping;
  if (table === undefined) {
    const section = { kind: 'featureMapping' as const, table: featureMappingTable([after]), mark };
    return { kind: 'ready', write: () => pages.addSection(pageId, body, section) };
  }
  const earlier = table.rows.find(({ links }) => links.includes(mark));
  // On the header it says that the row came with the whole table.
  const withTable = table.hasHeader && earlier === table.rows[0];
  if (earlier !== undefined) return { kind: 'there', id: withTable ? table.id : earlier.id };
  const cells = featureMappingCells(readFeatureMapping(table), after).map((cell) => cell ?? '');
  return { kind: 'ready', write: () => pages.addRow(table, cells, { afterRowId: undefined, mark }) };
}

function changeFeature(
  { pages, body, mark }: Task,
  { rowId, before, after }: Extract<BodyChange, { kind: 'feature_changed' }>,
): PreparedPart {
  const found = featureRow(body.featureMapping, rowId);
  if (found === undefined) return overtaken(nameOf(before), undefined);
  if (sameMapping(found.mapping, after)) return { kind: 'there', id: rowId };
  if (!sameMapping(found.mapping, before)) return overtaken(nameOf(before), nameOf(found.mapping));
  const cells = featureMappingCells(found.reading, after);
  return { kind: 'ready', write: () => pages.changeRow(rowId, cells, mark) };
}

function removeFeature(
  { pages, body }: Task,
  { rowId, before }: Extract<BodyChange, { kind: 'feature_removed' }>,
): PreparedPart {
  const found = featureRow(body.featureMapping, rowId);
  if (found === undefined) return { kind: 'there', id: rowId };
  if (!sameMapping(found.mapping, before)) return overtaken(nameOf(before), nameOf(found.mapping));
  return { kind: 'ready', write: () => pages.removeRow(rowId) };
}

function featureRow(table: BodyTable | undefined, rowId: string) {
  if (table === undefined) return undefined;
  const reading = readFeatureMapping(table);
  const row = reading.rows.find((one) => one.rowId === rowId);
  return row && { reading, mapping: row.mapping };
}

/** Whether two rows of the feature mapping say the same. */
export function sameMapping(a: FeatureMapping, b: FeatureMapping): boolean {
  return (
    a.need === b.need && a.feature === b.feature && a.howItSolves === b.howItSolves && a.primary === b.primary
  );
}

/** What a row of the mapping is called: its feature, or else its need. */
function nameOf({ need, feature }: FeatureMapping): string {
  return feature === '' ? need : feature;
}

function overtaken(field: string, now: string | undefined): PreparedPart {
  const said = now === '' ? undefined : now;
  return { kind: 'refused', problem: { kind: 'changed_meanwhile', field, now: said, by: undefined } };
}
