import { suggestPages, type RelatedDesk } from '../../../services/links/suggest-related.js';
import { propertyOfField, RELATED_FIELD } from '../../views/property-fields.js';
import type { SuggestionHandler } from '../subcommand.js';

/** Pages that a relation can name, while somebody types; every form with properties uses it. */
export function suggestRelated(desk: RelatedDesk): SuggestionHandler {
  return {
    field: RELATED_FIELD,
    async run({ slackUserId, field, typed }) {
      const id = propertyOfField(field);
      const pages = await suggestPages(desk, slackUserId, (all) => all.find((one) => one.id === id), typed);
      return pages.map(({ id: value, title }) => ({ text: title, value }));
    },
  };
}
