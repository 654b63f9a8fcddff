import { z } from 'zod';

import type { DataSourceSchema } from './mapping-rules.js';

/** A property of the data source as its schema describes it. */
export type SchemaProperty = DataSourceSchema['properties'][string];

const option = z.looseObject({ id: z.string(), name: z.string() });
export type SchemaOption = z.infer<typeof option>;

const optionsSchema = z.looseObject({ options: z.array(option) });
const relationSchema = z.looseObject({ data_source_id: z.string() });

/** The options of a select-like property, in the database's order. */
export function schemaOptions(property: SchemaProperty): readonly SchemaOption[] {
  return optionsSchema.safeParse(property[property.type]).data?.options ?? [];
}

/** The data source whose pages a relation names. */
export function relatedDataSource(property: SchemaProperty): string | undefined {
  if (property.type !== 'relation') return undefined;
  return relationSchema.safeParse(property['relation']).data?.data_source_id;
}
