import { createDigestJob } from '../../src/jobs/digests.js';
import { addDays, localDate } from '../../src/domain/local-date.js';
import type { DigestMail } from '../../src/services/ports/digests.js';
import type { Store } from '../../src/store/open-store.js';
import { dice } from '../measure.js';
import { digestDesk } from './desk.js';
import { Killed, mortal } from './mortal.js';
import { quietDeal, recipientsInAllZones, type Recipient } from './people.js';

const MINUTE_MS = 60_000;

export interface YearResult {
  readonly sent: number;
  readonly missing: number;
  readonly doubled: number;
  readonly wrongHour: number;
  readonly atWeekends: number;
  readonly kills: number;
}

/** A digest that arrived: when it was, by the calendar of its reader. */
interface Arrival {
  readonly day: string;
  readonly hour: number;
  readonly weekday: string;
}

/**
 * So many days on a virtual clock, in thirty zones: two processes on one store, each of which is killed at any step
 * in one of four rounds and started again three minutes later. Days and hours are checked by another calendar than the
 * one that plans them.
 */
export async function simulateYear(
  store: Store,
  { from, days, everyMinutes, seed }: { from: string; days: number; everyMinutes: number; seed: number },
): Promise<YearResult> {
  const roll = dice(seed);
  const recipients = recipientsInAllZones();
  const start = new Date(`${from}T00:00:00Z`);
  const world = { now: start, ids: 0, kills: 0 };
  const arrived = new Map<string, Arrival[]>(recipients.map(({ person }) => [person.id, []]));
  const zoneOf = new Map(recipients.map(({ person }) => [person.id, person.timeZone]));
  const mail: DigestMail = {
    send({ slackUserId }) {
      arrived.get(slackUserId)?.push(calendar(world.now, zoneOf.get(slackUserId) ?? 'UTC'));
      return Promise.resolve({ kind: 'sent', message: { channelId: 'D1', ts: '1.1' } });
    },
    renew: () => Promise.resolve(),
  };
  await settle(store, recipients, start);
  const people = recipients.map(({ person }) => person);
  const newId = (): string => `d${(world.ids += 1)}`;
  const desk = digestDesk(store, people, { now: () => world.now, newId, mail });
  const process = async (lives: boolean): Promise<void> => {
    const diesAt = 1 + Math.floor(roll() * roll() * 12);
    const own = lives ? desk : mortal(desk, diesAt, roll() < 0.5);
    try {
      await createDigestJob({ desk: own, onUnreached: () => undefined }).runAll();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      world.kills += 1;
    }
  };
  for (let minute = 0; minute < days * 1440; minute += everyMinutes) {
    world.now = new Date(start.getTime() + minute * MINUTE_MS);
    const fates = [roll() >= 0.25, roll() >= 0.25];
    await Promise.all(fates.map(process));
    if (fates.every(Boolean)) continue;
    world.now = new Date(world.now.getTime() + 3 * MINUTE_MS);
    await process(true);
  }
  return counted(recipients, arrived, { start, days, kills: world.kills });
}

async function settle(store: Store, recipients: readonly Recipient[], start: Date): Promise<void> {
  const touched = new Date(start.getTime() - 100 * 1440 * MINUTE_MS);
  await store.mirror.putDeals(
    recipients.map(({ person }, n) => quietDeal(`deal-${n}`, person, touched)),
    1,
  );
  for (const { person, weekdays } of recipients) {
    await store.settings.change(
      person.id,
      { weekdays, digestSince: addDays(localDate(start, 'UTC'), 1) },
      start,
    );
  }
}

function counted(
  recipients: readonly Recipient[],
  arrived: ReadonlyMap<string, readonly Arrival[]>,
  { start, days, kills }: { readonly start: Date; readonly days: number; readonly kills: number },
): YearResult {
  const result = { sent: 0, missing: 0, doubled: 0, wrongHour: 0, atWeekends: 0 };
  for (const { person, weekdays } of recipients) {
    const got = arrived.get(person.id) ?? [];
    const onDays = new Map<string, number>();
    for (const { day, hour, weekday } of got) {
      onDays.set(day, (onDays.get(day) ?? 0) + 1);
      result.sent += 1;
      if (hour !== 9) result.wrongHour += 1;
      if (weekday === 'Saturday' || weekday === 'Sunday') result.atWeekends += 1;
    }
    const wanted = wantedDays(person.timeZone, weekdays, start, days);
    result.missing += wanted.filter((day) => !onDays.has(day)).length;
    result.doubled += [...onDays.values()].reduce((sum, count) => sum + count - 1, 0);
  }
  return { ...result, kills };
}

/** The first and last days are not whole in every zone. */
function wantedDays(
  timeZone: string,
  weekdays: readonly string[],
  start: Date,
  days: number,
): readonly string[] {
  const found = new Set<string>();
  for (let hour = 36; hour < (days - 2) * 24; hour += 1) {
    const at = calendar(new Date(start.getTime() + hour * 60 * MINUTE_MS), timeZone);
    if (at.hour === 9 && weekdays.includes(at.weekday.toLowerCase())) found.add(at.day);
  }
  return [...found];
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The reader's calendar, from the platform. */
function calendar(moment: Date, timeZone: string): Arrival {
  const format =
    FORMATS.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
      hourCycle: 'h23',
    });
  FORMATS.set(timeZone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
  return { day, hour: Number(parts.get('hour')), weekday: parts.get('weekday') ?? '' };
}
