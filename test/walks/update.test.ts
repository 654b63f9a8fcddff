import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { logOf, setsByHand, valueOn, WHY } from './stage-steps.js';
import { later, pageOf, topText, trouble } from './steps.js';
import { choosesWhat, fieldOfProperty, opensUpdateForm, rowsOf } from './update-steps.js';
import { walksThrough } from './walks-through.js';

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

describe('/opp update', () => {
  test('changes a property: before → after is shown, and a line says why (S0-40, S0-41, S0-45)', async () => {
    const ana = walk.person('Ana');
    await opensUpdateForm(ana, 'quarry');
    await choosesWhat(ana, 'Amount');
    const field = fieldOfProperty(ana);
    ana.fills({ [field]: '123456', rationale: WHY });
    await ana.submits();
    const preview = textOf((await ana.modal('This will be changed')).view);
    expect(preview).toContain('123,456');
    expect(preview).toContain(`[ ${WHY} ]`);
    await ana.submits();
    await ana.modal('Saved');
    expect(valueOn(walk, 'quarry', 'Amount')).toMatch(/123.?456/);
    expect(logOf(walk, 'quarry').filter((line) => line.includes(WHY))).toHaveLength(1);
    await ana.closes();
  });

  test('changes the customer information and adds a feature in one go, a line for each (S0-40, S0-41)', async () => {
    const ana = walk.person('Ana');
    await opensUpdateForm(ana, 'verbena');
    await choosesWhat(ana, 'Industry');
    ana.fills({ details: 'Space tourism', rationale: WHY });
    await ana.submits();
    await ana.modal('This will be changed');
    await ana.presses('Change something else too');
    await ana.modal('1 more to be saved');
    await choosesWhat(ana, 'Add a feature…');
    ana.fills({ need: 'Blind spots in orbit', feature: 'Tracing', how: 'Shows each hop', rationale: WHY });
    await ana.submits();
    await ana.modal('Blind spots in orbit');
    await ana.submits();
    await ana.modal('Saved');
    expect(rowsOf(walk, 'verbena')).toContainEqual(['Industry', 'Space tourism']);
    expect(rowsOf(walk, 'verbena')).toContainEqual(['Blind spots in orbit', 'Tracing', 'Shows each hop']);
    expect(logOf(walk, 'verbena').slice(-2)).toEqual([
      expect.stringContaining('Industry changed'),
      expect.stringContaining('Feature added'),
    ]);
    await ana.closes();
  });

  test('what is wrong is said at its field, and nothing typed is lost (S0-46)', async () => {
    const ben = walk.person('Ben');
    await opensUpdateForm(ben, 'quarry');
    await choosesWhat(ben, 'Amount');
    ben.fills({ [fieldOfProperty(ben)]: '5', rationale: 'too few' });
    await ben.submits();
    expect(ben.sees().modals.at(-1)?.errors['rationale']).toContain('add 3');
    ben.fills({ rationale: WHY });
    await ben.submits();
    await ben.modal('This will be changed');
    await ben.presses('Leave out');
    await ben.modal('What changes?');
    await ben.closes();
  });

  test('what a colleague changed meanwhile is left as it is, and the gathered changes are kept (N11)', async () => {
    const ana = walk.person('Ana');
    await opensUpdateForm(ana, 'tanglewood');
    await choosesWhat(ana, 'Amount');
    ana.fills({ [fieldOfProperty(ana)]: '77777', rationale: WHY });
    await ana.submits();
    await ana.modal('This will be changed');
    await setsByHand(walk, 'tanglewood', 'Amount', '88888');
    await ana.submits();
    await ana.modal('changed Amount');
    expect(topText(ana)).toContain('88,888');
    expect(valueOn(walk, 'tanglewood', 'Amount')).toMatch(/88.?888/);
    await ana.presses('Edit and send again');
    await ana.modal('This will be changed');
    await ana.closes();
  });

  test('an answer that got lost writes row and line once (N4)', async () => {
    const ben = walk.person('Ben');
    await opensUpdateForm(ben, 'globex logistics');
    await choosesWhat(ben, 'Add a feature…');
    ben.fills({ need: 'Once only', feature: 'Replay', how: 'Seen once', rationale: WHY });
    await ben.submits();
    await ben.modal('This will be changed');
    trouble(walk, 'lost_answer', { on: 'block_writes', times: 1 });
    await ben.submits();
    await ben.modal('has not confirmed');
    for (let round = 0; round < 3; round += 1) await later(walk, 70);
    const own = rowsOf(walk, 'globex logistics').filter(([need]) => need === 'Once only');
    expect(own).toHaveLength(1);
    expect(logOf(walk, 'globex logistics').filter((line) => line.includes(WHY))).toHaveLength(1);
    expect(pageOf(walk, 'globex logistics')).toBeDefined();
    await ben.closes();
  });
});
