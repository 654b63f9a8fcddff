import { summariseChange } from '../change-log/summarise-change.js';
import type { PropertyValue } from '../property-value.js';
import type { NoticedEdit, WatchedRole } from './noticed-edits.js';

/** What the change log says of the edit, in one to three words. */
export function summariseEdit({
  role,
  name,
  before,
  after,
}: Pick<NoticedEdit, 'role' | 'before' | 'after'> & { readonly name: string }): string {
  if (role === 'stage') return summariseChange({ kind: 'stage', to: after === '' ? undefined : after });
  const values = { before: valueOf(role, before), after: valueOf(role, after) };
  return summariseChange({ kind: 'property', name, role, ...values });
}

function valueOf(role: Exclude<WatchedRole, 'stage'>, key: string): PropertyValue | undefined {
  if (key === '') return undefined;
  switch (role) {
    case 'amount':
      return { type: 'number', number: Number(key) };
    case 'close_date':
      return { type: 'date', start: key, end: undefined };
    case 'sales_engineer':
      return { type: 'people', ids: key.split(' ') };
  }
}
