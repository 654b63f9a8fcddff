import type { LocalDate } from '../../local-date.js';
import {
  isoDay,
  mondayOf,
  monthOf,
  nearestDay,
  nextWeekday,
  shiftDays,
  shiftMonths,
  weekdayOfWord,
} from './calendar.js';
import type { Piece } from './piece.js';

/** A date found at the beginning of some pieces. */
export interface FoundDate {
  /** How many pieces it takes. */
  readonly length: number;
  readonly readings: readonly string[];
  readonly relative?: boolean;
}

/** The pieces from where a date may begin, and the day from which relative dates are told. */
interface Looking {
  readonly text: (offset: number) => string;
  readonly written: (offset: number) => string;
  readonly before: string;
  readonly day: LocalDate;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:20\d\d)$/u;
const QUARTER = /^(?:q([1-4])|([1-4])q)(?:fy)?'?(\d{2}|20\d\d)?$/u;
const HALF = /^h([12])$/u;
const FISCAL = /^fy'?(?:20)?(\d\d)$/u;
const WEEK = /^(?:w|cw|kw|wk)(\d{1,2})$/u;
/** Months that are also names or words count as months only where nothing else can stand. */
const AMBIGUOUS_MONTHS = /^(?:jan|april|may|june|august|mar|march|sep|dec)$/u;
const BEFORE_MONTH = /^(?:in|until|till|early|mid|late|of|next|last|this|since|through|end)$/u;
const BEFORE_YEAR = /^(?:in|until|till|by|since|during|of|for|early|mid|late|through|end)$/u;

/** The date that begins at `index`, or undefined. `day` is the day the line was written. */
export function findDate(pieces: readonly Piece[], index: number, day: LocalDate): FoundDate | undefined {
  const look: Looking = {
    text: (offset) => textOf(pieces[index + offset]),
    written: (offset) => {
      const piece = pieces[index + offset];
      return piece?.kind === 'word' ? piece.written : '';
    },
    before: textOf(pieces[index - 1]),
    day,
  };
  return (
    findAfterWeekday(pieces, index, look) ??
    findNumeric(look) ??
    findNamed(look) ??
    findPart(look) ??
    findRelative(look) ??
    findCoarse(look)
  );
}

function textOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  if (piece.kind === 'word' || piece.kind === 'break') return piece.text;
  return piece.kind === 'number' && piece.unit === '' && piece.bound === '' ? piece.value : '';
}

/** `Thu, 12 Nov`: the day of the week adds nothing, unless it contradicts the date. */
function findAfterWeekday(pieces: readonly Piece[], index: number, look: Looking): FoundDate | undefined {
  const weekday = weekdayOfWord(look.text(0));
  if (weekday === undefined) return undefined;
  const gap = look.text(1) === ',' ? 2 : 1;
  const found = findDate(pieces, index + gap, look.day);
  const [reading = ''] = found?.readings ?? [];
  if (found === undefined || found.relative === true || reading.length !== 10) return undefined;
  const agrees = new Date(Date.parse(reading)).getUTCDay() === weekday;
  return agrees ? { ...found, length: found.length + gap } : undefined;
}

function findNumeric({ text, day }: Looking): FoundDate | undefined {
  const iso = ISO.exec(text(0));
  if (iso !== null) return one(1, isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dotted = DOTTED.exec(text(0));
  if (dotted !== null) return one(1, isoDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])));
  const slashed = SLASHED.exec(text(0));
  if (slashed === null || text(0) === '24/7' || isShare(slashed, text(1))) return undefined;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  // Both orders are written; the month comes first where it can, so that one day never stands for two.
  const [month, dayOfMonth] = first <= 12 ? [first, second] : [second, first];
  if (slashed[3] === undefined) return one(1, nearestDay(month, dayOfMonth, day));
  return one(1, isoDay(Number(slashed[3].slice(-2)) + 2000, month, dayOfMonth));
}

/** `3/5 criteria`: a share of something, not a day. */
function isShare([, first = '', second = '', year]: RegExpExecArray, next: string): boolean {
  return year === undefined && Number(first) <= Number(second) && /^(?:criteria|.*[^su]s|of)$/u.test(next) && !/^(?:was|is|has)$/u.test(next);
}

/** `12 Nov`, `12th of November 2026`, `Nov 12, 2026`, `Dec 2-3`. */
function findNamed({ text, day }: Looking): FoundDate | undefined {
  const first = DAY.exec(text(0));
  const of = text(1) === 'of' ? 1 : 0;
  const monthAfter = monthOf(text(1 + of));
  if (first !== null && monthAfter > 0) return withYear(monthAfter, Number(first[1]), 2 + of, { text, day });
  const month = monthOf(text(0));
  const second = DAY.exec(text(1));
  if (month === 0 || second === null) return undefined;
  const dayOfMonth = Number(second[1]);
  const upTo = text(2) === '-' ? DAY.exec(text(3)) : null;
  if (upTo === null) return withYear(month, dayOfMonth, 2, { text, day });
  const [from, to] = [nearestDay(month, dayOfMonth, day), nearestDay(month, Number(upTo[1]), day)];
  return one(4, from === undefined || to === undefined ? undefined : `${from}..${to}`);
}

function withYear(month: number, day: number, length: number, look: Pick<Looking, 'text' | 'day'>): FoundDate | undefined {
  const comma = look.text(length) === ',' ? 1 : 0;
  const year = look.text(length + comma);
  if (YEAR.test(year)) return one(length + comma + 1, isoDay(Number(year), month, day));
  return one(length, nearestDay(month, day, look.day));
}

