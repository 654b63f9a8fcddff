import { localDate } from '../../src/domain/local-date.js';
import { openWalk, type Walk } from '../support/walk.js';
import { FIELD, isStep, pageCalled, pagesCalled, reachesReview, sendsPage } from './new-steps.js';
import { later, topText, trouble } from './steps.js';
import { walksThrough } from './walks-through.js';

/** Notion's own deadline for a write and a margin. */
const QUIET_S = 66;

let walk: Walk;
walksThrough(async () => (walk = await openWalk()));

const BLANK_BODY = [
  'Customer Information',
  [
    ['Topic', 'Details'],
    ['Industry', ''],
    ['Size', ''],
    ['Core product or service', ''],
    ['Works on', ''],
    ['Why now', ''],
    ['Core telemetry need', ''],
    ['Competitive landscape', ''],
  ],
  'Interested Technical Features',
  [['Need', 'Feature', 'How it solves']],
];

describe('a new opportunity', () => {
  test('has exactly the two tables and the properties that were typed (S0-36…38)', async () => {
    const ana = walk.person('Ana');
    await ana.types('/opp new Zephyr Robotics');
    const day = localDate(walk.clock.now(), 'Europe/Lisbon');
    await sendsPage(ana, 'properties:0', {
      [FIELD.salesEngineer]: ana.id,
      [FIELD.amount]: '48000',
      [FIELD.closeDate]: day,
    });
    await sendsPage(ana, 'properties:1', { [FIELD.website]: 'https://zephyr.example' });
    await sendsPage(ana, 'information', {
      industry: 'Robotics',
      whyNowKind: 'Recent outage',
      whyNowText: 'Two days without telemetry',
      whyNowDate: day,
      telemetryExamples: 'Replace legacy APM',
      telemetryNeed: 'Faults cannot be reproduced',
      competitors: 'Datadog (used)\nNew Relic (evaluating)',
    });
    await sendsPage(ana, 'needs', { needs: 'See what users did before an error' });
    await isStep(ana, 'features');
    expect(topText(ana)).toContain('matches: ');
    await sendsPage(ana, 'features', { features: 'Session Replay', otherFeatures: 'Seer' });
    await sendsPage(ana, 'mapping', { 'how:0': 'Shows the session', 'how:1': '', primary: '0' });
    await isStep(ana, 'review');
    expect(topText(ana)).toContain(
      'Left blank: Stage, Account Executive, Size, Core product or service, Works on.',
    );
    expect(pagesCalled(walk, 'Zephyr Robotics')).toEqual([]);
    await ana.submits();
    await ana.modal('Saved: Zephyr Robotics is in Notion. Blank: Stage, Account Executive');
    const { properties, body } = pageCalled(walk, 'Zephyr Robotics');
    expect(properties).toMatchObject({
      Opportunity: 'Zephyr Robotics',
      Customer: 'Zephyr Robotics',
      'Sales Engineer': 'Ana Pereira',
      'Close date': day,
      Website: 'https://zephyr.example',
    });
    expect(properties).not.toHaveProperty('Account Executive');
    expect(body).toEqual([
      'Customer Information',
      [
        ['Topic', 'Details'],
        ['Industry', 'Robotics'],
        ['Size', ''],
        ['Core product or service', ''],
        ['Works on', ''],
        ['Why now', `Recent outage: Two days without telemetry (${day})`],
        ['Core telemetry need', 'Replace legacy APM; Faults cannot be reproduced'],
        ['Competitive landscape', 'Datadog (used); New Relic (evaluating)'],
      ],
      'Interested Technical Features',
      [
        ['Need', 'Feature', 'How it solves'],
        ['Primary: See what users did before an error', 'Session Replay', 'Shows the session'],
        ['See what users did before an error', 'Seer', ''],
      ],
    ]);
    await ana.closes();
  });

  test('is found at once, and with nothing typed everything but its name stays blank (S0-27, N28)', async () => {
    const ben = walk.person('Ben');
    await reachesReview(ben, 'Quillwort');
    await ben.submits();
    await ben.modal('Saved');
    expect(pageCalled(walk, 'Quillwort').body).toEqual(BLANK_BODY);
    expect(pageCalled(walk, 'Quillwort').properties).not.toHaveProperty('Sales Engineer');
    await ben.closes();
    await ben.types('/opp find quillwort');
    await ben.message('1 of ');
  });

  test('asks who the customer is when nobody said, and looks by name and website (S4-65)', async () => {
    const dev = walk.person('Dev');
    await dev.types('/opp new');
    await sendsPage(dev, 'customer', { customer: 'ACME Corporation Inc.', website: 'acme.com' });
    await isStep(dev, 'matches');
    expect(topText(dev)).toContain('Acme Corp – Enterprise platform');
    expect(topText(dev)).toContain('same name apart from');
    await sendsPage(dev, 'matches', { anyway: 'A second team with its own budget' });
    await isStep(dev, 'properties:0');
    await dev.closes();
  });
});

