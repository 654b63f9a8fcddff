/**
 * How long Notion asks to wait, in milliseconds: the Retry-After header (seconds or an HTTP date) or the
 * body's `retry_after`, whichever is longer. Undefined when neither says anything usable (N1).
 */
export function retryAfterMs(header: string | undefined, inBody: unknown, now: Date): number | undefined {
  const told = [fromHeader(header, now), seconds(inBody)].filter((ms) => ms !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}

function fromHeader(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const asSeconds = seconds(header);
  if (asSeconds !== undefined) return asSeconds;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}

function seconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number * 1_000 : undefined;
}
