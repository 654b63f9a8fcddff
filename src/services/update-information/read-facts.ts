import type { FormProperty } from '../../domain/database-form.js';
import type { InformationFacts } from '../../domain/information-change/information-facts.js';
import { UserError } from '../../domain/errors.js';
import type { PageReading } from '../ports/pages.js';
import type { InformationDesk } from './information-desk.js';

/**
 * Reads the page and its database afresh: everything that can be changed, as it is now. Throws `deal_gone`,
 * `page_locked`, `setup_incomplete` and Notion's troubles.
 */
export async function readFacts(
  { pages }: Pick<InformationDesk, 'pages'>,
  opportunityId: string,
): Promise<InformationFacts> {
  const [form, reading, body] = await Promise.all([
    pages.form('interactive'),
    pages.read(opportunityId),
    pages.body(opportunityId),
  ]);
  const { title, url } = reading.opportunity;
  if (reading.locked) throw new UserError({ kind: 'page_locked', title });
  return {
    title,
    url,
    properties: form.properties.map((property) => ({ ...property, options: [...property.options] })),
    values: Object.fromEntries(valuesOf(form.properties, reading)),
    names: Object.fromEntries(reading.people.map(({ id, name }) => [id, name])),
    emails: Object.fromEntries(
      reading.people.flatMap(({ id, email }) => (email === undefined ? [] : [[id, email]])),
    ),
    customerInformation: body.customerInformation && plainTable(body.customerInformation),
    featureMapping: body.featureMapping && plainTable(body.featureMapping),
  };
}

function valuesOf(properties: readonly FormProperty[], { values }: PageReading) {
  return properties.flatMap(({ id }) => {
    const value = values.get(id);
    return value === undefined ? [] : [[id, value] as const];
  });
}

type Table = NonNullable<InformationFacts['customerInformation']>;

function plainTable(table: {
  readonly id: string;
  readonly columns: number;
  readonly hasHeader: boolean;
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly links: readonly string[];
  }[];
}): Table {
  const rows = table.rows.map(({ id, cells, links }) => ({ id, cells: [...cells], links: [...links] }));
  return { id: table.id, columns: table.columns, hasHeader: table.hasHeader, rows };
}
