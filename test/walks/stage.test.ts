import { localDate } from '../../src/domain/local-date.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { later, leaveTidy, OPENING_MS, pageOf, topText, trouble } from './steps.js';

/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;
const WHY = 'their platform team needs it now';
const ACME = 'Acme Corp – Enterprise platform';

let walk: Walk;
beforeAll(async () => {
  walk = await openWalk();
}, 3 * OPENING_MS);
afterEach(() => {
  leaveTidy(walk);
});
afterAll(() => walk.close());

/** What the deal's page says in a property. */
function value(words: string, property: string): string | undefined {
  return walk.notion.desk.page(pageOf(walk, words))?.properties.find(({ name }) => name === property)?.text;
}

/** The change log of the deal, as it reads, oldest first. */
function log(words: string): string[] {
  const blocks = walk.notion.desk.page(pageOf(walk, words))?.blocks ?? [];
  const text = blocks.map(({ runs }) => runs.map((run) => run.text).join(''));
  const heading = text.findIndex((line) => line.startsWith('Changes to Opportunity'));
  return heading === -1 ? [] : text.slice(heading + 1);
}

function byHand(words: string, property: string, to: string): Promise<unknown> {
  const by = walk.notion.desk.overview().users.find(({ name }) => name === 'Chiara Rossi')?.id ?? '';
  return walk.notion.desk.act({ act: 'set-property', by, pageId: pageOf(walk, words), property, value: to });
}

async function opens(person: DeskHand, words: string): Promise<void> {
  await person.types(`/opp stage ${words}`);
  await isForm(person);
}

async function isForm(person: DeskHand): Promise<void> {
  await person.until('the stage form', ({ modals }) =>
    modals.at(-1)?.view['callback_id'] === 'opp_stage_form' ? true : undefined,
  );
}

/** Chooses the stage and waits until the form asks what it needs. */
async function chooses(person: DeskHand, stage: string, question: string): Promise<void> {
  expect(await person.chooses('stage', stage)).toEqual({ ok: true });
  await person.modal(question);
}

const today = (zone = 'Europe/Lisbon'): string => localDate(walk.clock.now(), zone);

