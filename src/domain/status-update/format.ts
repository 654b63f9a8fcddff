import type { OpenItems, Sides, StatusUpdate } from './status-update.js';
import { tidySides, tidyUpdate } from './tidy.js';

/** Notion's limit for the text of one run. */
const RUN_LIMIT = 2000;

export const NONE_ITEM = 'None';
export const UNCHANGED_ITEM = 'No change';

/** A run of text; `link` is where it leads. */
export interface LinkedText {
  readonly text: string;
  readonly link: string | undefined;
}

/** The update in the exact format of S0-60…67: sections parted by one blank line, no line end at the end. */
export function formatStatusUpdate(update: StatusUpdate, sides: Sides): string {
  const { date, period, tldr, sentiment, risks, customerItems, vendorItems, timeline } = tidyUpdate(update);
  const { customer, vendor } = tidySides(sides);
  const sections = [
    `${date} — Last ${period.count} ${period.unit}`,
    labelled('TLDR:', tldr),
    labelled(`Sentiment: ${sentiment.sign}`, sentiment.phrase),
    ...(risks === undefined ? [] : [`Risks: ${risks}`]),
    itemSection(customer, customerItems),
    itemSection(vendor, vendorItems),
    ...(timeline.length === 0 ? [] : [timeline.map((entry) => `${entry.date}: ${entry.text}`).join('\n')]),
  ];
  return sections.join('\n\n');
}

/**
 * The same text as runs, each at most 2,000 characters; joined they are exactly `formatStatusUpdate`. The first
 * run is the header's date and carries `markUrl`, by which the comment is found again.
 */
export function statusUpdateRuns(update: StatusUpdate, sides: Sides, markUrl: string): readonly LinkedText[] {
  const text = formatStatusUpdate(update, sides);
  const dateEnd = update.date.length;
  const rest = cut(text.slice(dateEnd)).map((part) => ({ text: part, link: undefined }));
  return [{ text: text.slice(0, dateEnd), link: markUrl }, ...rest];
}

function labelled(label: string, text: string): string {
  return text === '' ? label : `${label} ${text}`;
}

function itemSection(side: string, items: OpenItems): string {
  const lines = items === 'unchanged' ? [UNCHANGED_ITEM] : items.length === 0 ? [NONE_ITEM] : items;
  return [`Open items (${side} side):`, ...lines.map((line) => `- ${line}`)].join('\n');
}

/** Cuts between characters, never inside a surrogate pair. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + RUN_LIMIT, text.length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
