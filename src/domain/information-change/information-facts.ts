import { z } from 'zod';
import {
  readCustomerInformation,
  type CustomerInformationReading,
} from '../page-body/customer-information-table.js';
import { readFeatureMapping, type FeatureMappingReading } from '../page-body/feature-mapping.js';
import { storedProperty, storedValue } from '../property-form/stored-value.js';
import type { PropertyValue } from '../property-value.js';

const table = z.object({
  id: z.string(),
  columns: z.number(),
  hasHeader: z.boolean(),
  rows: z.array(z.object({ id: z.string(), cells: z.array(z.string()), links: z.array(z.string()) })),
});

/**
 * What the page and its database said when the form opened; changes are planned on this, and what is different when
 * they are written was changed by somebody else meanwhile.
 */
export const InformationFacts = z.object({
  title: z.string(),
  url: z.string(),
  properties: z.array(storedProperty),
  values: z.record(z.string(), storedValue),
  /** Of people and related pages, by id. */
  names: z.record(z.string(), z.string()),
  /** Addresses of people, by id, as far as Notion tells them. */
  emails: z.record(z.string(), z.string()),
  customerInformation: table.optional(),
  featureMapping: table.optional(),
});
export type InformationFacts = z.infer<typeof InformationFacts>;

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
