import { compareDates, type LocalDate } from '../local-date.js';
import { countWords } from '../words.js';
import type { Budgets } from './budgets.js';
import { type CarriedItems, splitCarried } from './carried-items.js';
import { wordsToCut } from './cut-words.js';
import type { StatusField, StatusForm } from './form.js';
import type { FormProblem } from './form-problem.js';
import { type BoxLine, linesOf, withoutBullets } from './form-lines.js';
import type { SlashedOrder } from './leading-date.js';
import { doneText, type OpenItem, type OpenNow } from './open-items.js';
import { readTimelineLine } from './read-timeline.js';
import type { OpenItems, Period, StatusUpdate, TimelineEntry } from './status-update.js';
import { saysNone, saysUnchanged } from './tidy.js';

/** A line longer than this is no line any more; the duplicate check reads as much. In characters. */
const LINE_LIMIT = 600;
/** Risks have no word budget (S0-63), but one comment has to hold them. In characters. */
const RISKS_LIMIT = 1800;

export interface FormContext {
  readonly today: LocalDate;
  readonly budgets: Budgets;
  /** What earlier updates left open, as the form offered it. */
  readonly open?: OpenNow | undefined;
  /** How the person writes `11/12`. */
  readonly slashed?: SlashedOrder | undefined;
}

export type FormReading =
  | { readonly ok: true; readonly update: StatusUpdate }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Reads what a person typed into an update (S0-57…66), or says everything that is wrong with it at once, each
 * problem at its field and line. Bullets are tolerated, empty lines ignored, the timeline is sorted newest first.
 * Open items ticked as done become events of today; the others stay open without being repeated (S0-54, S0-59).
 */
export function readForm(raw: StatusForm, context: FormContext): FormReading {
  const { today, budgets } = context;
  const period = readPeriod(raw);
  const tldr = readPhrase('tldr', raw.tldr, budgets.tldr);
  const phrase = readPhrase('phrase', raw.phrase, budgets.phrase);
  const risks = readRisks(raw);
  const carried = splitCarried(raw, context.open);
  const customerItems = readItems('customerItems', raw.customerItems, budgets.item, carried.customer);
  const vendorItems = readItems('vendorItems', raw.vendorItems, budgets.item, carried.vendor);
  const timeline = readTimeline(raw.timeline, context, [...carried.customer.done, ...carried.vendor.done]);
  const sign = raw.sentiment;
  const problems: readonly FormProblem[] = [
    ...period.problems,
    ...tldr.problems,
    ...(sign === undefined ? [missing('sentiment')] : []),
    ...phrase.problems,
    ...risks.problems,
    ...customerItems.problems,
    ...vendorItems.problems,
    ...timeline.problems,
  ];
  if (sign === undefined || problems.length > 0) return { ok: false, problems };
  const update: StatusUpdate = {
    date: today,
    period: period.value,
    tldr: tldr.value,
    sentiment: { sign, phrase: phrase.value },
    risks: risks.value,
    customerItems: customerItems.value,
    vendorItems: vendorItems.value,
    timeline: timeline.value,
  };
  return { ok: true, update };
}

interface Read<T> {
  readonly value: T;
  readonly problems: readonly FormProblem[];
}

function missing(field: StatusField): FormProblem {
  return { kind: 'missing', field };
}

function readPeriod({ periodCount, periodUnit }: StatusForm): Read<Period> {
  const text = periodCount.normalize('NFKC').trim();
  const count = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  const bad: FormProblem = { kind: 'bad_period', field: 'periodCount', text };
  return { value: { count, unit: periodUnit }, problems: count < 1 ? [bad] : [] };
}

function readPhrase(field: 'tldr' | 'phrase', box: string, budget: number): Read<string> {
  const text = withoutBullets(box).join(' ');
  if (text.length <= LINE_LIMIT && countWords(text) === 0) return { value: text, problems: [missing(field)] };
  return { value: text, problems: lengthProblems(field, { line: 1, text }, budget) };
}

function readRisks({ risks: box, sentiment }: StatusForm): Read<string | undefined> {
  const lines = withoutBullets(box).filter((line) => !saysNone(line));
  const text = lines.join('; ').replace(/([.;:!?,]);(?= )/gu, '$1');
  if (text === '') {
    const needed: FormProblem = { kind: 'risks_needed', field: 'risks' };
    return { value: undefined, problems: sentiment === '‼️' ? [needed] : [] };
  }
  return { value: text, problems: lengthProblems('risks', { line: 1, text }, Infinity, RISKS_LIMIT) };
}

function readItems(
  field: 'customerItems' | 'vendorItems',
  box: string,
  budget: number,
  { done, left }: CarriedItems,
): Read<OpenItems> {
  const lines = linesOf(box);
  const items = lines.filter(({ text }) => !saysNone(text) && !saysUnchanged(text));
  if (items.length > 0) {
    const problems = items.flatMap((item) => lengthProblems(field, item, budget));
    return { value: unique(items.map(({ text }) => text)), problems };
  }
  // "none" in the box says that none came on top of what is still open.
  const unchanged = left.length > 0 || lines.some(({ text }) => saysUnchanged(text));
  if (lines.length + left.length + done.length === 0) return { value: [], problems: [missing(field)] };
  return { value: unchanged ? 'unchanged' : [], problems: [] };
}

function readTimeline(
  box: string,
  { today, budgets, slashed }: FormContext,
  done: readonly OpenItem[],
): Read<readonly TimelineEntry[]> {
  const lines = linesOf(box);
  if (lines.length + done.length === 0) return { value: [], problems: [missing('timeline')] };
  const read = lines
    .filter(({ text }) => !saysNone(text))
    .map((line) => readTimelineLine(line, today, slashed));
  const entries = read.flatMap((one) => (one.ok ? [one.entry] : []));
  const problems = read.flatMap((one) =>
    one.ok
      ? lengthProblems('timeline', { line: one.line, text: one.entry.text }, budgets.timeline)
      : [one.problem],
  );
  const closed = done.map((item): TimelineEntry => ({ date: today, text: doneText(item) }));
  return { value: newestFirst([...entries, ...closed]), problems };
}

/** Entries of one day keep the order in which they were typed. */
function newestFirst(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const seen = new Set<string>();
  const once = entries.filter(({ date, text }) => {
    const key = `${date} ${text}`;
    return seen.has(key) ? false : seen.add(key).has(key);
  });
  return once.toSorted((a, b) => compareDates(b.date, a.date));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function lengthProblems(
  field: StatusField,
  { line, text }: BoxLine,
  budget: number,
  limit = LINE_LIMIT,
): readonly FormProblem[] {
  const { length } = text;
  if (length > limit) return [{ kind: 'too_long', field, line, text, length, limit }];
  const count = budget === Infinity ? 0 : countWords(text);
  if (count <= budget) return [];
  return [{ kind: 'too_many_words', field, line, text, count, budget, cut: wordsToCut(text, budget) }];
}
