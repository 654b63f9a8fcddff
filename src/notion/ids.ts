/** A UUID of any version, dashed or not: Notion issues version 8. */
const ID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;

/** The id dashed and in lower case, or undefined when it is none. */
export function normalizeId(id: string): string | undefined {
  const parts = ID.exec(id.trim());
  return parts === null ? undefined : parts.slice(1).join('-').toLowerCase();
}

/** Whether two property ids are the same; some answers carry them URL-encoded, some do not. */
export function samePropertyId(a: string, b: string): boolean {
  return a === b || decoded(a) === decoded(b);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
