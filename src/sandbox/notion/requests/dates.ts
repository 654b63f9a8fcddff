import { z } from 'zod';
import type { DateValue } from '../world/records.js';
import { failedValidation } from './check.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A date as requests give it. */
export const DATE = z.strictObject({
  start: z.string(),
  end: z.string().nullable().optional(),
  time_zone: z.string().nullable().optional(),
});

/** Whether the text is a real ISO 8601 day, or moment with or without an offset. */
export function isIsoDate(text: string): boolean {
  if (!DAY.test(text) && !MOMENT.test(text)) return false;
  const day = text.slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  // Rolls-over such as 2026-02-30 are no dates.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) && !Number.isNaN(Date.parse(text));
}

/** Whether the text names a day without a time. */
export function isDay(text: string): boolean {
  return DAY.test(text);
}

/** The moment an ISO date names; without an offset it is UTC. Milliseconds since the epoch. */
export function momentOf(text: string): number {
  if (isDay(text)) return Date.parse(`${text}T00:00:00Z`);
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
}

/** Checks and normalises a date value: moments lose their seconds, as everywhere in Notion, and show an offset. */
export function dateValue(given: z.output<typeof DATE>, where: string): DateValue {
  const end = given.end ?? null;
  for (const [name, text] of Object.entries({ start: given.start, end })) {
    if (text !== null && !isIsoDate(text)) {
      throw failedValidation(
        `${where}.${name}`,
        `should be a valid ISO 8601 date string, instead was \`${JSON.stringify(text)}\`.`,
      );
    }
  }
  if (end !== null && momentOf(end) < momentOf(given.start)) {
    throw failedValidation(`${where}.end`, 'should be after the start.');
  }
  const zone = given.time_zone ?? null;
  if (zone !== null && !Intl.supportedValuesOf('timeZone').includes(zone) && zone !== 'UTC') {
    throw failedValidation(`${where}.time_zone`, `should be a valid time zone, instead was \`"${zone}"\`.`);
  }
  return { start: normalised(given.start), end: end === null ? null : normalised(end), time_zone: zone };
}

function normalised(text: string): string {
  if (isDay(text)) return text;
  const offset = /[+-]\d{2}:?\d{2}$/.exec(text)?.[0] ?? '+00:00';
  return `${text.slice(0, 16)}:00.000${offset}`;
}