describe('a change of stage', () => {
  test('to Demo asks for the date at once, suggests why, and stands on the page with its line (S0-48)', async () => {
    const ana = walk.person('Ana');
    await byHand(ACME, 'Stage', 'Discovery');
    await byHand(ACME, 'Demo date', '');
    const before = log(ACME);
    await opens(ana, 'acme');
    expect(topText(ana)).not.toContain('Date of the demo');
    await chooses(ana, 'Demo', 'Date of the demo');
    const day = localDate(new Date(walk.clock.now().getTime() + 3 * 86_400_000), 'Europe/Lisbon');
    await ana.chooses('ask:demo_date', day);
    await ana.until('the suggestion', ({ modals }) =>
      JSON.stringify(modals.at(-1)?.view).includes(`Demo is scheduled for ${day}`) ? true : undefined,
    );
    expect(await ana.submits()).toEqual({ ok: true });
    const saved = textOf((await ana.modal('Saved')).view);
    expect(saved).toContain('is in Demo now.');
    expect([value(ACME, 'Stage'), value(ACME, 'Demo date')]).toEqual(['Demo', day]);
    expect(log(ACME)).toEqual([...before, `${today()} : Stage to Demo [ Demo is scheduled for ${day} ]`]);
    await ana.closes();
  });

  test('to Lost needs the reason, and offers it for the change log in seven words (S0-49, C5)', async () => {
    const ben = walk.person('Ben');
    await byHand('palisade', 'Stage', 'POC');
    await byHand('palisade', 'Lost reason', '');
    const before = log('palisade').length;
    await opens(ben, 'palisade');
    await chooses(ben, 'Lost', 'Why was the deal lost?');
    ben.fills({ 'ask:lost_reason': 'They keep their own tool, because the budget is gone' });
    await ben.submits();
    await ben.modal('I took the words for the change log from your answer');
    expect(value('palisade', 'Stage')).toBe('POC');
    await ben.submits();
    await ben.modal('Saved');
    expect(value('palisade', 'Lost reason')).toBe('They keep their own tool, because the budget is gone');
    expect(log('palisade')).toHaveLength(before + 1);
    expect(log('palisade').at(-1)).toBe(
      `${today('America/New_York')} : Stage to Lost [ They keep their own tool ]`,
    );
    await ben.closes();
  });

  test('to Transferred needs a new Sales Engineer whom Notion knows (S0-50)', async () => {
    const dev = walk.person('Dev');
    await byHand('verbena', 'Stage', 'POC');
    const owner = value('verbena', 'Sales Engineer');
    await opens(dev, 'verbena');
    await chooses(dev, 'Transferred', 'New Sales Engineer in charge');
    dev.fills({ rationale: 'their region moves to our team' });
    await dev.chooses('ask:new_sales_engineer', walk.person('Noor').id);
    await dev.modal('Noor Haddad has no Notion account with the same e-mail address');
    await dev.submits();
    const errors = dev.sees().modals.at(-1)?.errors;
    expect(errors?.['ask:new_sales_engineer']).toContain('no Notion account');
    expect(value('verbena', 'Stage')).toBe('POC');
    await dev.chooses('ask:new_sales_engineer', walk.person('Grace').id);
    await dev.submits();
    await dev.modal('Saved');
    expect([value('verbena', 'Stage'), value('verbena', 'New SE')]).toEqual(['Transferred', 'Grace Liu']);
    expect(value('verbena', 'Sales Engineer')).toBe(owner);
    expect(log('verbena').at(-1)).toContain('Stage to Transferred [ their region moves to our team ]');
    await dev.closes();
  });

  test('says what is wrong at the field, and nothing is changed', async () => {
    const emi = walk.person('Emi');
    await byHand('sextant', 'Stage', 'Demo');
    await opens(emi, 'sextant');
    expect(await emi.chooses('stage', 'POC')).toEqual({ ok: true });
    emi.fills({ rationale: 'too short' });
    await emi.submits();
    expect(JSON.stringify(emi.sees().modals.at(-1)?.errors)).toContain('5 to 7 words, so add 3');
    expect(value('sextant', 'Stage')).toBe('Demo');
    await emi.closes();
  });

  test('asks about a demo in the past once (press again)', async () => {
    const lukas = walk.person('Lukas');
    await byHand('cormorant', 'Stage', 'Discovery');
    await byHand('cormorant', 'Demo date', '');
    await opens(lukas, 'cormorant');
    await chooses(lukas, 'Demo', 'Date of the demo');
    lukas.fills({ 'ask:demo_date': '2026-01-05', rationale: WHY });
    await lukas.submits();
    await lukas.modal('5 Jan 2026 is in the past');
    expect(value('cormorant', 'Stage')).toBe('Discovery');
    await lukas.submits();
    await lukas.modal('Saved');
    expect(value('cormorant', 'Demo date')).toBe('2026-01-05');
    await lukas.closes();
  });

  test('asks which deal is meant when several match', async () => {
    const jane = walk.person('Jane');
    await jane.types('/opp stage kinder');
    await jane.modal('Which one do you mean?');
    await jane.presses('Choose');
    await isForm(jane);
    await jane.closes();
  });

  test('keeps what was typed for one stage while another one is looked at', async () => {
    const ana = walk.person('Ana');
    await byHand('dovetail', 'Stage', 'POC');
    await byHand('dovetail', 'Lost reason', '');
    await opens(ana, 'dovetail');
    await chooses(ana, 'Lost', 'Why was the deal lost?');
    ana.fills({ 'ask:lost_reason': 'Budget frozen until next year' });
    await chooses(ana, 'Transferred', 'New Sales Engineer in charge');
    expect(JSON.stringify(ana.sees().modals.at(-1)?.view)).not.toContain('Budget frozen');
    await chooses(ana, 'Lost', 'Why was the deal lost?');
    expect(JSON.stringify(ana.sees().modals.at(-1)?.view)).toContain('Budget frozen until next year');
    await ana.closes();
  });
});

