import { z } from 'zod';
import type { DataSourceSchema, MappedProperty } from './schema-mapping.js';
import { samePropertyId } from './ids.js';

const configSchema = z.looseObject({ options: z.array(z.looseObject({ name: z.string() })) });

/** The names of the options of a `select` or `status` property, in the database's order. */
export function optionsOf(schema: DataSourceSchema, property: MappedProperty | undefined): readonly string[] {
  const found = Object.values(schema.properties).find(
    ({ id }) => property !== undefined && samePropertyId(id, property.id),
  );
  const config = found && configSchema.safeParse(found[found.type]).data;
  return config?.options.map(({ name }) => name) ?? [];
}
