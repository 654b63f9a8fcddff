import { addDays, localDate, weekdayOf } from '../../src/domain/local-date.js';
import type { DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { setsByHand } from './stage-steps.js';
import { directMessages, OPENING_MS } from './steps.js';
import { walksThrough } from './walks-through.js';

const ZONE = 'Europe/Lisbon';
const HOUR_MS = 3_600_000;

let walk: Walk;
walksThrough(async () => {
  walk = await openWalk();
  // Beyond the next steps of the sample data: what they remind of stands in a test of its own.
  walk.clock.advance(45 * 24 * HOUR_MS);
  return walk;
});

/** Moves the clock to the next Monday, shortly after this hour in Lisbon. */
function comesMonday(hour: number): string {
  const isIt = (): boolean =>
    weekdayOf(localDate(walk.clock.now(), ZONE)) === 1 && hourNow() === String(hour).padStart(2, '0');
  do walk.clock.advance(HOUR_MS);
  while (!isIt());
  return localDate(walk.clock.now(), ZONE);
}

function hourNow(): string {
  const how = { hour: '2-digit', hourCycle: 'h23', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat('en-GB', how).format(walk.clock.now());
}

/** What the person was told about a demo of the deal; not what they are asked about edits made by hand. */
const demosOf = (person: DeskHand, words: string): string[] =>
  directMessages(person).filter((text) => text.includes(words) && /demo (?:is|of) /u.test(text));

describe('reminders through Slack', () => {
  test('of a demo come the working day before, and its buttons answer in its place', async () => {
    const ana = walk.person('Ana');
    comesMonday(5);
    const today = localDate(walk.clock.now(), ZONE);
    await setsByHand(walk, 'bayleaf', 'Stage', 'Demo');
    await setsByHand(walk, 'bayleaf', 'Demo date', addDays(today, 1));
    await walk.opp().readDue();
    walk.clock.advance(15 * 60_000);
    await walk.opp().readDue();
    expect(demosOf(ana, 'Bayleaf')).toEqual([]);
    walk.clock.advance(4 * HOUR_MS);
    await walk.opp().readDue();
    const message = await ana.message('The demo is tomorrow.');
    expect(message.text).toContain('Bayleaf Studio – Renderer errors: The demo is tomorrow.');
    expect(message.text).toContain('Sentry side: ');
    await walk.opp().readDue();
    await walk.restartBot();
    await walk.opp().readDue();
    expect(demosOf(ana, 'Bayleaf')).toHaveLength(1);
    await ana.presses('Snooze 1 day');
    await ana.message('Snoozed until Tuesday');
    expect(() => ana.presses('Snooze 1 day')).toThrow('there is no button');
    expect(demosOf(ana, 'Bayleaf')).toHaveLength(1);
    walk.clock.advance(24 * HOUR_MS);
    await walk.opp().readDue();
    await ana.message('The demo is today.');
    await ana.presses('Done');
    await ana.message('Done: demo of');
    walk.clock.advance(24 * HOUR_MS);
    await walk.opp().readDue();
    expect(demosOf(ana, 'Bayleaf')).toHaveLength(2);
  });

  test('can be switched off in every message, and on again', async () => {
    const ana = walk.person('Ana');
    comesMonday(5);
    const today = localDate(walk.clock.now(), ZONE);
    await setsByHand(walk, 'porto mar', 'Stage', 'Demo');
    await setsByHand(walk, 'porto mar', 'Demo date', addDays(today, 1));
    await walk.opp().readDue();
    walk.clock.advance(4.5 * HOUR_MS);
    await walk.opp().readDue();
    await ana.message('Porto Marítimo – Logs: The demo is tomorrow.');
    await ana.presses('Stop reminders');
    await ana.message('You get no reminders any more.');
    await setsByHand(walk, 'porto mar', 'Demo date', addDays(today, 2));
    await walk.opp().readDue();
    walk.clock.advance(24 * HOUR_MS);
    await walk.opp().readDue();
    expect(demosOf(ana, 'Porto')).toHaveLength(1);
    await ana.presses('Switch on again');
    await ana.message('You get reminders again');
  });

  test(
    'of a next step and of a lost deal come without anybody having set anything in the sample data',
    async () => {
      const fresh = await openWalk();
      try {
        for (let quarter = 0; quarter < 4 * 10; quarter += 1) {
          fresh.clock.advance(6 * HOUR_MS);
          await fresh.opp().readDue();
        }
        const told = (name: string) => directMessages(fresh.person(name)).join('\n');
        expect(told('Ana')).toMatch(/Acme Corp – Enterprise platform: .*next step/iu);
        expect(told('Ben')).toMatch(/Acme Corp – Pilot 2024: .*come back/iu);
      } finally {
        await fresh.close();
      }
    },
    3 * OPENING_MS,
  );
});
