import type { FormProperty } from '../database-form.js';
import type { Playbook } from '../playbook.js';
import type { PropertyValue } from '../property-value.js';
import { propertyFor } from '../stage-change/stage-facts.js';

/** A link of a deal, as its column calls it (S2-10). */
export interface CardLink {
  readonly name: string;
  readonly url: string;
}

/** Longer ones Slack does not take. */
const LONGEST = 2000;

/** The links that stand on the card, in the playbook's order; what is blank or no web address is left out. */
export function cardLinks(
  { card_links: wanted }: Pick<Playbook, 'card_links'>,
  properties: readonly FormProperty[],
  values: ReadonlyMap<string, PropertyValue>,
): readonly CardLink[] {
  return wanted.flatMap((field): CardLink[] => {
    const property = propertyFor({ field }, properties);
    const value = property && values.get(property.id);
    if (property === undefined || (value?.type !== 'url' && value?.type !== 'rich_text')) return [];
    const url = webAddress(value.text.trim());
    return url === undefined ? [] : [{ name: property.name, url }];
  });
}

function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || text.length > LONGEST || !URL.canParse(text)) return undefined;
  return text;
}
