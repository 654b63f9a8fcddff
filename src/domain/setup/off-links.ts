import { nameKey } from '../fold.js';
import type { DealLink } from '../playbook/links.js';

/** Links without their relation: nothing is made from another deal by them. */
export function linksOff(
  { links }: { readonly links: readonly DealLink[] },
  { properties }: { readonly properties: readonly { readonly name: string; readonly type: string }[] },
) {
  return links
    .filter(
      ({ property }) =>
        !properties.some(({ name, type }) => type === 'relation' && nameKey(name) === nameKey(property)),
    )
    .map(({ name, property }) => ({
      ...{ section: 'links', what: `The link “${name}”`, without: 'Deals cannot be linked by it.' },
      add: `a relation “${property}” to this database`,
    }));
}
