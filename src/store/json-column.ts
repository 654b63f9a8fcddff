import { customType } from 'drizzle-orm/pg-core';

/**
 * A `jsonb` column that gives back what it was given. drizzle's own parses strings a second time, which turns
 * the text `"007"` into the number 7. Null and undefined are SQL's null and come back as null.
 */
export const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: toJsonText,
  fromDriver: (value) => value,
});

/**
 * The value as JSON text that Postgres accepts: `jsonb` refuses U+0000 and half surrogate pairs, which people can
 * paste, so each becomes U+FFFD.
 */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.replace(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape) =>
    escape.length > 2 ? '\uFFFD' : escape,
  );
}

/** Text that Postgres accepts: it knows no U+0000. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
