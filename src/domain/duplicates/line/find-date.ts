import type { LocalDate } from '../../local-date.js';
import { isoDay, monthOf, nearestDay, weekdayOfWord } from './calendar.js';
import { findCoarse } from './find-coarse-date.js';
import { findRelative, span } from './find-relative-date.js';
import { type FoundDate, type Looking, one, YEAR } from './found-date.js';
import type { Piece } from './piece.js';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;

/** The date that begins at `index`, or undefined. `day` is the day the line was written. */
export function findDate(pieces: readonly Piece[], index: number, day: LocalDate): FoundDate | undefined {
  const look = lookFrom(pieces, index, day);
  return (
    findAfterWeekday(pieces, index, look) ??
    findNumeric(look) ??
    findNamed(look) ??
    findPart(look) ??
    findRelative(look) ??
    findCoarse(look)
  );
}

function lookFrom(pieces: readonly Piece[], index: number, day: LocalDate): Looking {
  return {
    text: (offset) => textOf(pieces[index + offset]),
    written: (offset) => {
      const piece = pieces[index + offset];
      return piece?.kind === 'word' ? piece.written : '';
    },
    before: textOf(pieces[index - 1]),
    day,
  };
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
  const found =
    findNumeric(lookFrom(pieces, index + gap, look.day)) ??
    findNamed(lookFrom(pieces, index + gap, look.day));
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
  return (
    year === undefined &&
    Number(first) <= Number(second) &&
    /^(?:criteria|.*[^su]s|of)$/u.test(next) &&
    !/^(?:was|is|has)$/u.test(next)
  );
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

function withYear(
  month: number,
  day: number,
  length: number,
  look: Pick<Looking, 'text' | 'day'>,
): FoundDate | undefined {
  const comma = look.text(length) === ',' ? 1 : 0;
  const year = look.text(length + comma);
  if (YEAR.test(year)) return one(length + comma + 1, isoDay(Number(year), month, day));
  return one(length, nearestDay(month, day, look.day));
}

const PARTS: Readonly<Record<string, string>> = {
  early: 'early',
  beginning: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'end',
};
const ENDS: Readonly<Record<string, string>> = {
  eow: 'week',
  eom: 'month',
  eoq: 'quarter',
  eoy: 'year',
  cob: 'day',
  eod: 'day',
};

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
