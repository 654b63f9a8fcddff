import { sameValue, shownValue } from '../../domain/property-form/shown-value.js';
import type { PropertyValue } from '../../domain/property-value.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Part } from './part.js';

/** One property, as the person saw it and as they want it; `undefined` is blank. */
export interface ValueChange {
  readonly propertyId: string;
  /** As the database called it then. */
  readonly name: string;
  readonly before?: PropertyValue | undefined;
  readonly after?: PropertyValue | undefined;
}

/**
 * Sets properties in one request, as long as each still says what the person saw: what somebody else changed
 * meanwhile is left alone, and the person is told (N11). What says it already needs no writing, so a repeated
 * attempt does no harm.
 */
export function valuesPart(
  { pages }: { readonly pages: Pick<OpportunityPages, 'read' | 'setValues'> },
  pageId: string,
  { name, changes }: { readonly name: string; readonly changes: readonly ValueChange[] },
): Part {
  return {
    name,
    async prepare() {
      const page = await pages.read(pageId);
      const missing = changes.filter(
        ({ propertyId, after }) => !sameValue(page.values.get(propertyId), after),
      );
      if (missing.length === 0) return { kind: 'there', id: pageId };
      if (page.locked) {
        return { kind: 'refused', problem: { kind: 'page_locked', title: page.opportunity.title } };
      }
      const overtaken = missing.find(
        ({ propertyId, before }) => !sameValue(page.values.get(propertyId), before),
      );
      if (overtaken !== undefined) {
        const people = new Map(page.people.map(({ id, name: called }) => [id, called]));
        const now = shownValue(page.values.get(overtaken.propertyId), people);
        const problem = {
          kind: 'changed_meanwhile' as const,
          field: overtaken.name,
          now,
          by: page.lastEditedBy,
        };
        return { kind: 'refused', problem };
      }
      const values = new Map(missing.map(({ propertyId, after }) => [propertyId, after]));
      return { kind: 'ready', write: () => pages.setValues(pageId, values) };
    },
  };
}

/** The changes that lead back from these. */
export function takenBack(changes: readonly ValueChange[]): readonly ValueChange[] {
  return changes.map(({ propertyId, name, before, after }) => ({
    propertyId,
    name,
    before: after,
    after: before,
  }));
}
