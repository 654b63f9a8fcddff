import { editDistance } from '../edit-distance.js';
import { nameKey } from '../fold.js';
import { tidyLine } from '../status-update/tidy.js';
import { detailsOf, parseCompetitors, parseWhyNow } from './customer-details.js';
import {
  CUSTOMER_HEADER,
  CUSTOMER_TOPICS,
  type CustomerField,
  type CustomerInformation,
  WHY_NOW_KINDS,
} from './customer-information.js';
import type { BodyRow, BodyTable, NewTable } from './page-body.js';
import { findColumns, placeCells, splitHeader } from './table-columns.js';

const COLUMNS = ['topic', 'details'] as const;
type Column = (typeof COLUMNS)[number];
const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  topic: [CUSTOMER_HEADER[0], 'Question', 'Field', 'What', 'Area', 'Category', 'Information'],
  details: [CUSTOMER_HEADER[1], 'Detail', 'Answer', 'Value', 'Description', 'Response'],
};

/** Other names that people give to the topics. */
const TOPIC_NAMES: Readonly<Record<CustomerField, readonly string[]>> = {
  industry: ['Vertical', 'Sector', 'Branch', 'Market', 'Line of business'],
  size: ['Company size', 'Employees', 'Headcount', 'Number of employees', 'Team size', 'Size of company'],
  product: ['Core product', 'Core product/service', 'Core service', 'Product', 'Products', 'Product or service'],
  worksOn: ['Work on', 'What they work on', 'What do they work on', 'Services', 'Services or products', 'Services and products they work on', 'Tech stack', 'Stack'],
  whyNow: ['Compelling event', 'Trigger', 'Why now (compelling event)', 'Reason to act', 'Timing'],
  telemetryNeed: ['Telemetry need', 'Core need', 'Need', 'Primary need', 'Primary technical problem', 'Technical problem', 'Core telemetry needs', 'Pain'],
  competitors: ['Competitors', 'Competition', 'Competitive situation', 'Competing tools', 'Current tools', 'Current tooling', 'Tools used or evaluated', 'Alternatives'],
}; // prettier-ignore

/** A row of the table that Opp knows, as it stands. */
export interface CustomerRow {
  readonly rowId: string;
  /** As the page calls it. */
  readonly topic: string;
  readonly details: string;
}

/** The table as it stands on the page. */
export interface CustomerInformationReading {
  readonly information: CustomerInformation;
  /** Where each topic stands; those without a row are missing. */
  readonly rows: ReadonlyMap<CustomerField, CustomerRow>;
  /** Rows that people added, or a second row of a topic. */
  readonly otherRows: readonly CustomerRow[];
  readonly columns: ReadonlyMap<Column, number>;
  readonly width: number;
}

/** The table as Opp writes it: all topics in their order, blanks stay blank (S0-27, S0-32). */
export function customerInformationTable(information: CustomerInformation): NewTable {
  const rows = CUSTOMER_TOPICS.map(([field, topic]) => [topic, detailsOf(information, field)]);
  return { header: CUSTOMER_HEADER, rows };
}

/** Reads a table back, also one whose rows and columns people renamed, moved, added or removed. */
export function readCustomerInformation(
  table: BodyTable,
  kinds: readonly string[] = WHY_NOW_KINDS,
): CustomerInformationReading {
  const split = splitHeader(table, COLUMN_NAMES);
  const columns = findColumns(split, table.columns, COLUMNS, COLUMN_NAMES);
  const rows = new Map<CustomerField, CustomerRow>();
  const otherRows: CustomerRow[] = [];
  for (const row of split.rows.map((found) => customerRow(found, columns))) {
    const field = customerFieldOf(row.topic);
    if (field !== undefined && !rows.has(field)) rows.set(field, row);
    else if (row.topic !== '' || row.details !== '') otherRows.push(row);
  }
  return { information: informationOf(rows, kinds), rows, otherRows, columns, width: table.columns };
}

/** The cells of a topic's row in this table, for a new row or a changed one; `undefined` leaves what stands there. */
export function customerRowCells(
  { columns, width }: Pick<CustomerInformationReading, 'columns' | 'width'>,
  row: { readonly topic?: string; readonly details: string },
): readonly (string | undefined)[] {
  const topic: readonly (readonly [Column, string])[] = row.topic === undefined ? [] : [['topic', row.topic]];
  return placeCells(new Map<Column, string>([...topic, ['details', row.details]]), columns, width);
}

const FIELD_BY_KEY: ReadonlyMap<string, CustomerField> = new Map(
  CUSTOMER_TOPICS.flatMap(([field, topic]) =>
    [topic, ...TOPIC_NAMES[field]].map((name) => [nameKey(name), field] as const),
  ),
);
/** From here on one slip of the fingers does not make another word of it. */
const LONG_ENOUGH = 7;

/** Which topic a row is about; undefined for one of somebody's own. */
export function customerFieldOf(topic: string): CustomerField | undefined {
  const key = nameKey(topic);
  const exact = FIELD_BY_KEY.get(key);
  if (exact !== undefined || key.length < LONG_ENOUGH || key.length > 60) return exact;
  for (const [known, field] of FIELD_BY_KEY) {
    if (known.length >= LONG_ENOUGH && editDistance(key, known) === 1) return field;
  }
  return undefined;
}

function customerRow(row: BodyRow, columns: ReadonlyMap<Column, number>): CustomerRow {
  const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? '';
  return { rowId: row.id, topic: tidyLine(cell('topic')), details: cell('details').trim() };
}

function informationOf(
  rows: ReadonlyMap<CustomerField, CustomerRow>,
  kinds: readonly string[],
): CustomerInformation {
  const text = (field: CustomerField): string | undefined => {
    const details = rows.get(field)?.details ?? '';
    return details === '' ? undefined : details;
  };
  return {
    industry: text('industry'),
    size: text('size'),
    product: text('product'),
    worksOn: text('worksOn'),
    whyNow: parseWhyNow(text('whyNow') ?? '', kinds),
    telemetryNeed: text('telemetryNeed'),
    competitors: parseCompetitors(text('competitors') ?? ''),
  };
}
