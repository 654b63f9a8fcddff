import type { OpenItems, Sides, StatusUpdate } from './status-update.js';

const LONE_SURROGATE = /\p{Cs}/gu;
/** Every kind of white space and control character, line ends among them. */
const GAPS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const NONE = /^[\s\-–—]*(?:none|nothing|nil|n\/a|no open items|no items)?[\s.!]*$/iu;
const UNCHANGED = /^(?:no changes?|unchanged)[\s.!]*$/iu;

/** One line as it is written and compared: trimmed, white space and line ends collapsed to one space each. */
export function tidyLine(text: string): string {
  return text.replace(LONE_SURROGATE, '\u{fffd}').replace(GAPS, ' ').trim();
}

/** Whether a line says that there is nothing, such as `none`, `-` or `n/a` (S0-59). */
export function saysNone(line: string): boolean {
  return line.length < 60 && NONE.test(line);
}

/** Whether a line says that nothing changed on that side. */
export function saysUnchanged(line: string): boolean {
  return line.length < 60 && UNCHANGED.test(line);
}

/** The update as the format can hold it: every field one tidy line, no empty items. `tidyUpdate` is idempotent. */
export function tidyUpdate(update: StatusUpdate): StatusUpdate {
  const risks = tidyLine(update.risks ?? '');
  return {
    date: update.date,
    period: update.period,
    tldr: tidyLine(update.tldr),
    sentiment: { sign: update.sentiment.sign, phrase: tidyLine(update.sentiment.phrase) },
    risks: risks === '' ? undefined : risks,
    customerItems: tidyItems(update.customerItems),
    vendorItems: tidyItems(update.vendorItems),
    timeline: update.timeline
      .map(({ date, text }) => ({ date, text: tidyLine(text) }))
      .filter(({ text }) => text !== ''),
  };
}

export function tidySides(sides: Sides): Sides {
  return { customer: tidyLine(sides.customer), vendor: tidyLine(sides.vendor) };
}

function tidyItems(items: OpenItems): OpenItems {
  if (items === 'unchanged') return items;
  return items.map(tidyLine).filter((item) => !saysNone(item) && !saysUnchanged(item));
}
