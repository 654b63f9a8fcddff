import { readPlaybook } from '../../src/playbook-file.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { readsAll } from './home-steps.js';
import { setsAndReads } from './selling-steps.js';
import { leaveTidy, OPENING_MS } from './steps.js';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({
    playbook: {
      ...readPlaybook('playbooks/services-forecast.yml'),
      restricted: [{ role: 'customer', values: ['Palisade'], visible_to: ['nobody@example.com'] }],
    },
  });
  await readsAll(walk);
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

function boards(person: DeskHand): readonly string[] {
  return person
    .sees()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ text }) => /^Your \d+ active deals? in \d+ stages?/u.test(text))
    .toSorted((a, b) => Number(a.ts) - Number(b.ts))
    .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`);
}

async function opensBoard(person: DeskHand): Promise<string> {
  const before = boards(person).length;
  await person.types('/opp board');
  return person.until('the board', () => boards(person)[before]);
}

test('one’s own deals stand by stage in the playbook’s order, and a button leads to those of a stage (S2-13)', async () => {
  const ana = walk.person('Ana');
  const board = await opensBoard(ana);
  const places = ['Scoping (', 'POC (', 'Proposal (', 'Negotiation ('].map((stage) => board.indexOf(stage));
  expect(places.filter((at) => at !== -1).length).toBeGreaterThan(2);
  const there = places.filter((at) => at !== -1);
  expect(there).toEqual(there.toSorted((a, b) => a - b));
  // Of a deal that has nothing to tell, its title says all.
  expect(board).not.toMatch(/[–·] –$/mu);
  await ana.presses('Proposal');
  await ana.message('Proposal');
});

test('a deal that changes its stage changes its place; one that Ben may not see is on no board of his (S4-58)', async () => {
  const ben = walk.person('Ben');
  const before = await opensBoard(ben);
  expect(before).not.toContain('Palisade');
  const title = /^• (.+?)(?: – (?:demo|next|closes|POC|your|their|Quiet|Cold).*)?$/mu.exec(before)?.[1] ?? '';
  await setsAndReads(walk, title, 'Stage', 'Negotiation');
  const after = await opensBoard(ben);
  expect(after.slice(after.indexOf('Negotiation ('))).toContain(title);
});