describe('what happens while the form is open', () => {
  async function filledIn(person: DeskHand, words: string, to = 'Proposal'): Promise<void> {
    await byHand(words, 'Stage', 'POC');
    await opens(person, words);
    await person.chooses('stage', to);
    person.fills({ rationale: WHY });
  }

  test('somebody else moves the deal: it says who and when, and asks again (N11)', async () => {
    const ana = walk.person('Ana');
    await filledIn(ana, 'bayleaf');
    await byHand('bayleaf', 'Stage', 'Demo');
    await ana.submits();
    await ana.modal('Meanwhile Chiara Rossi changed Stage: it is “Demo” now.');
    await ana.presses('Edit and send again');
    const form = textOf((await ana.modal('It is now in “Demo” (Chiara Rossi, ')).view);
    expect(form).toContain('Change it to “Proposal” anyway?');
    await ana.submits();
    await ana.modal('Saved');
    expect(value('bayleaf', 'Stage')).toBe('Proposal');
    expect(log('bayleaf').filter((line) => line.includes(WHY))).toHaveLength(1);
    await ana.closes();
  });

  test('somebody else fills in what it asks: their words are not overwritten', async () => {
    const ben = walk.person('Ben');
    await byHand('foxtail', 'Stage', 'POC');
    await byHand('foxtail', 'Lost reason', '');
    await opens(ben, 'foxtail');
    await chooses(ben, 'Lost', 'Why was the deal lost?');
    ben.fills({ 'ask:lost_reason': 'No budget', rationale: 'the budget was cut this quarter' });
    await byHand('foxtail', 'Lost reason', 'They chose a competitor');
    await ben.submits();
    await ben.modal('changed Lost reason: it is “They chose a competitor” now.');
    expect(value('foxtail', 'Stage')).toBe('POC');
    await ben.closes();
  });

  test('two people make the same change at the same second: both lines stand, in order', async () => {
    const [ana, dev] = [walk.person('Ana'), walk.person('Dev')];
    await filledIn(ana, 'gorse');
    await opens(dev, 'gorse');
    await dev.chooses('stage', 'Proposal');
    dev.fills({ rationale: 'they asked for a written quote' });
    await Promise.all([ana.submits(), dev.submits()]);
    await Promise.all([ana.modal('Saved'), dev.modal('Saved')]);
    const lines = log('gorse').slice(-2);
    expect(lines.filter((line) => line.includes(WHY))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('they asked for a written quote'))).toHaveLength(1);
    await Promise.all([ana.closes(), dev.closes()]);
  });

  test('the page is archived: it is not changed, and the words come back (N12)', async () => {
    const emi = walk.person('Emi');
    await filledIn(emi, 'halyard');
    const pageId = pageOf(walk, 'halyard');
    await walk.notion.desk.act({ act: 'archive', pageId });
    await emi.submits();
    await emi.modal('is not there any more');
    await emi.presses('Edit and send again');
    await emi.modal(WHY);
    await emi.closes();
    await walk.notion.desk.act({ act: 'unarchive', pageId });
    expect(value('halyard', 'Stage')).toBe('POC');
  });

  test('it is submitted twice at once: one change, one line (S8)', async () => {
    const grace = walk.person('Grace');
    await filledIn(grace, 'millpond');
    await Promise.all([grace.submits(), grace.submits(), grace.submits()]);
    await grace.modal('Saved');
    await walk.opp().deliverDue();
    expect(log('millpond').filter((line) => line.includes(WHY))).toHaveLength(1);
    await grace.closes();
  });

  test('Notion goes down: the person waits, and it is saved once', async () => {
    const tom = walk.person('Tom');
    await filledIn(tom, 'oakmoss');
    trouble(walk, 'conflict', { on: 'writes', times: 2 });
    await tom.submits();
    await tom.modal('has not confirmed');
    for (let round = 0; round < 4; round += 1) await later(walk, 60);
    await tom.modal('Saved');
    expect(value('oakmoss', 'Stage')).toBe('Proposal');
    expect(log('oakmoss').filter((line) => line.includes(WHY))).toHaveLength(1);
    await tom.closes();
  });

  test.each(['lost_answer', 'gateway_timeout'] as const)(
    'the answer gets lost (%s): one change and one line in the end',
    async (kind) => {
      const sofia = walk.person('Sofia');
      const words = kind === 'lost_answer' ? 'whimbrel' : 'umbra';
      await filledIn(sofia, words);
      trouble(walk, kind, { on: 'writes', times: 2 });
      await sofia.submits();
      await sofia.modal('has not confirmed');
      for (let round = 0; round < 3; round += 1) await later(walk, QUIET_S);
      await sofia.modal('Saved');
      expect(value(words, 'Stage')).toBe('Proposal');
      expect(log(words).filter((line) => line.includes(WHY))).toHaveLength(1);
      await sofia.closes();
    },
  );
});

