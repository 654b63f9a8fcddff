import { tidyLine } from '../status-update/tidy.js';
import { countWords } from '../words.js';
import type { BodyRow, BodyTable, NewTable } from './page-body.js';
import { findColumns, placeCells, splitHeader } from './table-columns.js';

/** One need of the customer and the feature that meets it (S0-33). */
export interface FeatureMapping {
  readonly need: string;
  readonly feature: string;
  readonly howItSolves: string;
  /** The feature directly solves their primary technical problem (S0-34). */
  readonly primary: boolean;
}

/**
 * The columns of S0-35. The primary flag is a word before the need, `Primary: Faults cannot be reproduced`, and
 * not a fourth column: Notion cannot widen a table that is there, so a column could not be added to the tables of
 * existing pages, and the word is read by everybody without a legend.
 */
const FEATURE_HEADER = ['Need', 'Feature', 'How it solves'] as const;
const PRIMARY = 'Primary:';

const COLUMNS = ['need', 'feature', 'howItSolves', 'primary'] as const;
type Column = (typeof COLUMNS)[number];
const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  need: [FEATURE_HEADER[0], 'Needs', 'Core need', 'Customer need', 'Problem', 'Pain', 'Requirement', 'Challenge'],
  feature: [FEATURE_HEADER[1], 'Features', 'Our feature', 'Technical feature', 'Interested feature', 'Product', 'Capability', 'Solution'],
  howItSolves: [FEATURE_HEADER[2], 'How it solves it', 'How it helps', 'How', 'Why', 'Benefit', 'Impact', 'Value', 'Details'],
  primary: ['Primary', 'Primary?', 'Solves primary problem', 'Main'],
}; // prettier-ignore

export interface MappingRow {
  readonly rowId: string;
  readonly mapping: FeatureMapping;
}

/** The table as it stands on the page; blank rows are left out. */
export interface FeatureMappingReading {
  readonly rows: readonly MappingRow[];
  readonly columns: ReadonlyMap<Column, number>;
  readonly width: number;
}

/** The table as Opp writes it (S0-35). */
export function featureMappingTable(mappings: readonly FeatureMapping[]): NewTable {
  const rows = mappings.map(tidyMapping).map(({ need, feature, howItSolves, primary }) => {
    return [markedNeed(need, primary), feature, howItSolves];
  });
  return { header: FEATURE_HEADER, rows };
}

/** Reads a table back, also one whose columns people renamed, moved or added. */
export function readFeatureMapping(table: BodyTable): FeatureMappingReading {
  const split = splitHeader(table, COLUMN_NAMES);
  const columns = new Map(findColumns(split, table.columns, COLUMNS, COLUMN_NAMES));
  // A fourth column is about the primary problem only when it says so.
  if (!isNamedPrimary(split.header, columns.get('primary'))) columns.delete('primary');
  const rows = split.rows
    .map((row) => ({ rowId: row.id, mapping: mappingOf(row, columns) }))
    .filter(({ mapping }) => mapping.need !== '' || mapping.feature !== '' || mapping.howItSolves !== '');
  return { rows, columns, width: table.columns };
}

/** A mapping's cells in this table, for a new row or a changed one; `undefined` leaves what stands there. */
export function featureMappingCells(
  { columns, width }: Pick<FeatureMappingReading, 'columns' | 'width'>,
  mapping: FeatureMapping,
): readonly (string | undefined)[] {
  const { need, feature, howItSolves, primary } = tidyMapping(mapping);
  const ownColumn = columns.has('primary');
  const values = new Map<Column, string>([
    ['need', ownColumn ? need : markedNeed(need, primary)],
    ['feature', feature],
    ['howItSolves', howItSolves],
    ['primary', primary ? 'Yes' : ''],
  ]);
  return placeCells(values, columns, width);
}

/** As the table can hold it: one line for each cell, and the flag instead of the word. Idempotent. */
export function tidyMapping({ need, feature, howItSolves, primary }: FeatureMapping): FeatureMapping {
  const read = readNeed(tidyLine(need));
  return {
    need: read.need,
    feature: tidyLine(feature),
    howItSolves: tidyLine(howItSolves),
    primary: primary || read.primary,
  };
}

const MARKED =
  /^(?:[★⭐☆🌟]\u{fe0f}?\s*|(?:primary(?: need| problem)?)\s*(?:[:：]|[–—-](?=\s))\s*|\[primary\]\s*|\(primary\)\s*)+/iu;
const MARKED_AFTER = /\s*(?:[[(]primary(?: need| problem)?[\])]|[★⭐☆🌟]\u{fe0f}?)$/iu;

function readNeed(text: string): Pick<FeatureMapping, 'need' | 'primary'> {
  let need = text;
  for (;;) {
    const bare = need.replace(MARKED, '').replace(MARKED_AFTER, '').trim();
    if (bare === need) return { need, primary: need !== text };
    need = bare;
  }
}

function markedNeed(need: string, primary: boolean): string {
  if (!primary) return need;
  return need === '' ? PRIMARY : `${PRIMARY} ${need}`;
}

function mappingOf(row: BodyRow, columns: ReadonlyMap<Column, number>): FeatureMapping {
  const cell = (column: Column): string => row.cells[columns.get(column) ?? -1] ?? '';
  const said = cell('primary').trim();
  const primary = said !== '' && !/^(?:no|n|false|-|–|—|☐)$/iu.test(said);
  const [need, feature, howItSolves] = [cell('need'), cell('feature'), cell('howItSolves')];
  return tidyMapping({ need, feature, howItSolves, primary });
}

function isNamedPrimary(header: BodyRow | undefined, index: number | undefined): boolean {
  const name = header?.cells[index ?? -1] ?? '';
  return /primary|main/iu.test(name) && countWords(name) <= 4;
}
