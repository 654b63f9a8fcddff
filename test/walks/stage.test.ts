import { localDate } from '../../src/domain/local-date.js';
import { textOf } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { choosesStage, isStageForm, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { topText } from './steps.js';
import { walksThrough } from './walks-through.js';

const ACME = 'Acme Corp – Enterprise platform';

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

const today = (zone = 'Europe/Lisbon'): string => localDate(walk.clock.now(), zone);

describe('a change of stage', () => {
  test('to Demo asks for the date at once, suggests why, and stands on the page with its line (S0-48)', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, ACME, 'Stage', 'Discovery');
    await setsByHand(walk, ACME, 'Demo date', '');
    const before = logOf(walk, ACME);
    await opensStageForm(ana, 'acme');
    expect(topText(ana)).not.toContain('Date of the demo');
    await choosesStage(ana, 'Demo', 'Date of the demo');
    const day = localDate(new Date(walk.clock.now().getTime() + 3 * 86_400_000), 'Europe/Lisbon');
    await ana.chooses('ask:demo_date', day);
    await ana.until('the suggestion', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.view).includes(`Demo is scheduled for ${day}`) ? true : undefined,
    );
    expect(await ana.submits()).toEqual({ ok: true });
    const saved = textOf((await ana.modal('Saved')).view);
    expect(saved).toContain('is in Demo now.');
    expect([valueOn(walk, ACME, 'Stage'), valueOn(walk, ACME, 'Demo date')]).toEqual(['Demo', day]);
    expect(logOf(walk, ACME)).toEqual([
      ...before,
      `${today()} : Stage to Demo [ Demo is scheduled for ${day} ]`,
    ]);
    await ana.closes();
  });

  test('to Lost needs the reason, and offers it for the change log in seven words (S0-49, C5)', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'palisade', 'Stage', 'POC');
    await setsByHand(walk, 'palisade', 'Lost reason', '');
    const before = logOf(walk, 'palisade').length;
    await opensStageForm(ben, 'palisade');
    await choosesStage(ben, 'Lost', 'Why was the deal lost?');
    ben.fills({ 'ask:lost_reason': 'They keep their own tool, because the budget is gone' });
    await ben.submits();
    await ben.modal('I took the words for the change log from your answer');
    expect(valueOn(walk, 'palisade', 'Stage')).toBe('POC');
    await ben.submits();
    await ben.modal('Saved');
    expect(valueOn(walk, 'palisade', 'Lost reason')).toBe(
      'They keep their own tool, because the budget is gone',
    );
    expect(logOf(walk, 'palisade')).toHaveLength(before + 1);
    expect(logOf(walk, 'palisade').at(-1)).toBe(
      `${today('America/New_York')} : Stage to Lost [ They keep their own tool ]`,
    );
    await ben.closes();
  });

  test('to Transferred needs a new Sales Engineer whom Notion knows (S0-50)', async () => {
    const dev = walk.person('Dev');
    await setsByHand(walk, 'verbena', 'Stage', 'POC');
    const owner = valueOn(walk, 'verbena', 'Sales Engineer');
    await opensStageForm(dev, 'verbena');
    await choosesStage(dev, 'Transferred', 'New Sales Engineer in charge');
    dev.fills({ rationale: 'their region moves to our team' });
    await dev.chooses('ask:new_sales_engineer', walk.person('Noor').id);
    await dev.modal('Noor Haddad has no Notion account with the same e-mail address');
    await dev.submits();
    const errors = dev.sees().modals.at(-1)?.errors;
    expect(errors?.['ask:new_sales_engineer']).toContain('no Notion account');
    expect(valueOn(walk, 'verbena', 'Stage')).toBe('POC');
    await dev.chooses('ask:new_sales_engineer', walk.person('Grace').id);
    await dev.submits();
    await dev.modal('Saved');
    expect([valueOn(walk, 'verbena', 'Stage'), valueOn(walk, 'verbena', 'New SE')]).toEqual([
      'Transferred',
      'Grace Liu',
    ]);
    expect(valueOn(walk, 'verbena', 'Sales Engineer')).toBe(owner);
    expect(logOf(walk, 'verbena').at(-1)).toContain(
      'Stage to Transferred [ their region moves to our team ]',
    );
    await dev.closes();
  });

  test('says what is wrong at the field, and nothing is changed', async () => {
    const emi = walk.person('Emi');
    await setsByHand(walk, 'sextant', 'Stage', 'Demo');
    await opensStageForm(emi, 'sextant');
    expect(await emi.chooses('stage', 'POC')).toEqual({ ok: true });
    emi.fills({ rationale: 'too short' });
    await emi.submits();
    expect(JSON.stringify(emi.sees().modals.at(-1)?.errors)).toContain('5 to 7 words, so add 3');
    expect(valueOn(walk, 'sextant', 'Stage')).toBe('Demo');
    await emi.closes();
  });

  test('asks about a demo in the past once (press again)', async () => {
    const lukas = walk.person('Lukas');
    await setsByHand(walk, 'cormorant', 'Stage', 'Discovery');
    await setsByHand(walk, 'cormorant', 'Demo date', '');
    await opensStageForm(lukas, 'cormorant');
    await choosesStage(lukas, 'Demo', 'Date of the demo');
    lukas.fills({ 'ask:demo_date': '2026-01-05', rationale: WHY });
    await lukas.submits();
    await lukas.modal('5 Jan 2026 is in the past');
    expect(valueOn(walk, 'cormorant', 'Stage')).toBe('Discovery');
    await lukas.submits();
    await lukas.modal('Saved');
    expect(valueOn(walk, 'cormorant', 'Demo date')).toBe('2026-01-05');
    await lukas.closes();
  });

  test('asks which deal is meant when several match', async () => {
    const jane = walk.person('Jane');
    await jane.types('/opp stage kinder');
    await jane.modal('Which one do you mean?');
    await jane.presses('Choose');
    await isStageForm(jane);
    await jane.closes();
  });

  test('keeps what was typed for one stage while another one is looked at', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'dovetail', 'Stage', 'POC');
    await setsByHand(walk, 'dovetail', 'Lost reason', '');
    await opensStageForm(ana, 'dovetail');
    await choosesStage(ana, 'Lost', 'Why was the deal lost?');
    ana.fills({ 'ask:lost_reason': 'Budget frozen until next year' });
    await choosesStage(ana, 'Transferred', 'New Sales Engineer in charge');
    expect(JSON.stringify(ana.sees().modals.at(-1)?.view)).not.toContain('Budget frozen');
    await choosesStage(ana, 'Lost', 'Why was the deal lost?');
    expect(JSON.stringify(ana.sees().modals.at(-1)?.view)).toContain('Budget frozen until next year');
    await ana.closes();
  });
});
