import { formatChangeLine } from '../domain/change-log/format-change-line.js';
import { parseChangeLine } from '../domain/change-log/parse-change-line.js';
import type { ChangeLine } from '../domain/change-log/change-line.js';
import { isChangeLogHeading, isFeatureMappingHeading } from '../domain/page-body/headings.js';
import type { BodyRead } from '../services/ports/mirror-store.js';

const TAG = /<\/?[a-z][^<>]*>/giu;
/** A link's target is nothing that a reader sees. */
const LINK = /\[((?:\\.|[^[\]\\])*)\]\([^()\s]*\)/gu;
const MARKS = /\\(?=[^\p{L}\p{N}\s])|[*_~`#|]+/gu;

const HEADING = /^\s*(?:#{1,6}\s+(.*)|\*\*(.+?)\*\*\s*:?\s*)$/u;
const LIST_ITEM = /^\s*(?:[-*+]|\d+\.)\s+/u;

/** What the mirror keeps of a page's body: words to be found, its feature mapping and its newest change. */
export function readBody(markdown: string): BodyRead {
  const features: string[] = [];
  let changedOn: string | undefined;
  for (const { section, line } of sectionLines(markdown)) {
    if (section === 'features') features.push(line);
    else if (section === 'log') changedOn = later(changedOn, changeOf(line)?.date);
  }
  return {
    text: plain(markdown),
    featureMapping: plain(features.join('\n')),
    changedAt: changedOn === undefined ? undefined : new Date(`${changedOn}T00:00:00Z`),
  };
}

/** The lines of the change log in the page's order, in the exact format, without their bullets (S0-45). */
export function changeLogLines(markdown: string): readonly string[] {
  return [...sectionLines(markdown)].flatMap(({ section, line }) => {
    const change = section === 'log' ? changeOf(line) : undefined;
    return change === undefined ? [] : [formatChangeLine(change)];
  });
}

type Section = 'features' | 'log' | 'other';

function* sectionLines(markdown: string): Generator<{ readonly section: Section; readonly line: string }> {
  let section: Section = 'other';
  for (const line of markdown.split('\n')) {
    const heading = headingOf(line);
    if (heading === undefined) yield { section, line };
    else section = sectionOf(heading);
  }
}

/** The change log's heading is often a plain line (S0-45). */
function headingOf(line: string): string | undefined {
  const match = HEADING.exec(line);
  if (match !== null) return plain(match[1] ?? match[2] ?? '');
  return isChangeLogHeading(line) && !LIST_ITEM.test(line) ? line : undefined;
}

function sectionOf(heading: string): Section {
  if (isChangeLogHeading(heading)) return 'log';
  return isFeatureMappingHeading(heading) ? 'features' : 'other';
}

function changeOf(line: string): ChangeLine | undefined {
  return LIST_ITEM.test(line) ? parseChangeLine(plain(line.replace(LIST_ITEM, ''))) : undefined;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function plain(markdown: string): string {
  return markdown.replace(TAG, ' ').replace(LINK, '$1').replace(MARKS, '').trim();
}
