import { readPlaybook } from '../../src/playbook-file.js';
import { textOf, type DeskHand } from '../support/desk-hand.js';
import { openWalk, type Walk } from '../support/walk.js';
import { isStageForm, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { OPENING_MS, pageOf, topText } from './steps.js';
import { walksThrough } from './walks-through.js';

/** What a deal answers on its way; the database is the one of another team, whose stages the playbook knows by alias. */
interface Story {
  readonly file: string;
  readonly way: readonly string[];
  /** What the first gate asks. */
  readonly gate: string;
  /** Answers that the last stage and the loss ask for, by field. */
  readonly won: Readonly<Record<string, string>>;
  readonly lost: Readonly<Record<string, string>>;
}

const REASON = { 'ask:lost_reason': 'Budget went to another project' };
const STORIES: readonly Story[] = [
  {
    file: 'meddpicc-poc',
    way: ['POC', 'Proposal', 'Negotiation', 'Win'],
    gate: 'Champion signed the joint plan of the evaluation',
    won: { 'ask:Signed quote': 'In the deal folder', 'ask:Offer acceptance': 'Mail of 20 November' },
    lost: REASON,
  },
  {
    file: 'services-forecast',
    way: ['Scoping', 'POC', 'Proposal', 'Negotiation', 'Win'],
    gate: 'Enough is known to estimate',
    won: {},
    lost: REASON,
  },
  {
    file: 'technical-win',
    way: ['Scoping', 'POC', 'Proposal', 'Negotiation', 'Win'],
    gate: 'CRM record',
    won: {},
    lost: REASON,
  },
  {
    file: 'go-to-market',
    way: ['Scoping', 'POC', 'Proposal', 'Negotiation', 'Win'],
    gate: 'Plan letter or recap was sent',
    won: { 'ask:Closed Won Details': 'Our replay found their checkout fault' },
    lost: {
      'ask:lost_reason': 'Competitive loss, price',
      'ask:Competitor': 'Datadog',
      'ask:Closed Lost Detail': 'They got a bundle for half the price',
      'ask:Revisit on': '2027-06-01',
    },
  },
];

/** Fills in what the form shows, and goes on with the gaps noted until it is saved. */
async function moves(person: DeskHand, words: string, stage: string, answers: Story['won']): Promise<string> {
  await opensStageForm(person, words);
  await person.chooses('stage', stage);
  for (let round = 0; round < 6; round += 1) {
    const shown = JSON.stringify(person.sees().modals.at(-1)?.view);
    const fitting = Object.entries(answers).filter(([field]) => shown.includes(`"${field}"`));
    person.fills({ rationale: WHY, ...Object.fromEntries(fitting) });
    await person.submits();
    const now = await person.until('an answer', ({ modals }) => {
      const view = modals.at(-1)?.view;
      const text = textOf(view);
      if (text.includes('Saving')) return undefined;
      return text === '' ? undefined : text;
    });
    if (now.includes('is in ') && now.includes(' now.')) {
      await person.closes();
      return now;
    }
    await isStageForm(person);
  }
  throw new Error(`${words} did not get to ${stage}: ${topText(person)}`);
}

describe.each(STORIES)('the story of playbooks/$file.yml', (story) => {
  let walk: Walk;
  walksThrough(
    async () => (walk = await openWalk({ playbook: readPlaybook(`playbooks/${story.file}.yml`) })),
  );

  test('a deal walks from its first stage to won; each gate asks, none blocks, each step leaves its line', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'palisade', 'Stage', 'Discovery');
    const before = logOf(walk, 'palisade').length;
    await opensStageForm(ana, 'palisade');
    await ana.chooses('stage', story.way[0] ?? '');
    expect(textOf((await ana.modal(story.gate)).view)).toMatch(/\d+ of \d+ in place/);
    await ana.closes();
    for (const stage of story.way) await moves(ana, 'palisade', stage, story.won);
    expect(valueOn(walk, 'palisade', 'Stage')).toBe('Win');
    const lines = logOf(walk, 'palisade').slice(before);
    expect(lines).toHaveLength(story.way.length);
    expect(lines.every((line) => line.includes(WHY))).toBe(true);
  });

  test('a deal is lost with its reason', async () => {
    const ben = walk.person('Ben');
    await setsByHand(walk, 'verbena', 'Stage', 'Discovery');
    await moves(ben, 'verbena', 'Lost', story.lost);
    expect(valueOn(walk, 'verbena', 'Stage')).toBe('Lost');
    expect(valueOn(walk, 'verbena', 'Lost reason')).toBe(story.lost['ask:lost_reason']);
  });
});

