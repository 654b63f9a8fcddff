import { type LocalDate, parseLocalDate } from '../local-date.js';
import { formatStatusUpdate, NONE_ITEM, UNCHANGED_ITEM } from './format.js';
import { readSign } from './labels.js';
import { type CommentPart, readComment, type Reading } from './read-comment.js';
import type { Side, Statement } from './statement.js';
import {
  type OpenItems,
  type Period,
  SENTIMENT_SIGNS,
  type SentimentSign,
  type Sides,
  type StatusUpdate,
  type TimelineEntry,
} from './status-update.js';

/** What could be read of a status update; undefined is what it does not say. */
export interface ParsedStatusUpdate {
  readonly date: LocalDate | undefined;
  readonly period: Period | undefined;
  readonly tldr: string | undefined;
  readonly sentiment: { readonly sign: SentimentSign | undefined; readonly phrase: string } | undefined;
  readonly risks: string | undefined;
  readonly customerItems: OpenItems | undefined;
  readonly vendorItems: OpenItems | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly sides: { readonly customer: string | undefined; readonly vendor: string | undefined };
}

/** An update in exactly our format, with the names it mentions. */
export interface ExactStatusUpdate {
  readonly update: StatusUpdate;
  readonly sides: Sides;
}

/**
 * Reads a status update back, exactly when it is in our format (S0-60…67), as well as possible when a person
 * typed or edited it. Undefined when the text is no status update: no header and no section with a heading.
 */
export function parseStatusUpdate(text: string, reading: Reading = {}): ParsedStatusUpdate | undefined {
  const exact = parseExact(text);
  if (exact !== undefined) return { ...exact.update, sides: exact.sides };
  const parts = readComment(text, reading);
  return parts.some(marksAnUpdate) ? gather(parts) : undefined;
}

/** Reads only what `formatStatusUpdate` writes, character for character. */
export function parseExact(text: string): ExactStatusUpdate | undefined {
  const [head, tldr, signed, ...sections] = text.trim().split('\n\n');
  const risks = sections[0]?.startsWith('Risks: ') === true ? sections.shift() : undefined;
  const [customer, vendor, timeline] = sections;
  const header = /^(\S+) — Last (\d{1,9}) (days|weeks)$/u.exec(head ?? '');
  const date = parseLocalDate(header?.[1] ?? '');
  const sign = SENTIMENT_SIGNS.find((one) => signed?.startsWith(`Sentiment: ${one}`) === true);
  if (date === undefined || sign === undefined || tldr === undefined || signed === undefined)
    return undefined;
  const customerSection = readItems(customer);
  const vendorSection = readItems(vendor);
  if (customerSection === undefined || vendorSection === undefined) return undefined;
  const update: StatusUpdate = {
    date,
    period: { count: Number(header?.[2]), unit: header?.[3] === 'weeks' ? 'weeks' : 'days' },
    tldr: tldr.slice('TLDR: '.length),
    sentiment: { sign, phrase: signed.slice(`Sentiment: ${sign} `.length) },
    risks: risks?.slice('Risks: '.length),
    customerItems: customerSection.items,
    vendorItems: vendorSection.items,
    timeline: (timeline ?? '').split('\n').flatMap(readEntry),
  };
  const sides = { customer: customerSection.name, vendor: vendorSection.name };
  return formatStatusUpdate(update, sides) === text.trim() ? { update, sides } : undefined;
}

function readItems(section: string | undefined): { name: string; items: OpenItems } | undefined {
  const [heading, ...lines] = section?.split('\n') ?? [];
  if (heading?.startsWith('Open items (') !== true || !heading.endsWith(' side):')) return undefined;
  const name = heading.slice('Open items ('.length, -' side):'.length);
  const items = lines.map((line) => line.slice('- '.length));
  const [only, ...others] = items;
  if (others.length > 0) return { name, items };
  if (only === UNCHANGED_ITEM) return { name, items: 'unchanged' };
  return { name, items: only === undefined || only === NONE_ITEM ? [] : [only] };
}

function readEntry(line: string): readonly TimelineEntry[] {
  const date = line.slice(0, 'YYYY-MM-DD'.length);
  const text = line.slice('YYYY-MM-DD: '.length);
  return text === '' ? [] : [{ date, text }];
}

function marksAnUpdate(part: CommentPart): boolean {
  return part.kind === 'header' || part.kind === 'label';
}

function gather(parts: readonly CommentPart[]): ParsedStatusUpdate {
  const header = parts.find((part) => part.kind === 'header');
  const statements = parts.flatMap((part) => (part.kind === 'statement' ? [part.statement] : []));
  const nameOf = (side: Side): string | undefined =>
    parts.flatMap((part) => (part.kind === 'side' && part.side === side ? [part.name] : []))[0];
  const sentiment = joined(statements, 'sentiment', ' ');
  return {
    date: header?.date,
    period: header?.period,
    tldr: joined(statements, 'tldr', ' '),
    sentiment: sentiment === undefined ? undefined : readSign(sentiment),
    risks: joined(statements, 'risk', '; '),
    customerItems: itemsOf(parts, 'customer'),
    vendorItems: itemsOf(parts, 'vendor'),
    timeline: statements.flatMap(({ field, date, text }) =>
      field === 'timeline' && date !== undefined ? [{ date, text }] : [],
    ),
    sides: { customer: nameOf('customer'), vendor: nameOf('vendor') },
  };
}

function joined(
  statements: readonly Statement[],
  field: Statement['field'],
  separator: string,
): string | undefined {
  const texts = statements.filter((statement) => statement.field === field).map(({ text }) => text);
  return texts.length === 0 ? undefined : texts.join(separator);
}

function itemsOf(parts: readonly CommentPart[], side: Side): OpenItems | undefined {
  const items = parts.flatMap((part) =>
    part.kind === 'statement' && part.statement.field === 'item' && part.statement.side === side
      ? [part.statement.text]
      : [],
  );
  if (items.length > 0) return items;
  return parts.flatMap((part): OpenItems[] => {
    if (part.kind !== 'empty_side' || part.side !== side) return [];
    return [part.says === 'none' ? [] : 'unchanged'];
  })[0];
}
