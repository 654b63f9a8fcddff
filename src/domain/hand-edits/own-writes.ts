import { z } from 'zod';
import type { Operation } from '../operation.js';
import { storedValue } from '../property-form/stored-value.js';
import { keyOfValue } from './noticed-edits.js';

const value = storedValue.optional();
const change = z.object({ propertyId: z.string(), before: value, after: value });
const writing = z.object({ changes: z.array(z.unknown()) });
const undoing = z.object({ original: z.object({ payload: writing }) });

/**
 * Whether the operation writes this value into this property, or takes it back to it: then nobody edited it by hand.
 * `key` is told as `keyOfValue` does.
 */
export function isWrittenBy({ state, payload }: Operation, propertyId: string, key: string): boolean {
  if (state === 'rejected') return false;
  const back = undoing.safeParse(payload).data?.original.payload;
  const changes = back?.changes ?? writing.safeParse(payload).data?.changes ?? [];
  return changes.some((one) => {
    const known = change.safeParse(one).data;
    if (known?.propertyId !== propertyId) return false;
    return keyOfValue(back === undefined ? known.after : known.before) === key;
  });
}