describe('evidence on the page', () => {
  let walk: Walk;
  walksThrough(async () => (walk = await openWalk({ playbook: readPlaybook('playbooks/meddpicc-poc.yml') })));

  const cells = (words: string): string => JSON.stringify(walk.notion.desk.page(pageOf(walk, words))?.blocks);

  async function opensSheet(person: DeskHand, command: string): Promise<string> {
    await person.types(command);
    return person.until('the sheet', ({ modals }) => {
      const view = modals.at(-1)?.view;
      return view?.['callback_id'] === 'opp_answers_form' ? textOf(view) : undefined;
    });
  }

  test('given in /opp qualify stands in a table of its own, above the change log, and fills the gate (S1-45…53)', async () => {
    const ana = walk.person('Ana');
    await setsByHand(walk, 'palisade', 'Stage', 'Discovery');
    const before = logOf(walk, 'palisade').length;
    const sheet = await opensSheet(ana, '/opp qualify palisade');
    expect(sheet).toContain('Economic buyer');
    ana.fills({ 'answer:1': 'Dana Ruiz, CFO, said so', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under MEDDPICC now');
    await ana.closes();
    const page = cells('palisade');
    expect(page).toContain('MEDDPICC');
    expect(page).toContain('Dana Ruiz, CFO, said so');
    expect(page.indexOf('MEDDPICC')).toBeLessThan(page.indexOf('Changes to Opportunity'));
    expect(logOf(walk, 'palisade').slice(before).join()).toContain(`Economic buyer added [ ${WHY} ]`);
    await opensStageForm(ana, 'palisade');
    await ana.chooses('stage', 'POC');
    const gate = textOf((await ana.modal('in place')).view);
    expect(gate).toContain('1 of 9 in place');
    expect(gate).not.toContain('Whose budget is it?');
    await ana.closes();
  });

  test('is asked for again with what stands there, and what somebody else changed meanwhile is kept (N11)', async () => {
    const [ana, ben] = [walk.person('Ana'), walk.person('Ben')];
    await opensSheet(ana, '/opp win palisade');
    await opensSheet(ben, '/opp win palisade');
    ana.fills({ 'answer:1': 'Readout of 12 November', rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Tech Win now');
    ben.fills({ 'answer:1': 'Mail of 13 November', rationale: WHY });
    await ben.submits();
    await ben.modal('Readout of 12 November');
    expect(cells('palisade')).not.toContain('Mail of 13 November');
    await ana.closes();
    await ben.closes();
  });

  test('of an evaluation takes days and outcomes, and nothing new is nothing to save (S1-36)', async () => {
    const ana = walk.person('Ana');
    await opensSheet(ana, '/opp poc palisade');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('Nothing is different');
    await ana.chooses('answer:0', '2026-11-02');
    ana.fills({ rationale: WHY });
    await ana.submits();
    await ana.modal('stands under Proof of Concept now');
    expect(cells('palisade')).toContain('2026-11-02');
    await ana.closes();
  });

  test(
    'the default playbook has none of these commands',
    async () => {
      const plain = await openWalk();
      try {
        const ana = plain.person('Ana');
        await ana.types('/opp help');
        const help = await ana.until('the help', ({ channels }) =>
          channels
            .flatMap(({ messages }) => messages)
            .map(({ text }) => text)
            .find((text) => text.includes('/opp find')),
        );
        expect(help).not.toContain('/opp qualify');
      } finally {
        await plain.close();
      }
    },
    OPENING_MS,
  );
});
