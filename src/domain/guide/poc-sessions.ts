import { nameKey } from '../fold.js';
import { addDays, daysBetween, parseLocalDate, weekdayOf, type LocalDate } from '../local-date.js';
import type { PocSession, ProofOfConcept } from '../playbook/proof-of-concept.js';

/** How the sessions of an evaluation stand: one counts as held once its day is past (S1-37…41). */
export interface SessionsStanding {
  readonly held: number;
  readonly planned: number;
  readonly next: { readonly label: string; readonly on: LocalDate } | undefined;
}

/** More of one kind are none that anybody plans. */
const MOST_REPEATS = 6;

/** `Getting Started, 40 min`: a row of the table on the page. */
function sessionLabel({ name, minutes }: PocSession, round = 1): string {
  const again = round === 1 ? '' : ` (${round})`;
  return `${name}${minutes === undefined ? '' : `, ${minutes} min`}${again}`;
}

/** `Introductions 5 · Demo 20`: what the session consists of, with minutes where the playbook has them. */
export function agendaWords({ agenda }: PocSession): string {
  return agenda.map(({ does, minutes }) => (minutes === undefined ? does : `${does} ${minutes}`)).join(' · ');
}

/** Every session that can be planned now; one that may be repeated is there once more than it has a day. */
export function sessionsToPlan(
  { sessions }: ProofOfConcept,
  evidence: ReadonlyMap<string, string>,
): readonly { readonly session: PocSession; readonly label: string }[] {
  return sessions.flatMap((session) => {
    const labels = Array.from({ length: session.repeatable ? MOST_REPEATS : 1 }, (_, at) =>
      sessionLabel(session, at + 1),
    );
    const planned = labels.filter((label) => evidence.has(nameKey(label))).length;
    return labels.slice(0, planned + 1).map((label) => ({ session, label }));
  });
}

/** Proposed days for so many sessions: the first at the start, the last at the end, none at a weekend. */
export function proposedDays(count: number, start: LocalDate, end: LocalDate): readonly LocalDate[] {
  const span = Math.max(0, daysBetween(start, end));
  return Array.from({ length: count }, (_, at) => {
    return workday(addDays(start, count === 1 ? 0 : Math.round((at * span) / (count - 1))), at === count - 1);
  });
}

/** The last one must not slip behind the end. */
function workday(day: LocalDate, backwards: boolean): LocalDate {
  const weekday = weekdayOf(day);
  if (weekday !== 0 && weekday !== 6) return day;
  if (backwards) return addDays(day, weekday === 6 ? -1 : -2);
  return addDays(day, weekday === 6 ? 2 : 1);
}

/** Undefined as long as no session of the playbook has a day. */
export function sessionsStanding(
  rules: ProofOfConcept | undefined,
  evidence: ReadonlyMap<string, string>,
  today: LocalDate,
): SessionsStanding | undefined {
  if (rules === undefined) return undefined;
  const days = sessionsToPlan(rules, evidence).flatMap(({ label }) => {
    const on = parseLocalDate(evidence.get(nameKey(label)) ?? '');
    return on === undefined ? [] : [{ label, on }];
  });
  if (days.length === 0) return undefined;
  const coming = days.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { held: days.length - coming.length, planned: days.length, next: coming[0] };
}
