import { TeamClock } from '../../src/domain/playbook/routines.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { digestsOf } from './digest-steps.js';
import { opensHome, readsAll } from './home-steps.js';
import { leaveTidy, OPENING_MS } from './steps.js';

const { digest } = readPlaybook('playbooks/sentry.yml');
const UP = 'time is up';
const LINE = /Q426 ends in \d+ days: deals that close in it come first, and are quiet after 7 days\./u;

let walk: Walk;
beforeAll(async () => {
  const clocks = [
    { name: 'Terms', from: 'next_step_date', hours: 24, says: 'Agree on a new step.' },
    { name: 'Nobody', from: 'created', hours: 24, says: 'Never told.', only_when: 'Phone line' },
  ].map((clock) => TeamClock.parse(clock));
  const quarter = { last_days: 60, quiet_days: 7 };
  walk = await openWalk({ playbook: { clocks, digest: { ...digest, quarter_end: quarter } } });
  await readsAll(walk);
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

test('a clock that has run out is told on Home, once for each deal, and so is the quarter’s end (S4-42, S4-52, S2-2)', async () => {
  const ana = walk.person('Ana');
  const home = (await opensHome(ana, 'need you')).toLowerCase();
  expect(home).toMatch(new RegExp(LINE.source, 'iu'));
  expect(home).toContain(`${UP} for `);
  expect(home).toContain('terms (agree on a new step)');
  expect(home).not.toContain('never told');
});

test('the digest says both, each deal stands there once, and what closes in the quarter comes first', async () => {
  const ana = walk.person('Ana');
  await ana.types('/opp digest');
  const message = await ana.until('the digest', () => digestsOf(ana).at(-1));
  expect(message.text).toMatch(LINE);
  expect(textOf(message.blocks)).toMatch(LINE);
  expect(message.text.toLowerCase()).toContain(UP);
  const titles = [...message.text.matchAll(/^\d+\. (.+?) \(/gmu)].map(([, title]) => title);
  expect(titles.length).toBeGreaterThan(3);
  expect(new Set(titles).size).toBe(titles.length);
});
