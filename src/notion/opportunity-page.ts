import { z } from 'zod';

import type { Opportunity } from '../domain/opportunity.js';
import { normalizeId, samePropertyId } from './ids.js';
import {
  dayOf,
  itemsOf,
  numberOf,
  optionOf,
  peopleOf,
  propertyValueSchema,
  textOf,
  type PropertyValue,
} from './property-values.js';
import type { SchemaMapping } from './schema-mapping.js';
import type { MappedProperty, MappingRules } from './mapping-rules.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';

/** In page objects Notion cuts lists here without a word (N27). */
const LIST_LIMIT = 25;
const CUT_TYPES: ReadonlySet<string> = new Set(['title', 'rich_text', 'people']);

/** A page as Notion sends it; unknown fields are kept, `archived` may be missing (N29). */
export const pageSchema = z.looseObject({
  object: z.literal('page'),
  id: z.string().transform((id) => normalizeId(id) ?? id),
  url: z.string(),
  created_time: z.iso.datetime({ offset: true }),
  last_edited_time: z.iso.datetime({ offset: true }),
  in_trash: z.boolean().optional(),
  is_archived: z.boolean().optional(),
  archived: z.boolean().optional(),
  parent: z.looseObject({ data_source_id: z.string().optional() }).optional(),
  properties: z.record(z.string(), propertyValueSchema),
});
export type NotionPage = z.infer<typeof pageSchema>;

/** Whether the page is out of use: in the trash or archived. */
export function isGone(page: NotionPage): boolean {
  return isInTrash(page) || isArchived(page);
}

/** `archived` alone meant the trash before Notion could archive; it comes without `is_archived` then. */
export function isInTrash(page: NotionPage): boolean {
  return page.in_trash === true || (page.in_trash === undefined && page.archived === true);
}

/** Hidden from views, but still there. */
export function isArchived(page: NotionPage): boolean {
  return page.is_archived === true || page.archived === true;
}

/** Whether the page is a row of this data source (N12: it may have been moved). */
export function isRowOf(page: NotionPage, dataSourceId: string): boolean {
  const parent = page.parent?.data_source_id;
  return parent !== undefined && normalizeId(parent) === normalizeId(dataSourceId);
}

/** The page in the domain's words; a role without a property is empty. */
export function toOpportunity(page: NotionPage, mapping: SchemaMapping, rules: MappingRules): Opportunity {
  const read = <T>(role: PropertyRole, of: (value: PropertyValue) => T): T | undefined => {
    const value = valueOf(page, mapping.roles[role]);
    return value && of(value);
  };
  const stageName = read('stage', optionOf);
  return {
    id: page.id,
    url: page.url,
    title: read('title', textOf) ?? '',
    customer: read('customer', textOf),
    stage: stageName === undefined ? undefined : { name: stageName, role: rules.stageRole(stageName) },
    salesEngineers: read('sales_engineer', peopleOf) ?? [],
    accountExecutives: read('account_executive', peopleOf) ?? [],
    amount: read('amount', numberOf),
    closeDate: read('close_date', dayOf),
    createdAt: new Date(page.created_time),
    lastEditedAt: new Date(page.last_edited_time),
  };
}

/** The page's title without a mapping: the one property of type `title`. */
export function titleOf(page: NotionPage): string | undefined {
  const title = Object.values(page.properties).find(({ type }) => type === 'title');
  return title && textOf(title);
}

/** The mapped values that may have been cut at 25 items and must be read on their own. */
export function perhapsCut(page: NotionPage, mapping: SchemaMapping): readonly PropertyValue[] {
  const values = Object.values(mapping.roles).flatMap((property) => valueOf(page, property) ?? []);
  return [...new Set(values)].filter(
    (value) => CUT_TYPES.has(value.type) && (itemsOf(value)?.length ?? 0) >= LIST_LIMIT,
  );
}

/** The page with one property's value replaced. */
export function withValue(page: NotionPage, value: PropertyValue): NotionPage {
  const properties = Object.entries(page.properties).map(([name, old]) => [
    name,
    old.id === value.id ? value : old,
  ]);
  return { ...page, properties: propertiesSchema.parse(Object.fromEntries(properties)) };
}

const propertiesSchema = z.record(z.string(), propertyValueSchema);

/** The value of the property that plays a role. */
export function valueOf(page: NotionPage, property: MappedProperty | undefined): PropertyValue | undefined {
  if (property === undefined) return undefined;
  return Object.values(page.properties).find(({ id }) => samePropertyId(id, property.id));
}
