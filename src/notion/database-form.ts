import type { DatabaseForm, FormProperty } from '../domain/database-form.js';
import { PROPERTY_ROLES, type PropertyRole } from '../domain/playbook/property-roles.js';
import { WRITABLE_TYPES, type WritableType } from '../domain/property-value.js';
import { samePropertyId } from './ids.js';
import type { SchemaMapping } from './schema-mapping.js';
import { relatedDataSource, schemaOptions } from './schema-property.js';
import type { NotionSetup } from './setup.js';

/** The type, if Opp can write values of it; also types that Notion invents later are none (N29). */
export function writableType(type: string): WritableType | undefined {
  return WRITABLE_TYPES.find((writable) => writable === type);
}

/** Every property that can be filled in, with what it means, in the order of the database (S0-37). */
export function formOf({ dataSourceId, schema, mapping }: NotionSetup): DatabaseForm {
  const properties = Object.values(schema.properties).flatMap((property): FormProperty[] => {
    const type = writableType(property.type);
    if (type === undefined) return [];
    const { id, name } = property;
    return [
      {
        id,
        name,
        type,
        role: roleOf(id, mapping),
        options: schemaOptions(property).map((option) => option.name),
        relatedTo: relatedDataSource(property),
      },
    ];
  });
  return { dataSourceId, properties };
}

/** One property may play two roles, as a title that is the customer's name: the first one counts. */
function roleOf(propertyId: string, { roles }: SchemaMapping): PropertyRole | undefined {
  return PROPERTY_ROLES.find((role) => {
    const property = roles[role];
    return property !== undefined && samePropertyId(property.id, propertyId);
  });
}
