import { z } from 'zod';
import { CUSTOMER_TOPICS, type CustomerField } from '../page-body/customer-information.js';
import { storedValue } from '../property-form/stored-value.js';

const line = z.object({ date: z.string(), summary: z.string(), rationale: z.string() });
const mapping = z.object({
  need: z.string(),
  feature: z.string(),
  howItSolves: z.string(),
  primary: z.boolean(),
});
const customerField = z.enum(CUSTOMER_TOPICS.map(([field]): CustomerField => field));

/** As a reader sees it; blank when missing. */
const shown = z.object({ before: z.string().optional(), after: z.string().optional() });

/** A property, as the person saw it and as they want it. */
const value = {
  propertyId: z.string(),
  name: z.string(),
  before: storedValue.optional(),
  after: storedValue.optional(),
  shown,
};

/**
 * One change to an opportunity's core information, with what the person saw before and the line that documents it
 * (S0-40, S0-41). Kept in drafts and promises.
 */
export const InformationChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('property'),
    ...value,
    /** Written with it and told by the same line. */
    beside: z.object(value).optional(),
    line,
  }),
  /** A topic of the customer information; blank text for nothing. */
  z.object({
    kind: z.literal('customer'),
    field: customerField,
    /** As the page calls it. */
    topic: z.string(),
    before: z.string(),
    after: z.string(),
    line,
  }),
  z.object({ kind: z.literal('feature_added'), after: mapping, line }),
  z.object({ kind: z.literal('feature_changed'), rowId: z.string(), before: mapping, after: mapping, line }),
  z.object({ kind: z.literal('feature_removed'), rowId: z.string(), before: mapping, line }),
]);
export type InformationChange = z.infer<typeof InformationChange>;

/** The thing that a change changes: a second change of the same thing takes the place of the first. */
export function subjectOf(change: InformationChange): string | undefined {
  switch (change.kind) {
    case 'property':
      return `property:${change.propertyId}`;
    case 'customer':
      return `customer:${change.field}`;
    case 'feature_added':
      return undefined;
    case 'feature_changed':
    case 'feature_removed':
      return `feature:${change.rowId}`;
  }
}
