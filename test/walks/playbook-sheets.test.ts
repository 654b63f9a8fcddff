import { readPlaybook } from '../../src/playbook-file.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { isStageForm, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { pageOf } from './steps.js';
import { walksThrough } from './walks-through.js';

const BOOK = readPlaybook('playbooks/meddpicc-poc.yml');
const options: { playbook: Partial<Playbook> } = { playbook: BOOK };
let walk: Walk;
walksThrough(async () => (walk = await openWalk(options)));

/** Everything on the deal's page. */
function cells(words: string): string {
  return JSON.stringify(walk.notion.desk.page(pageOf(walk, words))?.blocks);
}

async function opensSheet(person: DeskHand, command: string): Promise<string> {
  await person.types(command);
  return isSheet(person);
}

function isSheet(person: DeskHand): Promise<string> {
  return person.until('the sheet', ({ modals }) => {
    const view = modals.at(-1)?.view;
    return view?.['callback_id'] === 'opp_answers_form' ? textOf(view) : undefined;
  });
}

/** In a week at the most, and no weekend. */
function nextMonday(): string {
  const day = walk.clock.now();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day.toISOString().slice(0, 10);
}

/** What is answered to this command, not to an earlier one. */
async function asks(person: DeskHand, command: string, answer: string): Promise<string> {
  const said = (): string[] =>
    person
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .map(({ text, blocks }) => `${text}\n${textOf(blocks)}`)
      .filter((text) => text.includes(answer));
  const before = said().length;
  await person.types(command);
  return person.until(`the answer “${answer}”`, () => said()[before]);
}

describe('the sessions of an evaluation', () => {
  test('are proposed from its start to its end, planned as one change, and stand on the card (S1-37…41)', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'palisade', 'Stage', 'POC');
    await opensSheet(ana, '/opp poc palisade');
    const start = nextMonday();
    await ana.chooses('answer:0', start);
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Proof of Concept now');
    await ana.presses('Plan the sessions');
    const sheet = await isSheet(ana);
    expect(sheet).toContain('Getting Started, 40 min');
    expect(sheet).toContain('Minutes: Loading and checking data 10 · Tuning queries together 25');
    const before = logOf(walk, 'palisade').length;
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Evaluation Sessions now');
    await ana.closes();
    const page = cells('palisade');
    const plan = page.slice(page.indexOf('Evaluation Sessions'), page.indexOf('Changes to Opportunity'));
    expect(plan).toContain(start);
    expect(new Set(plan.match(/\d{4}-\d{2}-\d{2}/gu)).size).toBeGreaterThanOrEqual(5);
    const lines = logOf(walk, 'palisade').slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`Sessions planned [ ${WHY} ]`);
    expect(await asks(ana, '/opp show palisade', 'Sessions: ')).toMatch(
      /Sessions: 0 of 5 held, next Getting Started, 40 min on /u,
    );
  });

  test('one that may be repeated is offered again, and its new day is one line of the log (S1-39)', async () => {
    const ana = walk.person('Ana');
    const sheet = await opensSheet(ana, '/opp sessions palisade');
    expect(sheet).toContain('Hands-on Working Session, 45 min (2)');
    const before = logOf(walk, 'palisade').length;
    await ana.chooses('answer:3', '2026-11-20');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Evaluation Sessions now');
    await ana.closes();
    expect(logOf(walk, 'palisade').slice(before).join()).toContain('Session added');
    expect(cells('palisade')).toContain('Hands-on Working Session, 45 min (2)');
  });
});

