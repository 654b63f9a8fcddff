import { sampleNotion } from '../../../src/sandbox/data/sample-notion.js';
import type { NotionSeed, SeedPage } from '../../../src/sandbox/notion/seed.js';

/** A Wednesday, a Saturday, a Monday morning and the first minute of a year. */
export const STARTS = [
  '2026-11-18T16:20:41.123Z',
  '2026-11-21T09:30:00.000Z',
  '2027-03-01T00:05:00.000Z',
  '2028-01-01T00:00:00.000Z',
].map((start) => new Date(start));

export function sample(start: Date = STARTS[0] ?? new Date(0)): NotionSeed {
  return sampleNotion(start);
}

export function pageWith(seed: NotionSeed, id: string): SeedPage {
  const page = seed.pages.find((one) => one.id === id);
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
}

/** Text property, or the empty string. */
export function textOf(page: SeedPage, property: string): string {
  const value = page.properties[property];
  return typeof value === 'string' ? value : '';
}

export function listOf(page: SeedPage, property: string): readonly string[] {
  const value = page.properties[property];
  return Array.isArray(value) ? value.map(String) : [];
}

const ENDED = ['Win', 'Lost', 'Transferred', 'Duplicate'];

export function isOpen(page: SeedPage): boolean {
  return !ENDED.includes(textOf(page, 'Stage'));
}

/** Words as a person counts them: punctuation and emoji alone are none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