describe('the database and the bot change under an open form', () => {
  const STAGE_ID = 'Zq%7Ba';

  /** Renames an option as a colleague would, or adds one. */
  async function options(
    change: (names: { id?: string; name: string }[]) => { id?: string; name: string }[],
  ) {
    const { dataSourceId } = sampleNotion(walk.clock.now()).database;
    const source = await walk.notionClient.dataSources.retrieve({ data_source_id: dataSourceId });
    const stage = Object.values(source.properties).find(({ id }) => id === STAGE_ID);
    if (stage?.type !== 'status') throw new Error('there is no stage property');
    const now = stage.status.options.map(({ id, name }) => ({ id, name }));
    await walk.notionClient.request({
      ...{ path: `data_sources/${dataSourceId}`, method: 'patch' },
      body: { properties: { [STAGE_ID]: { status: { options: change(now) } } } },
    });
  }

  test('a stage that was renamed a minute ago is refused, never added, and can be chosen anew (N16)', async () => {
    const ana = walk.person('Ana');
    await byHand('quarry', 'Stage', 'POC');
    await opens(ana, 'quarry');
    await ana.chooses('stage', 'Negotiation');
    ana.fills({ rationale: WHY });
    await options((all) => all.map((one) => (one.name === 'Negotiation' ? { ...one, name: 'Legal' } : one)));
    await ana.submits();
    await ana.modal('has no option “Negotiation” in Notion any more.');
    await ana.presses('Edit and send again');
    await isForm(ana);
    expect(topText(ana)).toContain('Legal');
    expect(topText(ana)).not.toContain('Negotiation');
    await ana.chooses('stage', 'Legal');
    await ana.submits();
    await ana.modal('Saved');
    expect(value('quarry', 'Stage')).toBe('Legal');
    expect(log('quarry').at(-1)).toContain(`Stage to Legal [ ${WHY} ]`);
    await ana.closes();
  });

  test('a stage that nobody told Opp about works as an active one and asks nothing', async () => {
    const ben = walk.person('Ben');
    await options((all) => [...all, { name: 'Vibe check' }]);
    await opens(ben, 'tanglewood');
    await ben.chooses('stage', 'Vibe check');
    ben.fills({ rationale: WHY });
    await ben.submits();
    await ben.modal('Saved');
    expect(value('tanglewood', 'Stage')).toBe('Vibe check');
    await ben.closes();
  });

  test('the bot is killed right after it promised: the next one keeps the promise once', async () => {
    const jane = walk.person('Jane');
    await byHand('verbena', 'Stage', 'POC');
    await opens(jane, 'verbena');
    await jane.chooses('stage', 'Proposal');
    jane.fills({ rationale: WHY });
    trouble(walk, 'conflict', { on: 'writes', times: 1 });
    await jane.submits();
    await jane.modal('has not confirmed');
    await walk.killBot();
    for (let round = 0; round < 4; round += 1) await later(walk, 100);
    expect(value('verbena', 'Stage')).toBe('Proposal');
    expect(log('verbena').filter((line) => line.includes(WHY))).toHaveLength(1);
    await jane.closes();
  });
});
