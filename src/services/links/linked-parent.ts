import { UserError } from '../../domain/errors.js';
import type { DatabaseForm, FormProperty } from '../../domain/database-form.js';
import { nameKey } from '../../domain/fold.js';
import { linkedKindCalled, type LinkedKindOf } from '../../domain/links/linked-kinds.js';
import { unfitParent } from '../../domain/links/parent-unfit.js';
import type { DealLink } from '../../domain/playbook/links.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import { propertyFor } from '../../domain/stage-change/stage-facts.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { seeDeal } from '../find/visible-deal.js';
import type { OpportunityPages, PageReading } from '../ports/pages.js';

/** What the playbook says of deals that are made from others. */
export interface LinkedRules {
  readonly links?: readonly DealLink[] | undefined;
  readonly type_property?: string | undefined;
}

export interface LinkedParentDesk extends FindDesk {
  readonly pages: Pick<OpportunityPages, 'read'>;
}

/** A deal from which another one can be made. */
export interface LinkedParent extends LinkedKindOf {
  readonly page: PageReading;
  /** The relation of the new deal that names its parent. */
  readonly property: FormProperty;
}

/** The relation of this database to itself that holds a link; undefined when it has none. */
export function linkProperty(
  { property: name }: Pick<DealLink, 'property'>,
  { dataSourceId, properties }: DatabaseForm,
): FormProperty | undefined {
  return properties.find(
    ({ type, relatedTo, ...one }) =>
      type === 'relation' && relatedTo === dataSourceId && nameKey(one.name) === nameKey(name),
  );
}

/**
 * Reads the deal from which one of this kind is to be made, and checks that it can be (S4-128). Throws `deal_gone`, also
 * when the person may not see it, `parent_unfit` with why not, `form_outdated` for a kind that the playbook does not
 * know any more, `setup_incomplete` without the relation, and Notion's troubles.
 */
export async function readParent(
  desk: LinkedParentDesk,
  caller: Caller,
  rules: LinkedRules,
  wanted: { readonly parentId: string; readonly kind: string; readonly database: DatabaseForm },
): Promise<LinkedParent> {
  await seeDeal(desk, caller, wanted.parentId);
  const found = linkedKindCalled(rules.links ?? [], wanted.kind);
  if (found === undefined) throw new UserError({ kind: 'form_outdated' });
  const property = linkProperty(found.link, wanted.database);
  if (property === undefined) {
    const missing = [`there is no relation “${found.link.property}” to the same database`];
    throw new UserError({ kind: 'setup_incomplete', missing });
  }
  const page = await desk.pages.read(wanted.parentId);
  const { title, stage } = page.opportunity;
  const why = unfitParent(found, {
    type: typeOf(page, rules, wanted.database),
    stage,
    isLinked: page.values.has(property.id),
  });
  const { name: makes, instead } = found.kind;
  if (why !== undefined) throw new UserError({ kind: 'parent_unfit', title, makes, why, instead });
  return { ...found, page, property };
}

function typeOf(
  { values }: PageReading,
  { type_property: column }: LinkedRules,
  { properties }: DatabaseForm,
): string | undefined {
  const property = column === undefined ? undefined : propertyFor({ field: column }, properties);
  return property && shownValue(values.get(property.id), new Map());
}
