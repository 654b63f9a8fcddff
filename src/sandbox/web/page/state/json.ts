/** Careful looks into Block Kit as the app sent it: objects of unknown shape. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const objectAt = (from: Json | undefined, key: string): Json | undefined => {
  const value = from?.[key];
  return isJson(value) ? value : undefined;
};

export const textAt = (from: Json | undefined, key: string): string | undefined => {
  const value = from?.[key];
  return typeof value === 'string' ? value : undefined;
};

export const listAt = (from: Json | undefined, key: string): readonly Json[] => {
  const value = from?.[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
};

export const wordsAt = (from: Json | undefined, key: string): readonly string[] => {
  const value = from?.[key];
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
};

/** A length or count; Slack sends some of them as text. */
export const numberAt = (from: Json | undefined, key: string): number | undefined => {
  const value = from?.[key];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : undefined;
};

/** The `text` of a text object such as a label, title or placeholder. */
export const wordingAt = (from: Json | undefined, key: string): string | undefined =>
  textAt(objectAt(from, key), 'text');

/** The same object without one of its keys. */
export const without = (from: Json, key: string): Json =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
