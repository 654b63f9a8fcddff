import type { PropertyRole } from '../playbook/property-roles.js';
import type { PropertyValue } from '../property-value.js';
import { tidyLine } from '../status-update/tidy.js';

/** What people call a role in a line of three words. */
const ROLE_NAMES: Readonly<Partial<Record<PropertyRole, string>>> = {
  amount: 'Amount',
  close_date: 'Close date',
  demo_date: 'Demo date',
  next_step_date: 'Next step',
  poc_dates: 'POC dates',
  lost_reason: 'Lost reason',
  revisit_on: 'Revisit date',
  sales_engineer: 'SE',
  new_sales_engineer: 'New SE',
  account_executive: 'AE',
  customer: 'Customer',
  title: 'Title',
  confidence: 'Confidence',
  technical_win: 'Technical win',
  visibility: 'Visibility',
  last_review: 'Review date',
};
/** Roles of several values: one of them is named in the singular. */
const SINGULAR: Readonly<Partial<Record<PropertyRole, readonly [one: string, many: string]>>> = {
  members: ['Member', 'Members'],
  features: ['Feature', 'Features'],
};

export interface ChangedProperty {
  readonly name: string;
  readonly role: PropertyRole | undefined;
  readonly before: PropertyValue | undefined;
  readonly after: PropertyValue | undefined;
}

/** Summaries of a property's change, the most telling first; a later one is taken when it has too many words. */
export function summariseProperty(property: ChangedProperty): readonly string[] {
  const { role, before, after } = property;
  const several = role === undefined ? undefined : SINGULAR[role];
  if (several !== undefined) {
    const how = howListChanged(before, after);
    return [`${how === 'changed' ? several[1] : several[0]} ${how}`];
  }
  const how = howChanged(before, after);
  const known = role === undefined ? undefined : ROLE_NAMES[role];
  if (known !== undefined) return [`${known} ${how}`];
  const name = tidyLine(property.name);
  const plain = tidyLine(name.replace(/\([^()]*\)/gu, ' '));
  return [`${name} ${how}`, `${plain} ${how}`, plain, 'Property changed'];
}

function howChanged(before: PropertyValue | undefined, after: PropertyValue | undefined): string {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before.type === 'number' && after.type === 'number') {
    return after.number > before.number ? 'raised' : 'lowered';
  }
  if (before.type === 'date' && after.type === 'date') return 'moved';
  if (after.type === 'checkbox') return after.checked ? 'ticked' : 'unticked';
  return 'changed';
}

/** `added` and `removed` when nothing else happened. */
function howListChanged(before: PropertyValue | undefined, after: PropertyValue | undefined): string {
  const old = itemsOf(before);
  const now = itemsOf(after);
  const added = now.some((item) => !old.includes(item));
  const removed = old.some((item) => !now.includes(item));
  if (added === removed) return 'changed';
  return added ? 'added' : 'removed';
}

function itemsOf(value: PropertyValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (value.type === 'multi_select') return value.options;
  if (value.type === 'people' || value.type === 'relation') return value.ids;
  return 'text' in value ? value.text.split(/[,;\n]/u).map((item) => item.trim()) : [JSON.stringify(value)];
}
