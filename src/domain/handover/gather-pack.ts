import type { FormProperty } from '../database-form.js';
import { compareDates, type LocalDate } from '../local-date.js';
import type { NotionPerson } from '../opportunity.js';
import { detailsOf } from '../page-body/customer-details.js';
import { CUSTOMER_TOPICS } from '../page-body/customer-information.js';
import { readCustomerInformation } from '../page-body/customer-information-table.js';
import { readFeatureMapping } from '../page-body/feature-mapping.js';
import type { PageBody } from '../page-body/page-body.js';
import type { PropertyRole } from '../playbook/property-roles.js';
import { shownValue } from '../property-form/shown-value.js';
import type { PropertyValue } from '../property-value.js';
import type { ParsedStatusUpdate } from '../status-update/parse.js';
import { openItems } from './open-items.js';
import type { HandoverPack } from './pack.js';

/** Everything that is known about the deal, as it was read. */
export interface Known {
  readonly properties: readonly FormProperty[];
  readonly values: ReadonlyMap<string, PropertyValue>;
  readonly people: readonly NotionPerson[];
  readonly body: PageBody;
  /** Every status update with its day, oldest first. */
  readonly updates: readonly { readonly update: ParsedStatusUpdate; readonly date: LocalDate }[];
  readonly today: LocalDate;
  readonly vendor: string;
  /** The playbook's kinds of compelling events. */
  readonly whyNowKinds: readonly string[];
}

const UPDATES = 3;
const FACTS: readonly PropertyRole[] = ['customer', 'amount', 'confidence', 'features', 'technical_win'];
const PEOPLE: readonly PropertyRole[] = ['account_executive', 'members'];
/** Columns of a team's own, known by their names. */
const BUYER = /\b(?:economic buyer|eb|decision[ -]maker|budget owner|champion)\b/iu;
const POC = /\b(?:poc|pov|proof of (?:concept|value)|trial|pilot|evaluation|success criteria)\b/iu;

/** The story of the deal for whoever takes it over. What is not known is left out. */
export function gatherPack(known: Known): HandoverPack {
  const { body, today, vendor } = known;
  const features = body.featureMapping && readFeatureMapping(body.featureMapping);
  const dated = known.updates.map(({ update, date }) => ({ ...update, date: update.date ?? date }));
  const items = (side: 'customerItems' | 'vendorItems') => [
    ...openItems(
      dated.map((one) => ({ date: one.date, items: one[side] })),
      today,
    ),
  ];
  return {
    facts: ofRoles(known, FACTS),
    people: [...ofRoles(known, PEOPLE), ...named(known, BUYER)],
    dates: datesToCome(known),
    ...customerParts(known),
    features: (features?.rows ?? []).map(({ mapping }) => mapping),
    poc: named(known, POC),
    updates: dated
      .toReversed()
      .slice(0, UPDATES)
      .map(({ date, tldr, sentiment }) => ({
        ...{ date, tldr: tldr ?? '' },
        sentiment: [sentiment?.sign ?? '', sentiment?.phrase ?? ''].join(' ').trim(),
      })),
    customerItems: items('customerItems'),
    vendorItems: items('vendorItems'),
    vendor,
  };
}

function customerParts({ body, whyNowKinds }: Known): Pick<HandoverPack, 'customer' | 'competitors'> {
  if (body.customerInformation === undefined) return { customer: [], competitors: [] };
  const { information, otherRows } = readCustomerInformation(body.customerInformation, whyNowKinds);
  const topics = CUSTOMER_TOPICS.filter(([field]) => field !== 'competitors');
  const known = [
    ...topics.map(([field, name]) => ({ name, value: detailsOf(information, field) })),
    ...otherRows.map(({ topic, details }) => ({ name: topic, value: details })),
  ];
  return {
    customer: known.filter(({ value }) => value !== ''),
    competitors: information.competitors.map(({ tool, standing }) =>
      standing === undefined ? tool : `${tool} (${standing})`,
    ),
  };
}

type Named = HandoverPack['facts'];

function ofRoles(known: Known, roles: readonly PropertyRole[]): Named {
  return roles.flatMap((role) => {
    const property = known.properties.find((one) => one.role === role);
    return property === undefined ? [] : valueOf(known, property);
  });
}

/** Columns without a meaning of their own to Opp whose names say it. */
function named(known: Known, shape: RegExp): Named {
  return known.properties
    .filter(({ name, role }) => role === undefined && shape.test(name))
    .flatMap((property) => valueOf(known, property));
}

function valueOf({ values, people }: Known, { id, name, type }: FormProperty): Named {
  // Nobody can read the ids of pages.
  if (type === 'relation') return [];
  const value = shownValue(values.get(id), new Map(people.map((one) => [one.id, one.name])));
  return value === undefined ? [] : [{ name, value }];
}

/** Every day from today on that a column holds; of a span its end counts as well. */
function datesToCome({ properties, values, today }: Known): HandoverPack['dates'] {
  return properties
    .flatMap(({ id, name }) => {
      const value = values.get(id);
      if (value?.type !== 'date') return [];
      const { start, end } = value;
      if (start >= today) return [{ name, date: start }];
      return end !== undefined && end >= today ? [{ name: `${name} (end)`, date: end }] : [];
    })
    .toSorted((a, b) => compareDates(a.date, b.date));
}