describe('what somebody wrote by hand and a form cannot show', () => {
  const OUTCOME = 'Nearly won, they say';
  const WINDOW = 'the second week of May';
  const LONG = `${'Their numbers, one after the other. '.repeat(40)}The end.`;

  test('stays as it is when another answer is given (S0-27)', async () => {
    const ana = walk.person('Ana');
    const heading = 'Proof of Concept';
    const { desk } = walk.notion;
    const blocks = desk.page(pageOf(walk, 'palisade'))?.blocks ?? [];
    const at = blocks.findIndex(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .includes(heading),
    );
    const blockId = blocks.slice(at).find(({ type }) => type === 'table')?.id ?? '';
    const by = desk.overview().users[0]?.id ?? '';
    for (const cells of [
      ['End', WINDOW],
      ['Outcome', OUTCOME],
      ['Integrations work', LONG],
    ])
      expect(await desk.act({ act: 'add-row', by, blockId, cells })).toEqual({ ok: true });
    const sheet = await opensSheet(ana, '/opp poc palisade');
    expect(sheet).toContain(`The page says “${WINDOW}”, which stays until you choose a day.`);
    expect(sheet).toContain(OUTCOME);
    const before = logOf(walk, 'palisade').length;
    ana.fills({ 'answer:2': 'Passed: half the time', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Proof of Concept now');
    await ana.closes();
    expect(logOf(walk, 'palisade').slice(before)).toHaveLength(1);
    for (const said of [WINDOW, OUTCOME, LONG, 'Passed: half the time'])
      expect(cells('palisade')).toContain(said);
  });
});

describe('the closing steps', () => {
  test('are offered when a deal is won, ticked with their line, and told on the card (S1-57…60)', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'verbena', 'Stage', 'Negotiation');
    await opensStageForm(ben, 'verbena');
    await ben.chooses('stage', 'Win');
    for (let round = 0; round < 4; round += 1) {
      ben.fills({ rationale: WHY });
      await ben.submits();
      const now = await ben.until('an answer', ({ modals }) => {
        const text = textOf(modals.at(-1)?.view);
        return text.includes('Saving') || text === '' ? undefined : text;
      });
      if (now.includes('is in Win now')) break;
      await isStageForm(ben);
    }
    await ben.presses('Closing steps');
    const sheet = await isSheet(ben);
    expect(sheet).toContain('4. Quote and signature');
    expect(sheet).toContain('after: Customer picks a price tier · document: Signed quote');
    const before = logOf(walk, 'verbena').length;
    ben.fills({ 'answer:0': 'Done', 'answer:3': 'In the deal folder', rationale: WHY });
    await ben.submits();
    await ben.modal('stands under Closing Steps now');
    await ben.closes();
    const lines = logOf(walk, 'verbena').slice(before);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.includes('Closing step done'))).toBe(true);
    const card = await asks(ben, '/opp show verbena', 'Closing: ');
    expect(card).toContain('Closing: 2 of 7 done, next: Finance approves the offer (VP Finance)');
    expect(card).toContain('Done before its turn: Quote and signature');
  });

  test('a tick is kept, and taken out with its line', async () => {
    const ben = walk.person('Ben');
    await opensSheet(ben, '/opp closing verbena');
    const before = logOf(walk, 'verbena').length;
    ben.fills({ 'answer:0': '', rationale: WHY });
    await ben.submits();
    await ben.modal('stands under Closing Steps now');
    await ben.closes();
    expect(logOf(walk, 'verbena').slice(before).join()).toContain('Closing step undone');
    expect(await asks(ben, '/opp show verbena', 'Closing: 1 of 7')).toContain(
      'next: Prepare and approve the offer',
    );
  });
});

