import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { CONFIDENCE } from './selling-steps.js';
import { logOf, setsByHand, valueOn, WHY } from './stage-steps.js';
import { leaveTidy, OPENING_MS } from './steps.js';
import { choosesWhat, fieldOfProperty, opensUpdateForm } from './update-steps.js';

const REASON = 'Their board moved the budget round to March; until then nothing is signed.';

let walk: Walk;
beforeAll(async () => {
  const confidence = { ...CONFIDENCE, rationale_property: 'Lost reason' };
  walk = await openWalk({ playbook: { confidence, card_links: ['Website'] } });
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

test('whoever changes the confidence is asked why, for its own column; both are shown, written and undone as one (S2-9)', async () => {
  const ana = walk.person('Ana');
  await setsByHand(walk, 'quarry', 'Confidence', 'Low');
  await opensUpdateForm(ana, 'quarry');
  await choosesWhat(ana, 'Amount');
  expect(textOf(ana.sees().modals.at(-1)?.view)).not.toContain('the words below stand there, too');
  await choosesWhat(ana, 'Confidence');
  expect(textOf((await ana.modal('the words below stand there, too')).view)).toContain('Lost reason');
  const before = logOf(walk, 'quarry').length;
  ana.fills({ [fieldOfProperty(ana)]: 'High', reason: REASON, rationale: 'too few' });
  await ana.submits();
  expect(ana.sees().modals.at(-1)?.errors['rationale']).toContain('add 3');
  ana.fills({ rationale: WHY });
  await ana.submits();
  const preview = textOf((await ana.modal('This will be changed')).view);
  expect(preview).toContain(REASON);
  await ana.submits();
  await ana.modal('Saved');
  expect([valueOn(walk, 'quarry', 'Confidence'), valueOn(walk, 'quarry', 'Lost reason')]).toEqual([
    'High',
    REASON,
  ]);
  expect(logOf(walk, 'quarry')).toHaveLength(before + 1);
  await ana.presses('Undo');
  await ana.modal('taken back');
  expect([valueOn(walk, 'quarry', 'Confidence'), valueOn(walk, 'quarry', 'Lost reason')]).toEqual([
    'Low',
    '',
  ]);
  await ana.closes();
});

test('the links that the playbook names stand on the card (S2-10)', async () => {
  const ana = walk.person('Ana');
  await setsByHand(walk, 'quarry', 'Website', 'https://example.com/scoping/7');
  await ana.types('/opp show quarry');
  const card = await ana.until('the card', ({ channels }) =>
    channels.flatMap(({ messages }) => messages).find(({ text }) => text.includes('scoping/7')),
  );
  expect(card.text).toContain('Website: https://example.com/scoping/7');
  expect(JSON.stringify(card.blocks)).toContain('"url":"https://example.com/scoping/7"');
});
