import { compareDates, type LocalDate } from '../local-date.js';
import { countWords } from '../words.js';
import type { Budgets } from './budgets.js';
import type { StatusField, StatusForm } from './form.js';
import type { FormProblem } from './form-problem.js';
import { type BoxLine, linesOf, withoutBullets } from './form-lines.js';
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
}

export type FormReading =
  | { readonly ok: true; readonly update: StatusUpdate }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Reads what a person typed into an update (S0-57…66), or says everything that is wrong with it at once, each
 * problem at its field and line. Bullets are tolerated, empty lines ignored, the timeline is sorted newest first.
 */
export function readForm(raw: StatusForm, { today, budgets }: FormContext): FormReading {
  const period = readPeriod(raw);
  const tldr = readPhrase('tldr', raw.tldr, budgets.tldr);
  const phrase = readPhrase('phrase', raw.phrase, budgets.phrase);
  const risks = readRisks(raw);
  const customerItems = readItems('customerItems', raw.customerItems, budgets.item);
  const vendorItems = readItems('vendorItems', raw.vendorItems, budgets.item);
  const timeline = readTimeline(raw.timeline, today, budgets.timeline);
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

function readItems(field: 'customerItems' | 'vendorItems', box: string, budget: number): Read<OpenItems> {
  const lines = linesOf(box);
  if (lines.length === 0) return { value: [], problems: [missing(field)] };
  const items = lines.filter(({ text }) => !saysNone(text) && !saysUnchanged(text));
  const unchanged = items.length === 0 && lines.some(({ text }) => saysUnchanged(text));
  return {
    value: unchanged ? 'unchanged' : unique(items.map(({ text }) => text)),
    problems: items.flatMap((item) => lengthProblems(field, item, budget)),
  };
}

function readTimeline(box: string, today: LocalDate, budget: number): Read<readonly TimelineEntry[]> {
  const lines = linesOf(box);
  if (lines.length === 0) return { value: [], problems: [missing('timeline')] };
  const read = lines.filter(({ text }) => !saysNone(text)).map((line) => readTimelineLine(line, today));
  const entries = read.flatMap((one) => (one.ok ? [one.entry] : []));
  const problems = read.flatMap((one) =>
    one.ok ? lengthProblems('timeline', { line: one.line, text: one.entry.text }, budget) : [one.problem],
  );
  return { value: newestFirst(entries), problems };
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
  return count > budget ? [{ kind: 'too_many_words', field, line, text, count, budget }] : [];
}