describe('what happens meanwhile', () => {
  test('it is sent twice at once: one page (S8)', async () => {
    const grace = walk.person('Grace');
    await reachesReview(grace, 'Bryony Works');
    await Promise.all([grace.submits(), grace.submits(), grace.submits()]);
    await grace.modal('Saved');
    await walk.opp().deliverDue();
    expect(pagesCalled(walk, 'Bryony Works')).toHaveLength(1);
    await grace.closes();
  });

  test.each(['lost_answer', 'gateway_timeout', 'late_write'] as const)(
    'the answer gets lost (%s): one page in the end (N4, N5)',
    async (kind) => {
      const sofia = walk.person('Sofia');
      const name = `Tarn ${kind}`;
      await reachesReview(sofia, name);
      trouble(walk, kind, { on: 'writes', times: 1 });
      await sofia.submits();
      await sofia.modal('has not confirmed');
      for (let round = 0; round < 4; round += 1) await later(walk, QUIET_S);
      await sofia.modal('Saved');
      expect(pagesCalled(walk, name)).toHaveLength(1);
      await sofia.closes();
    },
  );

  test('two people create the same customer at the same second: one page, and the other is told', async () => {
    const [ana, emi] = [walk.person('Ana'), walk.person('Emi')];
    await Promise.all([reachesReview(ana, 'Sorrel Labs'), reachesReview(emi, 'Sorrel Labs')]);
    await Promise.all([ana.submits(), emi.submits()]);
    const done = async (person: typeof ana): Promise<string> => {
      return person.until('the end', () => /Saved|was not saved/u.exec(topText(person))?.[0]);
    };
    expect((await Promise.all([done(ana), done(emi)])).toSorted()).toEqual(['Saved', 'was not saved']);
    expect(pagesCalled(walk, 'Sorrel Labs')).toHaveLength(1);
    const told = topText(ana).includes('was not saved') ? ana : emi;
    expect(topText(told)).toContain('Meanwhile somebody created “Sorrel Labs”');
    await told.presses('Edit and send again');
    await isStep(told, 'matches');
    await Promise.all([ana.closes(), emi.closes()]);
  });

  test('an option is renamed: it is refused, never added, and what was typed is kept (N16)', async () => {
    const tom = walk.person('Tom');
    await tom.types('/opp new Umbel');
    await sendsPage(tom, 'properties:0', { [FIELD.amount]: '777', [FIELD.stage]: 'Negotiation' });
    for (const step of ['properties:1', 'information', 'needs']) await sendsPage(tom, step);
    await isStep(tom, 'review');
    const rename = { act: 'rename-option', property: 'Stage', option: 'Negotiation', name: 'Legal' } as const;
    await walk.notion.desk.act(rename);
    await tom.submits();
    await tom.modal('has no option “Negotiation” in Notion any more.');
    expect(pagesCalled(walk, 'Umbel')).toEqual([]);
    await tom.presses('Edit and send again');
    await isStep(tom, 'properties:0');
    expect(JSON.stringify(tom.sees().modals.at(-1)?.view)).toContain('777');
    await sendsPage(tom, 'properties:0', { [FIELD.stage]: 'Legal' });
    for (const step of ['properties:1', 'information', 'needs']) await sendsPage(tom, step);
    await isStep(tom, 'review');
    await tom.submits();
    await tom.modal('Saved');
    expect(pageCalled(walk, 'Umbel').properties).toMatchObject({ Stage: 'Legal' });
    await tom.closes();
    await walk.notion.desk.act({ ...rename, option: 'Legal', name: 'Negotiation' });
  });

  test('going back keeps what was typed, also after the bot was killed', async () => {
    const lukas = walk.person('Lukas');
    await lukas.types('/opp new Verglas');
    await sendsPage(lukas, 'properties:0', { [FIELD.amount]: '1234' });
    await sendsPage(lukas, 'properties:1');
    await isStep(lukas, 'information');
    lukas.fills({ industry: 'Ice climbing' });
    await walk.killBot();
    await lukas.presses('Back');
    await isStep(lukas, 'properties:1');
    await lukas.presses('Back');
    await isStep(lukas, 'properties:0');
    expect(JSON.stringify(lukas.sees().modals.at(-1)?.view)).toContain('1234');
    await sendsPage(lukas, 'properties:0');
    await sendsPage(lukas, 'properties:1');
    await isStep(lukas, 'information');
    expect(JSON.stringify(lukas.sees().modals.at(-1)?.view)).toContain('Ice climbing');
    await lukas.closes();
  });

  test('a person whom Notion does not know is told about at the field', async () => {
    const jane = walk.person('Jane');
    await jane.types('/opp new Wolfram');
    await sendsPage(jane, 'properties:0', { [FIELD.salesEngineer]: walk.person('Noor').id });
    expect(JSON.stringify(jane.sees().modals.at(-1)?.errors)).toContain('no Notion account');
    await jane.closes();
  });
});
