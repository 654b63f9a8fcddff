import type { LocalDate } from '../../local-date.js';
import { monthOf, weekdayOfWord } from './calendar.js';
import { findDate } from './find-date.js';
import type { FoundDate } from './found-date.js';
import type { DateRole, Piece } from './piece.js';

const ROLES: Readonly<Record<string, DateRole>> = {
  on: 'at', at: 'at', in: 'at', for: 'at', '@': 'at', during: 'at', of: 'at', as: 'at', effective: 'from',
  until: 'until', till: 'until', through: 'until', thru: 'until', to: 'until', ending: 'until',
  instead: 'instead',
  than: 'instead',
  by: 'by', due: 'by', before: 'before', after: 'after', from: 'from', since: 'from', 
}; // prettier-ignore
const DATE_WORD =
  /^(?:\d.*|q\d.*|h[12]|fy.*|(?:[ck]?w|wk)\d+|week|wk|in|this|next|last|previous|past|coming|following|today|tonight|tomorrow|yesterday|early|mid|middle|late|end|beginning|eo[a-z]|cob|(?:sun|mon|tue|wed|thu|fri|sat).*)$/u;
/** Beside these a weekday is one of every week, not a date. */
const RECURRING = /^(?:weekly|biweekly|fortnightly|every|each|recurring|regular|standing)$/u;
/** Words that hold the date in its place and say nothing else. */
const HOLDS =
  /^(?:on|at|in|for|@|during|of|until|till|through|thru|to|ending|by|due|before|after|from|since|instead|than|effective|the|now)$/u;

/** Turns the words of dates into dates, told from the day the line was written. */
export function readDates(pieces: readonly Piece[], day: LocalDate): Piece[] {
  const read: Piece[] = [];
  const recurs = pieces.some((piece) => piece.kind === 'word' && RECURRING.test(piece.text));
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const isWeekday = piece.kind === 'word' && weekdayOfWord(piece.text) !== undefined;
    const found = mayBeginDate(piece) && !(recurs && isWeekday) ? findDate(pieces, index, day) : undefined;
    if (found === undefined) {
      read.push(piece);
      index += 1;
    } else {
      const written = pieces
        .slice(index, index + found.length)
        .map(asWritten)
        .join(' ');
      const role = takeRole(read);
      read.push({ kind: 'date', ...readingsOf(found, role), role, leading: beginsPart(read), written });
      index += found.length;
    }
  }
  return read;
}

/** Spares most words the search. */
function mayBeginDate(piece: Piece): boolean {
  if (piece.kind === 'number') return true;
  return piece.kind === 'word' && (DATE_WORD.test(piece.text) || monthOf(piece.text) > 0);
}

function asWritten(piece: Piece): string {
  return piece.kind === 'break' ? piece.text : piece.written;
}

/** A weekday without a date is the coming one where it is a term. */
function readingsOf(
  { readings, relative = false }: FoundDate,
  role: DateRole,
): { readings: readonly string[]; relative: boolean } {
  const [first = '', second] = readings;
  const coming = second !== undefined && role !== 'at' && role !== 'after' ? [second] : readings;
  return { readings: coming.length === 0 ? [first] : coming, relative };
}

/** What the words before a date make of it; those words are taken away. */
function takeRole(read: Piece[]): DateRole {
  let role: DateRole | undefined;
  for (let last = read.at(-1); last?.kind === 'word' && HOLDS.test(last.text); last = read.at(-1)) {
    // `due by`: the first word that says more than "on" decides.
    const own = ROLES[last.text];
    if (own !== undefined && (role === undefined || role === 'at')) role = own;
    if (last.text === 'now' && role === undefined) break;
    read.pop();
  }
  return role ?? 'at';
}

function beginsPart(read: readonly Piece[]): boolean {
  const last = read.at(-1);
  return last === undefined || (last.kind === 'break' && last.text === ';');
}
