const HOUR_S = 3600;
const NINE_S = 9 * HOUR_S;
const DAY_S = 24 * HOUR_S;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whole seconds until it is next Monday, nine o'clock, in this IANA zone; at least one. */
export function secondsToMonday(now: Date, timeZone: string): number {
  const { day, second } = onTheWatch(now, timeZone);
  const ahead = (7 - day) * DAY_S + NINE_S - second;
  const guess = ahead > 7 * DAY_S ? ahead - 7 * DAY_S : ahead;
  // Clocks may be changed on the way there.
  const there = onTheWatch(new Date(now.getTime() + guess * 1000), timeZone);
  return guess + NINE_S - there.second;
}

/** The weekday (0 is Monday) and the second of that day. */
function onTheWatch(moment: Date, timeZone: string): { readonly day: number; readonly second: number } {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', { ...time, weekday: 'short', timeZone })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const count = (name: 'hour' | 'minute' | 'second'): number => Number(parts.get(name));
  return {
    day: DAYS.indexOf(parts.get('weekday') ?? ''),
    second: count('hour') * HOUR_S + count('minute') * 60 + count('second'),
  };
}
