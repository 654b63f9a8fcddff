import { parseLocalDate } from '../domain/local-date.js';
import type { BodyRead } from '../services/ports/mirror-store.js';

const TAG = /<\/?[a-z][^<>]*>/giu;
/** The target of a link: its words are nothing that a reader sees. */
const TARGET = /\]\([^()\s]*\)/gu;
const MARKS = /\\(?=[^\p{L}\p{N}\s])|[*_~`#|]+/gu;

const HEADING = /^\s*(?:#{1,6}\s+(.*)|\*\*(.+?):?\*\*\s*)$/u;
const LOG_HEADING = /changes to opportunity|change ?log/iu;
const FEATURE_HEADING = /feature.{0,20}mapping/iu;
/** `- 2026-03-05 : Stage to Demo [ … ]`, the date perhaps a link (S0-45). */
const LOG_LINE = /^\s*(?:[-*+]|\d+\.)\s+\[?(\d{4}-\d{2}-\d{2})\]?(?:\([^)]*\))?\s*:/u;

/** What the mirror keeps of a page's body: words to be found, its feature mapping and its newest change. */
export function readBody(markdown: string): BodyRead {
  const features: string[] = [];
  let section: 'features' | 'log' | 'other' = 'other';
  let changedOn: string | undefined;
  for (const line of markdown.split('\n')) {
    const heading = headingOf(line);
    if (heading !== undefined) section = sectionOf(heading);
    else if (section === 'features') features.push(line);
    else if (section === 'log') changedOn = later(changedOn, dayOf(line));
  }
  return {
    text: plain(markdown),
    featureMapping: plain(features.join('\n')),
    changedAt: changedOn === undefined ? undefined : new Date(`${changedOn}T00:00:00Z`),
  };
}

/** The lines of the change log, oldest first, without their bullets (S0-45). */
export function changeLogLines(markdown: string): readonly string[] {
  const lines: string[] = [];
  let inLog = false;
  for (const line of markdown.split('\n')) {
    const heading = headingOf(line);
    if (heading !== undefined) inLog = sectionOf(heading) === 'log';
    else if (inLog && dayOf(line) !== undefined) lines.push(plain(line).replace(/^(?:[-+]|\d+\.)\s+/u, ''));
  }
  return lines;
}

function headingOf(line: string): string | undefined {
  const match = HEADING.exec(line);
  if (match !== null) return match[1] ?? match[2];
  // The change log's heading is often a plain line (S0-45).
  return /^\s*changes to opportunity:?\s*$/iu.test(line) ? line : undefined;
}

function sectionOf(heading: string): 'features' | 'log' | 'other' {
  if (LOG_HEADING.test(heading)) return 'log';
  return FEATURE_HEADING.test(heading) ? 'features' : 'other';
}

function dayOf(line: string): string | undefined {
  return parseLocalDate(LOG_LINE.exec(line)?.[1] ?? '');
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function plain(markdown: string): string {
  return markdown.replace(TAG, ' ').replace(TARGET, ']').replace(MARKS, '').trim();
}
