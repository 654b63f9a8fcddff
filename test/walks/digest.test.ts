import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { dealsIn, digestsOf, doesBeside, moveTo } from './digest-steps.js';
import { isStageForm, valueOn, WHY } from './stage-steps.js';
import { freshUpdate, pageOf } from './steps.js';
import { walksThrough } from './walks-through.js';

let walk: Walk;
let ana: DeskHand;
walksThrough(async () => {
  walk = await openWalk();
  ana = walk.person('Ana');
  // What is said on the pages is read in rounds.
  for (let round = 0; round < 15; round += 1) await walk.opp().readDue();
  return walk;
});

/** The newest digest, as it stands now. */
function shown(): NonNullable<ReturnType<typeof digestsOf>[number]> {
  const digest = digestsOf(ana).at(-1);
  if (digest === undefined) throw new Error('there is no digest');
  return digest;
}

const words = (): string => textOf(shown().blocks);

async function says(text: string): Promise<void> {
  await ana.until(`the digest says “${text}”`, () => (words().includes(text) ? true : undefined));
}

/** The deals that are not done yet; the first is called by words that no other deal has. */
let deals: string[] = [];
const does = (deal: string | undefined, what: string) => doesBeside(walk, ana, shown(), deal ?? '–', what);

test('on Monday at nine, and not before, it arrives once, announces itself and how it is stopped', async () => {
  moveTo(walk, 1, 8);
  await walk.opp().readDue();
  expect(digestsOf(ana)).toEqual([]);
  moveTo(walk, 1, 9);
  await walk.opp().readDue();
  await walk.opp().readDue();
  await walk.restartBot();
  await walk.opp().readDue();
  expect(digestsOf(ana)).toHaveLength(1);
  expect(words()).toMatch(/\d+ of your \d+ active deals need you/u);
  expect(words()).toContain('This is your first digest.');
  expect(words()).toContain('Stop digest');
  deals = dealsIn(shown());
  expect(deals.length).toBeGreaterThanOrEqual(5);
  // Who reads with their ears hears every deal and why.
  for (const deal of deals) expect(shown().text).toContain(deal);
}, 60_000);

test('nothing new: the deal is done, and is not quiet next week', async () => {
  await does(deals[0], 'Nothing new');
  await says(`1 of`);
  expect(words()).toContain('nothing new');
  expect(dealsIn(shown())).not.toContain(deals[0]);
});

test('snoozed for a week from the list, and until a day from the form', async () => {
  await does(deals[1], '1 week');
  await says('2 of');
  expect(words()).toContain('snoozed, back on');
  await does(deals[2], 'Until a day …');
  await ana.modal('Leave out');
  ana.fills({ until: '2030-01-07' });
  await ana.submits();
  await ana.modal('Snoozed. It comes back on');
  await ana.closes();
  await says('3 of');
});

test('a day that has passed is refused beside its field', async () => {
  await does(deals[3], 'Until a day …');
  await ana.modal('Leave out');
  ana.fills({ until: '2020-01-07' });
  await ana.submits();
  await ana.until(
    'the form says so',
    (desk) => JSON.stringify(desk.modals).includes('yet to come') || undefined,
  );
  await ana.closes();
});

test('an update posted from there, and a stage changed, tick their deals off', async () => {
  await does(deals[3], 'Post status');
  await ana.until('the status form', ({ modals }) =>
    modals.at(-1)?.view['callback_id'] === 'opp_status_form' ? true : undefined,
  );
  ana.fills(freshUpdate());
  await ana.submits();
  await ana.modal('This comment will be posted');
  await ana.submits();
  await ana.modal('Saved');
  await ana.closes();
  await says('4 of');
  expect(words()).toContain('status update posted');
  const stage = valueOn(walk, deals[4] ?? '–', 'Stage') === 'Proposal' ? 'Negotiation' : 'Proposal';
  await does(deals[4], 'Change stage');
  await isStageForm(ana);
  await ana.chooses('stage', stage);
  ana.fills({ rationale: WHY });
  await ana.submits();
  await ana.modal('Saved');
  await ana.closes();
  await says('stage changed');
}, 60_000);

test('S28: a deal archived between digest and click is said to be gone', async () => {
  const deal = deals[5] ?? '–';
  const pageId = pageOf(walk, deal);
  await walk.notion.desk.act({ act: 'archive', pageId });
  await walk.opp().readDue();
  await does(deal, 'Nothing new');
  await says('not there any more');
});

test('next week’s digest leaves out what is done and snoozed; last month’s button still works', async () => {
  const first = shown();
  moveTo(walk, 1, 9);
  await walk.opp().readDue();
  const [old, next] = digestsOf(ana);
  expect(old?.ts).toBe(first.ts);
  expect(next).toBeDefined();
  expect(next?.text).not.toContain(deals[2] ?? '–');
  for (let week = 0; week < 4; week += 1) moveTo(walk, 1, 9);
  await walk.opp().readDue();
  await doesBeside(walk, ana, first, deals[6] ?? '–', 'Nothing new');
  await ana.until('last month’s message is renewed', () =>
    textOf(digestsOf(ana)[0]?.blocks).includes('7 of') ? true : undefined,
  );
}, 60_000);

test('stopped from the message, and started again from the answer', async () => {
  await ana.presses('Stop digest');
  await ana.message('Your digest is off.');
  const before = digestsOf(ana).length;
  moveTo(walk, 1, 9);
  await walk.opp().readDue();
  expect(digestsOf(ana)).toHaveLength(before);
  await ana.presses('Start again');
  await ana.message('Your digest comes on Monday at 09:00 (Europe/Lisbon)');
});

test('/opp digest shows it at once; its settings change day and hour', async () => {
  const before = digestsOf(ana).length;
  await ana.types('/opp digest');
  await ana.message('The list is in your direct messages');
  expect(digestsOf(ana)).toHaveLength(before + 1);
  await ana.types('/opp digest settings');
  await ana.modal('My deals');
  ana.fills({ hour: '14' });
  await ana.submits();
  await ana.modal('at 14:00 (Europe/Lisbon)');
  await ana.closes();
  moveTo(walk, 1, 13);
  await walk.opp().readDue();
  expect(digestsOf(ana)).toHaveLength(before + 1);
  moveTo(walk, 1, 14);
  await walk.opp().readDue();
  expect(digestsOf(ana)).toHaveLength(before + 2);
}, 60_000);
