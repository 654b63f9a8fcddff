import { readPlaybook } from '../../src/playbook-file.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { logOf, opensStageForm, setsByHand, WHY } from './stage-steps.js';
import { leaveTidy, OPENING_MS, pageOf } from './steps.js';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk({ playbook: readPlaybook('playbooks/meddpicc-poc.yml') });
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

/** Everything on the deal's page. */
function cells(words: string): string {
  return JSON.stringify(walk.notion.desk.page(pageOf(walk, words))?.blocks);
}

async function opensSheet(person: DeskHand, command: string): Promise<string> {
  await person.types(command);
  return person.until('the sheet', ({ modals }) => {
    const view = modals.at(-1)?.view;
    return view?.['callback_id'] === 'opp_answers_form' ? textOf(view) : undefined;
  });
}

/** The newest card that says this. */
function card(person: DeskHand, words: string): Promise<string> {
  return person.until(`the card with “${words}”`, ({ channels }) =>
    channels
      .flatMap(({ messages }) => messages)
      .map(({ text }) => text)
      .find((text) => text.includes(words)),
  );
}

describe('the milestones of a deal (S1-17, S1-21, S1-27)', () => {
  test('are recorded beside the technical win, each with evidence, day, person and its line', async () => {
    const ana = walk.person('Ana');
    const before = logOf(walk, 'palisade').length;
    const sheet = await opensSheet(ana, '/opp win palisade');
    expect(sheet).toContain('A milestone of Propose. What shows that it is reached?');
    ana.fills({ 'answer:0': 'Won', 'answer:2': 'CFO agrees to the business case', rationale: WHY });
    await ana.submits();
    await ana.modal('State, Business Win stands under Tech Win and Milestones now');
    await ana.closes();
    const page = cells('palisade');
    const table = page.slice(page.indexOf('"Milestones"'), page.indexOf('Changes to Opportunity'));
    expect(table).toContain('Business Win');
    expect(table).toContain('CFO agrees to the business case');
    expect(table).toContain('Ana');
    expect(table).toMatch(/\d{4}-\d{2}-\d{2}/u);
    const lines = logOf(walk, 'palisade').slice(before);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`Business Win reached [ ${WHY} ]`);
  });

  test('stand on the card with their day, and its button opens them as they are', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp show palisade');
    const text = await card(ana, 'Milestones: ');
    expect(text).toMatch(
      /Milestones: Tech Win \(.+\), Business Win \(.+\); not yet: Financial Win, Legal Win/u,
    );
    await ana.presses('Milestones');
    await ana.until('the sheet', ({ modals }) =>
      JSON.stringify(modals).includes('CFO agrees to the business case') ? true : undefined,
    );
    await ana.closes();
  });

  test('are told at the gate: which the stage brings, and which the way there left out', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'palisade', 'Stage', 'POC');
    await opensStageForm(ben, 'palisade');
    await ben.chooses('stage', 'Proposal');
    const gate = textOf((await ben.modal('Milestone: ')).view);
    expect(gate).toContain('Milestone: Business Win (reached), Financial Win');
    expect(gate).not.toContain('Not reached on the way here');
    await ben.chooses('stage', 'Win');
    const late = textOf((await ben.modal('Not reached on the way here')).view);
    expect(late).toContain('Not reached on the way here: Financial Win, Legal Win');
    await ben.closes();
  });

  test('one that two people record at once keeps what was there first', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await opensSheet(ana, '/opp win palisade');
    await opensSheet(ben, '/opp win palisade');
    ana.fills({ 'answer:4': 'Papers are in the deal folder', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Milestones now');
    ben.fills({ 'answer:4': 'Signed on paper', rationale: WHY });
    await ben.submits();
    await ben.modal('Papers are in the deal folder');
    expect(cells('palisade')).not.toContain('Signed on paper');
    await ana.closes();
    await ben.closes();
  });

  test('one that does not hold any more is withdrawn with its line, and what was typed wrongly is kept', async () => {
    const ana = walk.person('Ana');
    await opensSheet(ana, '/opp win palisade');
    ana.fills({ 'answer:2': '', rationale: 'too short' });
    await ana.submits();
    await ana.until('the mistake', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.errors).includes('5 to 7 words') ? true : undefined,
    );
    ana.fills({ 'answer:2': '', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Milestones now');
    await ana.closes();
    expect(logOf(walk, 'palisade').at(-1)).toContain(`Business Win withdrawn [ ${WHY} ]`);
    expect(cells('palisade')).not.toContain('CFO agrees to the business case');
  });

  test('what was just recorded can be undone: what it said before comes back with its day and person, and a line', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    const legal = (): string => cells('palisade').split('Legal Win')[1]?.slice(0, 900) ?? '';
    await opensSheet(ben, '/opp win palisade');
    ben.fills({ 'answer:4': 'Signed on paper', rationale: WHY });
    await ben.submits();
    await ben.modal('stands under Milestones now');
    expect(legal()).toContain('Ben Okafor');
    await ben.presses('Undo');
    await ben.modal('taken back');
    await ben.closes();
    expect(legal()).toContain('Papers are in the deal folder');
    expect(legal()).toContain('Ana Pereira');
    expect(legal()).not.toContain('Ben Okafor');
    expect(logOf(walk, 'palisade').at(-1)).toContain('Legal Win undone [ Taken back by Ben within minutes ]');
    await opensSheet(ana, '/opp win palisade');
    ana.fills({ 'answer:3': 'Budget is approved', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Milestones now');
    await opensSheet(ben, '/opp win palisade');
    ben.fills({ 'answer:3': 'Budget is cut', rationale: WHY });
    await ben.submits();
    await ben.modal('stands under Milestones now');
    await ben.closes();
    await ana.presses('Undo');
    await ana.modal('Financial Win');
    expect(cells('palisade')).toContain('Budget is cut');
    await ana.closes();
  });
});