describe('velocity', () => {
  test('is measured by the team’s change logs, in the report and of its own (S1-63)', async () => {
    const ana = walk.person('Ana');
    const report = await asks(ana, '/opp report', 'Win rate = won / (won + lost)');
    expect(report).toMatch(/Velocity: .*(Fast Track|Standard|At Risk|Recovery) \d+/);
    const own = await asks(ana, '/opp report velocity', 'Worked out from the change logs');
    expect(own).toMatch(/Proof of Concept: half of \d+ deals left it within \d+ days/);
    expect(own).toMatch(/At Risk: \d+/);
    expect(own).toMatch(/ – \d+ days in /);
    expect(own).not.toMatch(/NaN|undefined/);
  });

  test('stands on the card; who knows better says so with a reason, and both are told', async () => {
    const ana = walk.person('Ana');
    await opensSheet(ana, '/opp qualify palisade');
    const view = JSON.stringify(ana.sees().modals.at(-1)?.view);
    const field = /"block_id":"(answer:\d+)","(?:(?!"block_id").)*?"text":"Velocity"/u.exec(view)?.[1];
    expect(field).toBeDefined();
    ana.fills({ [field ?? '']: 'Fast Track', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under MEDDPICC now');
    await ana.closes();
    expect(logOf(walk, 'palisade').at(-1)).toContain(`Velocity added [ ${WHY} ]`);
    const card = await asks(ana, '/opp show palisade', 'Velocity: Fast Track');
    expect(card).toContain('Velocity: Fast Track, as somebody said on the page');
  });
});

describe('a database without what the playbook wants', () => {
  test('/opp setup says what is off, what that costs and what to add', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp setup');
    const text = textOf((await ana.modal('What of the playbook is off')).view);
    expect(text).toContain('Kinds of opportunity: Every deal walks the pipeline “New business”.');
    expect(text).toContain('Add a select “Type” with New Business, Upsell, Renewal, Expansion.');
    expect(text).toContain('The answer “Signed quote” of Closed Won: It stands in the change log only.');
    await ana.closes();
  });

  test('the sheet that would use it says so', async () => {
    const ana = walk.person('Ana');
    expect(await opensSheet(ana, '/opp qualify palisade')).toContain(
      'Every deal walks the pipeline “New business”.',
    );
    await ana.closes();
  });
});

/** From here on the running bot has other playbooks. */
describe('a deal that was lost long ago', () => {
  test('is not reopened without a word: a new opportunity that is linked to it is offered (S4-179)', async () => {
    options.playbook = readPlaybook('playbooks/go-to-market.yml');
    await walk.restartBot();
    const ana = walk.person('Ana');
    await opensStageForm(ana, 'pilot 2024');
    await ana.chooses('stage', 'Scoping');
    const form = textOf((await ana.modal('It was lost')).view);
    expect(form).toMatch(/It was lost (49\d|50\d) days ago\. After 30 days/u);
    await ana.presses('New opportunity after a loss');
    await ana.modal('Successor, made from Acme');
    await ana.closes();
  });

  test('is followed by a new opportunity of the same customer, where deals cannot be linked (S4-179)', async () => {
    options.playbook = { ...readPlaybook('playbooks/go-to-market.yml'), links: [] };
    await walk.restartBot();
    const ana = walk.person('Ana');
    await opensStageForm(ana, 'pilot 2024');
    await ana.chooses('stage', 'Scoping');
    await ana.modal('It was lost');
    await ana.presses('New opportunity');
    await ana.modal('Acme');
    await ana.closes();
  });
});

/** Last: it changes the playbook of the running bot. */
describe('another playbook on a living database', () => {
  test('loses nothing: pages, stages and logs stay, and the first playbook finds its answers again', async () => {
    const ana = walk.person('Ana');
    const [page, log] = [cells('palisade'), logOf(walk, 'palisade')];
    options.playbook = readPlaybook('playbooks/sentry.yml');
    await walk.restartBot();
    expect(await asks(ana, '/opp poc palisade', '/opp poc is off')).toContain('“proof_of_concept”');
    expect(await asks(ana, '/opp sessions palisade', '/opp sessions is off')).toContain('“sessions”');
    expect(await asks(ana, '/opp show palisade', 'Sales Engineer')).not.toContain('Velocity: Fast Track, as');
    expect(cells('palisade')).toBe(page);
    options.playbook = readPlaybook('playbooks/technical-win.yml');
    await walk.restartBot();
    await opensStageForm(ana, 'palisade');
    await ana.closes();
    expect([cells('palisade'), logOf(walk, 'palisade')]).toEqual([page, log]);
    expect(valueOn(walk, 'palisade', 'Stage')).toBe('POC');
    options.playbook = BOOK;
    await walk.restartBot();
    expect(await opensSheet(ana, '/opp sessions palisade')).toContain('Hands-on Working Session, 45 min (3)');
    await ana.closes();
    expect(await asks(ana, '/opp show palisade', 'Velocity: Fast Track, as')).toContain('Sessions: ');
  });
});
