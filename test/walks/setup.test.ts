import { z } from 'zod';
import { startOpp, type Opp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';
import { openForgetfulStore, type Store } from '../../src/store/open-store.js';
import { atDesk, textOf } from '../support/desk-hand.js';
import { inputTypes } from '../support/form-state.js';
import { openStandIns, type StandIns } from '../support/stand-ins.js';

/** The label of the input with this block id. */
function labelOf(view: Record<string, unknown>, field: string): string | undefined {
  const blocks = z.array(
    z.looseObject({ block_id: z.string().optional(), label: z.object({ text: z.string() }).optional() }),
  );
  return blocks.parse(view['blocks']).find(({ block_id }) => block_id === field)?.label?.text;
}

const SEED = sampleNotion(new Date());

describe('/opp setup', () => {
  let here: StandIns;
  let store: Store;
  let opp: Opp;
  beforeAll(async () => {
    here = await openStandIns(SEED);
    store = await openForgetfulStore();
    const settings = readConfig(here.environment);
    if (settings.kind !== 'live') throw new Error('the walk needs live settings');
    const playbook = readPlaybook(settings.playbookPath);
    opp = await startOpp({
      ...settings,
      playbook,
      catalogue: [],
      store,
      clock: here.clock,
      logger: createLogger('silent'),
    });
  }, 60_000);
  afterAll(async () => {
    await opp.stop();
    await here.close();
    await store.close();
  });

  const change = (properties: Record<string, unknown>) =>
    here.client.request({
      path: `data_sources/${SEED.database.dataSourceId}`,
      method: 'patch',
      body: { properties },
    });

  test('asks nothing of a database that fits, and shows how it is understood (S0-8)', async () => {
    const ana = atDesk(here.slack.desk, 'Ana');
    await ana.types('/opp setup');
    const shown = textOf((await ana.modal('Opp understands the database')).view);
    expect(shown).toContain('Nothing is unclear.');
    expect(shown).toContain('Account Executive: “Account Executive”, because its name fits');
    expect(shown).toContain('Won (closed): Win');
    expect(shown).toContain('Visibility: no property is named');
    await ana.closes();
  });

  test('asks about what became unclear, takes the answer and confirms it (S0-10)', async () => {
    await change({
      Amount: null,
      Umsatz: { number: {} },
      Nummer: { number: {} },
      Website: null,
    });
    const ana = atDesk(here.slack.desk, 'Ana');
    await ana.types('/opp setup');
    const form = await ana.modal('Only this is unclear');
    expect(textOf(form.view)).toContain('Nummer (number)');
    const { id } = (await properties())['Umsatz'] ?? { id: '' };
    ana.fills({ 'role:amount': `id:${id}` });
    expect(await ana.submits()).toEqual({ ok: true });
    const confirmed = textOf((await ana.modal('Saved. Nothing is unclear.')).view);
    expect(confirmed).toContain('Amount: none → “Umsatz”');
    await ana.closes();
    await ana.types('/opp setup');
    const decided = textOf((await ana.modal('Who decided it')).view);
    expect(decided).toMatch(/\d{4}-\d{2}-\d{2}, /u);
    expect(decided).toContain('Amount: none → “Umsatz”');
    await ana.closes();
  });

  test('refuses one property for two roles at its field, and keeps the rest of the form', async () => {
    const ana = atDesk(here.slack.desk, 'Ana');
    await ana.types('/opp setup');
    await ana.modal('Opp understands the database');
    await ana.presses('Change something');
    await ana.modal('Which property plays which role?');
    const { id } = (await properties())['Sales Engineer'] ?? { id: '' };
    ana.fills({ 'role:members': `id:${id}` });
    await ana.submits();
    const refused = await ana.until('the refusal', ({ modals }) => modals.at(-1)?.errors['role:members']);
    expect(refused).toContain('“Sales Engineer” already is Sales Engineer');
    await ana.closes();
  });

  test('lets people say what a stage means, and every list follows', async () => {
    const ana = atDesk(here.slack.desk, 'Ana');
    await ana.types('/opp setup all');
    const form = await ana.modal('Which property plays which role?');
    const field =
      Object.keys(inputTypes(form.view)).find((each) => labelOf(form.view, each) === 'On hold') ?? '';
    ana.fills({ [field]: 'lost' });
    await ana.submits();
    const confirmed = textOf((await ana.modal('Saved.')).view);
    expect(confirmed).toContain('Stage “On hold”: On hold (active) → Lost (closed)');
    expect(confirmed).toContain('Lost (closed): On hold, Lost');
    expect(here.slack.problems()).toEqual([]);
  });

  async function properties() {
    const source = await here.client.dataSources.retrieve({ data_source_id: SEED.database.dataSourceId });
    return source.properties;
  }
});
