import { propertyFor } from '../../../domain/stage-change/stage-facts.js';
import { suggestPages, type RelatedDesk } from '../../../services/links/suggest-related.js';
import { ASKED_FIELD, askedInField } from '../../views/stage-inputs.js';
import type { SuggestionHandler } from '../subcommand.js';

/** The other opportunity that a stage asks for, while somebody types its name (S4-180, S4-182). */
export function suggestAsked(desk: RelatedDesk): SuggestionHandler {
  return {
    field: ASKED_FIELD,
    async run({ slackUserId, field: name, typed }) {
      const field = askedInField(name) ?? '';
      const pages = await suggestPages(desk, slackUserId, (all) => propertyFor({ field }, all), typed);
      return pages.map(({ id: value, title }) => ({ text: title, value }));
    },
  };
}
