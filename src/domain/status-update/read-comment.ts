import type { LocalDate } from '../local-date.js';
import { readLabel, readSign, stripBullet } from './labels.js';
import { readLeadingDate } from './leading-date.js';
import type { Side, Statement } from './statement.js';
import type { Period } from './status-update.js';
import { saysNone, saysUnchanged, tidyLine } from './tidy.js';

/** What helps to read a comment that a person typed. */
export interface Reading {
  /** Our side's name; without it the first list of open items is the customer's and the second ours. */
  readonly vendor?: string | undefined;
  /** The day the comment was written; without it a date that names no year stays part of its text. */
  readonly writtenOn?: LocalDate | undefined;
}

export type CommentPart =
  | { readonly kind: 'header'; readonly date: LocalDate; readonly period: Period | undefined }
  | { readonly kind: 'label'; readonly field: Section['field'] }
  | { readonly kind: 'side'; readonly side: Side; readonly name: string }
  | { readonly kind: 'empty_side'; readonly side: Side; readonly says: 'none' | 'unchanged' }
  | { readonly kind: 'statement'; readonly statement: Statement };

type Section =
  | { readonly field: 'tldr' | 'sentiment' | 'risk' | 'timeline' }
  | { readonly field: 'item'; readonly side: Side };

/** Where in the comment a line stands. */
interface Place {
  readonly section: Section | undefined;
  readonly afterBlank: boolean;
  readonly sidesSeen: number;
  readonly headerSeen: boolean;
}

const LINE_END = /\r\n|[\n\r\u{2028}\u{2029}]/u;
const LAST_PERIOD = /^last\s+(?:(\d{1,3})\s+)?(day|week|wk)s?[\s.:*_]*$/iu;
const OUR_SIDE = /^(?:our|ours|us|we|internal|vendor)$/iu;

/** Reads any comment, line by line: our format as people retype it, or free text. Linear in the text's length. */
export function readComment(text: string, reading: Reading): readonly CommentPart[] {
  let place: Place = { section: undefined, afterBlank: false, sidesSeen: 0, headerSeen: false };
  const parts: CommentPart[] = [];
  for (const raw of text.split(LINE_END)) {
    const read = readLine(tidyLine(raw), place, reading);
    place = read.place;
    parts.push(...read.parts);
  }
  return parts;
}

interface LineReading {
  readonly place: Place;
  readonly parts: readonly CommentPart[];
}

function readLine(line: string, place: Place, reading: Reading): LineReading {
  if (line === '') return { place: { ...place, afterBlank: true }, parts: [] };
  const header = place.headerSeen ? undefined : readHeader(line, reading);
  if (header !== undefined) {
    return { place: { ...place, section: undefined, afterBlank: false, headerSeen: true }, parts: [header] };
  }
  return readHeading(line, place, reading) ?? readPlainLine(line, place, reading);
}

function readHeader(line: string, reading: Reading): CommentPart | undefined {
  const date = readLeadingDate(line, reading.writtenOn);
  if (date.kind !== 'date') return undefined;
  const match = LAST_PERIOD.exec(date.rest);
  if (match === null) return undefined;
  const unit = match[2]?.toLowerCase() === 'day' ? 'days' : 'weeks';
  return { kind: 'header', date: date.date, period: { count: Number(match[1] ?? 1), unit } };
}

function readHeading(line: string, place: Place, reading: Reading): LineReading | undefined {
  const label = readLabel(line);
  if (label === undefined) return undefined;
  const parts: CommentPart[] = [{ kind: 'label', field: label.field }];
  let section: Section;
  if (label.field === 'item') {
    const side = sideOf(label.name, place.sidesSeen, reading.vendor);
    section = { field: 'item', side };
    if (label.name !== '') parts.push({ kind: 'side', side, name: label.name });
  } else section = { field: label.field };
  if (label.rest !== '') parts.push(partIn(section, label.rest, reading));
  const sidesSeen = place.sidesSeen + (section.field === 'item' ? 1 : 0);
  return { place: { ...place, section, sidesSeen, afterBlank: false }, parts };
}

function sideOf(name: string, sidesSeen: number, vendor: string | undefined): Side {
  if (OUR_SIDE.test(name)) return 'vendor';
  if (vendor !== undefined) return same(name, vendor) ? 'vendor' : 'customer';
  return sidesSeen === 0 ? 'customer' : 'vendor';
}

function same(a: string, b: string): boolean {
  return tidyLine(a).toLowerCase() === tidyLine(b).toLowerCase();
}

/** A line without a heading of its own belongs to the section above it, unless it is dated or stands apart. */
function readPlainLine(line: string, place: Place, reading: Reading): LineReading {
  const { bullet, text } = stripBullet(line);
  const section = sectionOf(line, text, bullet, place, reading);
  const part: CommentPart =
    section === undefined
      ? { kind: 'statement', statement: { field: 'free', text: text === '' ? line : text } }
      : partIn(section, text, reading);
  return { place: { ...place, section, afterBlank: false }, parts: [part] };
}

function sectionOf(
  line: string,
  text: string,
  bullet: boolean,
  { section, afterBlank }: Place,
  reading: Reading,
): Section | undefined {
  const inList = section?.field === 'item' && !afterBlank;
  if (inList) return section;
  if (readLeadingDate(line, reading.writtenOn).kind === 'date') return { field: 'timeline' };
  if (readLeadingDate(text, reading.writtenOn).kind === 'date') return { field: 'timeline' };
  if (section === undefined) return undefined;
  return bullet || !afterBlank ? section : undefined;
}

function partIn(section: Section, written: string, reading: Reading): CommentPart {
  const text = section.field === 'item' ? stripBullet(written).text : written;
  if (section.field === 'item') {
    const { side } = section;
    if (saysNone(text)) return { kind: 'empty_side', side, says: 'none' };
    if (saysUnchanged(text)) return { kind: 'empty_side', side, says: 'unchanged' };
    return { kind: 'statement', statement: { field: 'item', side, text } };
  }
  if (section.field === 'timeline') return { kind: 'statement', statement: timelineStatement(text, reading) };
  if (section.field === 'sentiment') {
    const { sign, phrase } = readSign(text);
    const signed = sign === undefined ? phrase : `${sign} ${phrase}`.trim();
    return { kind: 'statement', statement: { field: 'sentiment', text: signed } };
  }
  return { kind: 'statement', statement: { field: section.field, text: stripBullet(text).text } };
}

function timelineStatement(text: string, reading: Reading): Statement {
  const date = readLeadingDate(text, reading.writtenOn);
  if (date.kind !== 'date' || date.rest === '') return { field: 'timeline', text };
  return { field: 'timeline', date: date.date, text: date.rest };
}
