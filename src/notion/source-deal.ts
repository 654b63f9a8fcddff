import type { SourceDeal } from '../services/ports/deal-source.js';
import { toOpportunity, valueOf, type NotionPage } from './opportunity-page.js';
import { peopleOf } from './property-values.js';
import type { SchemaMapping } from './schema-mapping.js';
import type { MappingRules } from './mapping-rules.js';
import { shownText } from './shown-text.js';

/** A page with everything that can be asked for. */
export function toSourceDeal(
  page: NotionPage,
  archived: boolean,
  mapping: SchemaMapping,
  rules: MappingRules,
): SourceDeal {
  const members = valueOf(page, mapping.roles.members);
  const features = valueOf(page, mapping.roles.features);
  return {
    opportunity: toOpportunity(page, mapping, rules),
    archived,
    members: members === undefined ? [] : peopleOf(members),
    features: (features && shownText(features)) ?? '',
    // By id, because their order is Notion's whim and a change of it is no change.
    properties: Object.values(page.properties)
      .flatMap((value) => {
        const text = shownText(value);
        return text === undefined ? [] : [{ id: value.id, text }];
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
