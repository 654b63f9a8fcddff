import type { OpportunityPages } from '../../../services/ports/pages.js';
import { propertyOfField, RELATED_FIELD } from '../../views/property-fields.js';
import type { SuggestionHandler } from '../subcommand.js';

const MOST = 50;

/** Pages that a relation can name, while somebody types; every form with properties uses it. */
export function suggestRelated(desk: {
  readonly pages: Pick<OpportunityPages, 'form' | 'related'>;
}): SuggestionHandler {
  return {
    field: RELATED_FIELD,
    async run({ field, typed }) {
      const { properties } = await desk.pages.form('interactive');
      const id = propertyOfField(field);
      const relatedTo = properties.find((property) => property.id === id)?.relatedTo;
      if (relatedTo === undefined) return [];
      const pages = await desk.pages.related(relatedTo, typed, MOST);
      return pages.map(({ id: value, title }) => ({ text: title, value }));
    },
  };
}
