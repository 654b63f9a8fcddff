import { z } from 'zod';
import type { FormProperty } from '../database-form.js';
import {
  readCustomerInformation,
  type CustomerInformationReading,
} from '../page-body/customer-information-table.js';
import { readFeatureMapping, type FeatureMappingReading } from '../page-body/feature-mapping.js';
import { PROPERTY_ROLES } from '../playbook.js';
import { StoredValue } from '../property-form/stored-value.js';
import { WRITABLE_TYPES, type PropertyValue } from '../property-value.js';

const table = z.object({
  id: z.string(),
  columns: z.number(),
  hasHeader: z.boolean(),
  rows: z.array(z.object({ id: z.string(), cells: z.array(z.string()), links: z.array(z.string()) })),
});

const property = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(WRITABLE_TYPES),
  role: z
    .enum(PROPERTY_ROLES)
    .optional()
    .transform((role) => role),
  options: z.array(z.string()),
  relatedTo: z
    .string()
    .optional()
    .transform((id) => id),
});

/**
 * What the page and its database said when the form opened; changes are planned on this, and what is different when
 * they are written was changed by somebody else meanwhile.
 */
export const InformationFacts = z.object({
  title: z.string(),
  url: z.string(),
  properties: z.array(property),
  values: z.record(z.string(), StoredValue),
  /** Of people and related pages, by id. */
  names: z.record(z.string(), z.string()),
  /** Addresses of people, by id, as far as Notion tells them. */
  emails: z.record(z.string(), z.string()),
  customerInformation: table.optional(),
  featureMapping: table.optional(),
});
export type InformationFacts = z.infer<typeof InformationFacts>;

export function propertyOf({ properties }: InformationFacts, id: string): FormProperty | undefined {
  return properties.find((each) => each.id === id);
}

export function valueIn({ values }: InformationFacts, propertyId: string): PropertyValue | undefined {
  return values[propertyId];
}

export function namesIn({ names }: InformationFacts): ReadonlyMap<string, string> {
  return new Map(Object.entries(names));
}

export function customerIn({
  customerInformation,
}: InformationFacts): CustomerInformationReading | undefined {
  return customerInformation && readCustomerInformation(customerInformation);
}

export function featuresIn({ featureMapping }: InformationFacts): FeatureMappingReading | undefined {
  return featureMapping && readFeatureMapping(featureMapping);
}
