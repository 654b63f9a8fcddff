import type { CreationForm } from '../../domain/creation/creation-form.js';
import type { KnownPeople } from '../../domain/creation/plan-creation.js';
import type { FormProperty } from '../../domain/database-form.js';
import { readTypedPeople, type PeopleDesk } from '../property-form/typed-people.js';

export interface LookedUpPeople {
  readonly people: KnownPeople;
  /** Names of those whom Notion does not know, by the property they were chosen for. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
}

/** Whom the people chosen in these properties are in Notion; those known before are not asked for again. */
export async function lookUpPeople(
  desk: PeopleDesk,
  properties: readonly FormProperty[],
  { answers }: CreationForm,
  known: KnownPeople,
): Promise<LookedUpPeople> {
  const people = new Map(known);
  const unknown = new Map<string, readonly string[]>();
  for (const { id, type } of properties) {
    if (type !== 'people') continue;
    for (const slackUserId of [answers[id] ?? []].flat()) {
      if (people.has(slackUserId)) continue;
      const read = await readTypedPeople(desk, [slackUserId]);
      if (!read.ok) unknown.set(id, [...(unknown.get(id) ?? []), ...read.unknown]);
      else for (const [notionId, name] of read.names) people.set(slackUserId, { notionId, name });
    }
  }
  return { people, unknown };
}
