import { randomUUID } from 'node:crypto';

/** An RFC 9562 UUID of versions 1 to 8, with dashes or without. */
const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([1-8][0-9a-f]{3})-?([89ab][0-9a-f]{3})-?([0-9a-f]{12})$/i;

/** The dashed lower-case form of an id, or undefined when Notion would not take it for one. */
export function canonicalId(given: string): string | undefined {
  const parts = UUID.exec(given.trim());
  return parts === null ? undefined : parts.slice(1).join('-').toLowerCase();
}

/** A fresh id. New ids of Notion are UUIDs of version 8. */
export function newId(): string {
  const random = randomUUID();
  return `${random.slice(0, 14)}8${random.slice(15)}`;
}

/** Whether `given` names the property id, which travels URL-encoded and may arrive decoded. */
export function samePropertyId(id: string, given: string): boolean {
  return id === given || decodedPropertyId(id) === given;
}

/** `hlY%3D` → `hlY=`; an id that is no valid encoding stays as it is. */
function decodedPropertyId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
