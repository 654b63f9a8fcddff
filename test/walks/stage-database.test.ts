import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { openWalk, type Walk } from '../support/walk.js';
import { fillsInStage, isStageForm, logOf, opensStageForm, setsByHand, valueOn, WHY } from './stage-steps.js';
import { later, topText, trouble } from './steps.js';
import { walksThrough } from './walks-through.js';

const WEBSITE = { field: 'Website', as: 'text', label: 'Where do they buy?', level: 'warn' } as const;

let walk: Walk;
walksThrough(async () => {
  const { stages } = readPlaybook('playbooks/sentry.yml');
  const asks = [WEBSITE];
  walk = await openWalk({
    playbook: { stages: stages.map((one) => (one.name === 'Win' ? { ...one, asks } : one)) },
  });
  return walk;
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
    await fillsInStage(walk, ana, 'quarry', 'Negotiation');
    await options((all) => all.map((one) => (one.name === 'Negotiation' ? { ...one, name: 'Legal' } : one)));
    await ana.submits();
    await ana.modal('has no option “Negotiation” in Notion any more.');
    await ana.presses('Edit and send again');
    await isStageForm(ana);
    expect(topText(ana)).toContain('Legal');
    expect(topText(ana)).not.toContain('Negotiation');
    await ana.chooses('stage', 'Legal');
    await ana.submits();
    await ana.modal('Saved');
    expect(valueOn(walk, 'quarry', 'Stage')).toBe('Legal');
    expect(logOf(walk, 'quarry').at(-1)).toContain(`Stage to Legal [ ${WHY} ]`);
    await ana.closes();
  });

  test('a stage that nobody told Opp about works as an active one and asks nothing', async () => {
    const ben = walk.person('Ben');
    await options((all) => [...all, { name: 'Vibe check' }]);
    await opensStageForm(ben, 'tanglewood');
    await ben.chooses('stage', 'Vibe check');
    ben.fills({ rationale: WHY });
    await ben.submits();
    await ben.modal('Saved');
    expect(valueOn(walk, 'tanglewood', 'Stage')).toBe('Vibe check');
    await ben.closes();
  });

  test('the bot is killed right after it promised: the next one keeps the promise once', async () => {
    const jane = walk.person('Jane');
    await fillsInStage(walk, jane, 'verbena');
    trouble(walk, 'conflict', { on: 'writes', times: 1 });
    await jane.submits();
    await jane.modal('has not confirmed');
    await walk.killBot();
    for (let round = 0; round < 4; round += 1) await later(walk, 100);
    expect(valueOn(walk, 'verbena', 'Stage')).toBe('Proposal');
    expect(logOf(walk, 'verbena').filter((line) => line.includes(WHY))).toHaveLength(1);
    await jane.closes();
  });
});

describe('what the playbook asks besides', () => {
  test('is asked once more when it is left blank; who goes on sees the gap noted (C3)', async () => {
    const emi = walk.person('Emi');
    await setsByHand(walk, 'palisade', 'Website', '');
    await fillsInStage(walk, emi, 'palisade', 'Win');
    await emi.modal('Where do they buy?');
    await emi.submits();
    await emi.modal('Still blank: Where do they buy? Fill it in now, or save with the gap noted.');
    expect(valueOn(walk, 'palisade', 'Stage')).toBe('POC');
    await emi.submits();
    await emi.modal('is in Win now. Still blank: Where do they buy?');
    await emi.closes();
  });

  test('goes into the column of that name when it is filled in after all', async () => {
    const grace = walk.person('Grace');
    await setsByHand(walk, 'dovetail', 'Website', '');
    await fillsInStage(walk, grace, 'dovetail', 'Win');
    await grace.modal('Where do they buy?');
    await grace.submits();
    await grace.modal('Still blank');
    grace.fills({ 'ask:Website': 'https://dovetail.example' });
    await grace.submits();
    await grace.modal('is in Win now.');
    expect(valueOn(walk, 'dovetail', 'Website')).toContain('dovetail.example');
    await grace.closes();
  });
});
