/** A value as JSON; what JSON has no text for is the empty text. */
export function asText(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
