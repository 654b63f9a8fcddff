import type { PropertyValue } from '../../domain/property-value.js';
import type { NotionPeople } from '../ports/notion.js';
import type { SlackPeople } from '../ports/slack.js';

export interface PeopleDesk {
  readonly slackPeople: SlackPeople;
  readonly notionPeople: NotionPeople;
}

export type TypedPeople =
  | {
      readonly ok: true;
      readonly value: PropertyValue | undefined;
      readonly names: ReadonlyMap<string, string>;
    }
  /** Chosen in Slack, but Notion knows nobody with their e-mail address. */
  | { readonly ok: false; readonly unknown: readonly string[] };

/** The Notion people behind chosen Slack users, by e-mail address; the names of those without one come back. */
export async function readTypedPeople(
  { slackPeople, notionPeople }: PeopleDesk,
  slackUserIds: readonly string[],
): Promise<TypedPeople> {
  const unknown: string[] = [];
  const names = new Map<string, string>();
  for (const slackUserId of slackUserIds) {
    const { email, name } = await slackPeople.person(slackUserId);
    const person = email === undefined ? undefined : await notionPeople.byEmail(email);
    if (person === undefined) unknown.push(name);
    else names.set(person.id, person.name);
  }
  if (unknown.length > 0) return { ok: false, unknown };
  const ids = [...names.keys()];
  return { ok: true, value: ids.length === 0 ? undefined : { type: 'people', ids }, names };
}