const PARTS: Readonly<Record<string, string>> = { early: 'early', beginning: 'early', mid: 'mid', middle: 'mid', late: 'late', end: 'end' };
const ENDS: Readonly<Record<string, string>> = { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year', cob: 'day', eod: 'day' };

/** `mid December`, `end of next month`, `EOM`. */
function findPart(look: Looking): FoundDate | undefined {
  const { text, day } = look;
  const short = ENDS[text(0)];
  if (short !== undefined) return { length: 1, readings: [`${span(short, 0, day)}-end`], relative: true };
  const part = PARTS[text(0)];
  if (part === undefined) return undefined;
  const gap = text(1) === 'of' || text(1) === '-' ? 2 : 1;
  const skip = text(gap) === 'the' || text(gap) === 'this' ? gap + 1 : gap;
  const unit = text(skip);
  if (gap === 2 && /^(?:week|month|quarter|year|day)$/u.test(unit)) {
    return { length: skip + 1, readings: [`${span(unit, 0, day)}-${part}`], relative: true };
  }
  const inner: Looking = { ...look, text: (offset) => text(gap + offset), before: 'of' };
  const found = findRelative(inner) ?? findCoarse(inner);
  const [reading = ''] = found?.readings ?? [];
  if (found === undefined || reading.length === 10) return undefined;
  return { ...found, length: gap + found.length, readings: [`${reading}-${part}`] };
}

const SHIFTS: Readonly<Record<string, number>> = { this: 0, next: 1, coming: 1, following: 1, last: -1, previous: -1, past: -1 };
const NAMED_DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

function findRelative({ text, day }: Looking): FoundDate | undefined {
  const named = NAMED_DAYS[text(0)];
  if (named !== undefined) return relative(1, shiftDays(day, named));
  const count = Number(text(1));
  if (text(0) === 'in' && count > 0 && isUnit(text(2))) return relative(3, away(text(2), count, day));
  if (Number(text(0)) > 0 && isUnit(text(1)) && text(2) === 'ago') return relative(3, away(text(1), -Number(text(0)), day));
  const shift = SHIFTS[text(0)];
  if (shift !== undefined && /^(?:week|month|quarter|year)$/u.test(text(1))) return relative(2, span(text(1), shift, day));
  const weekday = weekdayOfWord(text(shift === undefined ? 0 : 1));
  if (weekday === undefined) return undefined;
  const coming = nextWeekday(weekday, day);
  const past = shiftDays(coming, -7);
  if (shift === undefined) return { length: 1, readings: [past, coming], relative: true };
  if (shift === 1) return { length: 2, readings: [coming, shiftDays(coming, 7)], relative: true };
  return relative(2, shift === 0 ? coming : past);
}

function isUnit(word: string): boolean {
  return /^(?:day|week|month)s?$/u.test(word);
}

function away(unit: string, count: number, day: LocalDate): string {
  if (unit.startsWith('month')) return shiftMonths(day, count);
  return shiftDays(day, unit.startsWith('week') ? 7 * count : count);
}

/** The week (by its Monday), month, quarter or year that is `shift` from the day's own. */
function span(unit: string, shift: number, day: LocalDate): string {
  if (unit === 'day') return day;
  if (unit === 'week') return `week of ${shiftDays(mondayOf(day), 7 * shift)}`;
  if (unit === 'month') return shiftMonths(day, shift);
  const month = shiftMonths(day, unit === 'year' ? 12 * shift : 3 * shift);
  return unit === 'year' ? month.slice(0, 4) : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** `December`, `Q1 2027`, `FY27`, `week 47`, `in 2027`. */
function findCoarse({ text, written, before, day }: Looking): FoundDate | undefined {
  const month = monthOf(text(0));
  if (month > 0) {
    if (AMBIGUOUS_MONTHS.test(text(0)) && !BEFORE_MONTH.test(before) && !YEAR.test(text(1))) return undefined;
    if (/^(?:may|march)$/u.test(written(0))) return undefined;
    if (YEAR.test(text(1))) return one(2, isoDay(Number(text(1)), month, 15)?.slice(0, 7));
    return one(1, nearestDay(month, 15, day)?.slice(0, 7));
  }
  const quarter = QUARTER.exec(text(0));
  if (quarter !== null) return findQuarter(Number(quarter[1] ?? quarter[2]), quarter[3], { text, day });
  const half = HALF.exec(text(0));
  if (half !== null) return one(1, `${text(0)}`);
  const fiscal = FISCAL.exec(text(0));
  if (fiscal !== null) return one(1, `FY${fiscal[1] ?? ''}`);
  const week = WEEK.exec(text(0)) ?? (/^(?:week|wk)$/u.test(text(0)) ? /^(\d{1,2})$/u.exec(text(1)) : null);
  if (week !== null && Number(week[1]) <= 53) return one(/\d/u.test(text(0)) ? 1 : 2, `W${Number(week[1])}`);
  return YEAR.test(text(0)) && BEFORE_YEAR.test(before) ? one(1, text(0)) : undefined;
}

function findQuarter(quarter: number, year: string | undefined, { text, day }: Pick<Looking, 'text' | 'day'>): FoundDate | undefined {
  if (year !== undefined) return one(1, `20${year.slice(-2)}-Q${quarter}`);
  if (YEAR.test(text(1))) return one(2, `${text(1)}-Q${quarter}`);
  const fiscal = FISCAL.exec(text(1));
  if (fiscal !== null) return one(2, `FY${fiscal[1] ?? ''}-Q${quarter}`);
  const near = nearestDay(quarter * 3 - 1, 15, day);
  return one(1, near === undefined ? undefined : `${near.slice(0, 4)}-Q${quarter}`);
}

function one(length: number, reading: string | undefined): FoundDate | undefined {
  return reading === undefined ? undefined : { length, readings: [reading] };
}

function relative(length: number, reading: string): FoundDate {
  return { length, readings: [reading], relative: true };
}
