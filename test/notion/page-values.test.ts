import type { PropertyValue } from '../../src/domain/property-value.js';
import type { SeedProperty } from '../../src/sandbox/notion/seed.js';
import { stopAll } from '../sandbox/notion/running-notion.js';
import {
  ACME,
  ANA,
  BEN,
  DATA_SOURCE,
  GLOBEX,
  INITECH,
  OLD_ARCHIVED,
  SMALL_SEED,
} from '../sandbox/notion/small-seed.js';
import { problemIn } from './fixtures.js';
import { openPages, withAcme } from './pages-bench.js';

afterEach(stopAll);

const changes = (...entries: readonly (readonly [string, PropertyValue | undefined])[]) => new Map(entries);
const STAGE = 'hlY%3D';
const demo = changes([STAGE, { type: 'status', option: 'Demo' }]);

describe('the form (S0-37)', () => {
  it('offers every property that can be filled in, with its meaning and options', async () => {
    const { pages } = await openPages();
    const form = await pages.form('interactive');
    expect(form.dataSourceId).toBe(DATA_SOURCE);
    expect(form.properties.map(({ name, type, role }) => [name, type, role])).toEqual([
      ['Name', 'title', 'title'],
      ['Customer', 'rich_text', 'customer'],
      ['Stage', 'status', 'stage'],
      ['Segment', 'select', undefined],
      ['Products', 'multi_select', undefined],
      ['Amount', 'number', 'amount'],
      ['Close', 'date', 'close_date'],
      ['SE', 'people', 'sales_engineer'],
      ['Forecast', 'checkbox', undefined],
      ['Site', 'url', undefined],
      ['Mail', 'email', undefined],
      ['Phone', 'phone_number', undefined],
      ['Related', 'relation', undefined],
    ]);
    const options = form.properties.map(({ options: names }) => names).filter((names) => names.length > 0);
    expect(options).toEqual([
      ['Discovery', 'Demo', 'Won'],
      ['Enterprise', 'SMB'],
      ['Replay', 'Profiling', 'Crons'],
    ]);
    expect(form.properties.find(({ name }) => name === 'Related')?.relatedTo).toBe(DATA_SOURCE);
  });

  it('knows an option that was added a moment ago', async () => {
    const { pages, notion } = await openPages();
    await pages.form('interactive');
    const options = ['Enterprise', 'SMB', 'Public'].map((name) => ({ name }));
    await notion.dataSources.update({
      data_source_id: DATA_SOURCE,
      properties: { Segment: { select: { options } } },
    });
    const form = await pages.form('interactive');
    expect(form.properties.find(({ name }) => name === 'Segment')?.options).toEqual([
      'Enterprise',
      'SMB',
      'Public',
    ]);
  });

  it('holds all of a database with 60 properties, whose ids are URL-encoded', async () => {
    const more = Array.from({ length: 42 }, (_, i): [string, SeedProperty] => [
      `Extra ${i}`,
      { id: encodeURIComponent(`:${i}=`), type: 'rich_text' },
    ]);
    const { database } = SMALL_SEED;
    const properties = { ...database.properties, ...Object.fromEntries(more) };
    const { pages, cell } = await openPages({ ...SMALL_SEED, database: { ...database, properties } });
    const form = await pages.form('interactive');
    expect(form.properties).toHaveLength(13 + 42);
    const extras = form.properties.filter(({ name }) => name.startsWith('Extra'));
    const written = await pages.setValues(
      ACME,
      new Map(extras.map(({ id, name }) => [id, { type: 'rich_text', text: `about ${name}` }])),
    );
    expect(written).toEqual({ kind: 'committed', value: { id: ACME } });
    expect(cell('Extra 41')).toBe('about Extra 41');
    const { values } = await pages.read(ACME);
    expect(extras.map(({ id }) => values.get(id))).toEqual(
      extras.map(({ name }) => ({ type: 'rich_text', text: `about ${name}` })),
    );
  });
});

describe('reading a page with its values', () => {
  it('gives each value in its type, and leaves blanks out', async () => {
    const { pages } = await openPages();
    const { opportunity, values, locked } = await pages.read(ACME);
    expect(opportunity).toMatchObject({ id: ACME, title: 'Acme – session replay', customer: 'Acme' });
    expect(locked).toBe(false);
    expect(Object.fromEntries(values)).toEqual({
      title: { type: 'title', text: 'Acme – session replay' },
      'cu%3Ds': { type: 'rich_text', text: 'Acme' },
      [STAGE]: { type: 'status', option: 'Demo' },
      sEg1: { type: 'select', option: 'Enterprise' },
      'pr%3Ao': { type: 'multi_select', options: ['Replay', 'Profiling'] },
      amNT: { type: 'number', number: 120_000 },
      clSE: { type: 'date', start: '2026-03-31', end: undefined },
      seP1: { type: 'people', ids: [ANA] },
      foRC: { type: 'checkbox', checked: true },
      siTE: { type: 'url', text: 'https://acme.example' },
      reLA: { type: 'relation', ids: [GLOBEX] },
    });
  });

  it('says who edited it last, also somebody in none of its properties', async () => {
    const { pages, desk } = await openPages();
    expect((await pages.read(ACME)).lastEditedBy).toBe('Ana Pavić');
    await desk.act({ act: 'set-property', by: BEN, pageId: ACME, property: 'Stage', value: 'Won' });
    const reading = await pages.read(ACME);
    expect(reading.lastEditedBy).toBe('Ben Okoro');
    expect(reading.values.get(STAGE)).toEqual({ type: 'status', option: 'Won' });
  });

  it('is whole also where Notion cuts lists at 25 (N27)', async () => {
    const users = Array.from({ length: 40 }, (_, i) => ({
      id: `22222222-2222-4222-8222-${String(i).padStart(12, '0')}`,
      name: `Person ${i}`,
      email: undefined,
    }));
    const ids = users.map(({ id }) => id);
    const acme = withAcme({ properties: { Name: 'Acme', SE: ids } });
    const { pages } = await openPages({ ...acme, users: [...acme.users, ...users] });
    expect((await pages.read(ACME)).values.get('seP1')).toEqual({ type: 'people', ids });
  });

  it('sees the lock', async () => {
    const { pages, notion } = await openPages();
    await notion.pages.update({ page_id: ACME, is_locked: true });
    expect((await pages.read(ACME)).locked).toBe(true);
  });

  it('is gone when archived', async () => {
    const { pages } = await openPages();
    expect(await problemIn(pages.read(OLD_ARCHIVED))).toEqual({
      kind: 'deal_gone',
      title: 'Hooli (archived)',
    });
  });
});

describe('setting values', () => {
  it('sets these properties and no other, in one request', async () => {
    const { pages, cell, writes } = await openPages();
    const outcome = await pages.setValues(
      ACME,
      changes(
        [STAGE, { type: 'status', option: 'Won' }],
        ['title', { type: 'title', text: 'Acme – replay & crons' }],
        ['sEg1', { type: 'select', option: 'SMB' }],
        ['pr%3Ao', { type: 'multi_select', options: ['Crons'] }],
        ['amNT', { type: 'number', number: 90_500.5 }],
        ['clSE', { type: 'date', start: '2026-04-01', end: '2026-04-03' }],
        ['seP1', { type: 'people', ids: [BEN, ANA] }],
        ['foRC', { type: 'checkbox', checked: false }],
        ['maIL', { type: 'email', text: 'cto@acme.example' }],
        ['phON', { type: 'phone_number', text: '+1 555 0100' }],
        ['reLA', { type: 'relation', ids: [INITECH] }],
        ['siTE', undefined],
      ),
    );
    expect(outcome).toEqual({ kind: 'committed', value: { id: ACME } });
    expect(writes()).toEqual([`PATCH pages/${ACME}`]);
    const shown = [
      'Name',
      'Stage',
      'Segment',
      'Products',
      'Amount',
      'Close',
      'SE',
      'Forecast',
      'Mail',
      'Phone',
    ];
    expect([...shown, 'Related', 'Site', 'Customer'].map((name) => cell(name))).toEqual([
      'Acme – replay & crons',
      'Won',
      'SMB',
      'Crons',
      '90500.5',
      '2026-04-01 → 2026-04-03',
      'Ben Okoro, Ana Pavić',
      'No',
      'cto@acme.example',
      '+1 555 0100',
      'Initech',
      '',
      'Acme',
    ]);
  });

  it('makes every type blank', async () => {
    const { pages } = await openPages();
    const { values } = await pages.read(ACME);
    await pages.setValues(ACME, new Map([...values.keys()].map((id) => [id, undefined])));
    const left = await pages.read(ACME);
    // A box that is not ticked is no blank: Notion has no third state.
    expect([...left.values]).toEqual([['foRC', { type: 'checkbox', checked: false }]]);
  });

  it('N16: never makes an option that the database does not have, also when it was renamed a minute ago', async () => {
    const { pages, notion, writes } = await openPages();
    await pages.form('interactive');
    const options = ['Enterprise', 'Mid-market'].map((name) => ({ name }));
    await notion.dataSources.update({
      data_source_id: DATA_SOURCE,
      properties: { Segment: { select: { options } } },
    });
    writes();
    expect(await pages.setValues(ACME, changes(['sEg1', { type: 'select', option: 'SMB' }]))).toMatchObject({
      kind: 'refused',
      problem: { kind: 'option_missing', property: 'Segment', option: 'SMB' },
    });
    const products = changes(['pr%3Ao', { type: 'multi_select', options: ['Replay', 'Logs'] }]);
    expect(await pages.setValues(ACME, products)).toMatchObject({ problem: { option: 'Logs' } });
    expect(writes()).toEqual([]);
    const form = await pages.form('interactive');
    expect(form.properties.find(({ name }) => name === 'Segment')?.options).toEqual([
      'Enterprise',
      'Mid-market',
    ]);
  });

  it('N15: names the property that was removed; the rest works', async () => {
    const { pages, notion, cell } = await openPages();
    await pages.read(ACME);
    await notion.dataSources.update({ data_source_id: DATA_SOURCE, properties: { Segment: null } });
    const segment = changes(['sEg1', { type: 'select', option: 'SMB' }]);
    expect(await pages.setValues(ACME, segment)).toMatchObject({
      kind: 'refused',
      problem: {
        kind: 'setup_incomplete',
        missing: ['"Segment": it is not in the database any more (see /opp setup)'],
      },
    });
    expect(await pages.setValues(ACME, changes([STAGE, { type: 'status', option: 'Won' }]))).toMatchObject({
      kind: 'committed',
    });
    expect(cell('Stage')).toBe('Won');
  });

  it('N15: names the property that is of another type now', async () => {
    const { pages, writes } = await openPages();
    const asText = changes(['amNT', { type: 'rich_text', text: 'a lot' }]);
    expect(await pages.setValues(ACME, asText)).toMatchObject({
      kind: 'refused',
      problem: {
        kind: 'setup_incomplete',
        missing: ['"Amount": it is of the type number now, not rich_text (see /opp setup)'],
      },
    });
    expect(writes()).toEqual([]);
  });

  it.each(['archive', 'trash'] as const)('N12: finds the page gone after a colleague’s %s', async (act) => {
    const { pages, desk, cell, writes } = await openPages();
    await pages.read(ACME);
    await desk.act({ act, pageId: ACME });
    expect(await pages.setValues(ACME, changes([STAGE, { type: 'status', option: 'Won' }]))).toMatchObject({
      kind: 'refused',
      problem: { kind: 'deal_gone', title: 'Acme – session replay' },
    });
    expect(cell('Stage')).toBe('Demo');
    expect(writes()).toEqual([]);
  });

  it('N13: a page that is not shared any more is gone, too', async () => {
    const { pages, sandbox } = await openPages();
    await pages.read(ACME);
    sandbox.controls.setShared(false);
    expect(await pages.setValues(ACME, demo)).toMatchObject({ kind: 'refused' });
  });

  it('N21: keeps a long text whole, cut between its characters', async () => {
    const { pages } = await openPages();
    const text = `${'x'.repeat(1_899)}🚀${'y'.repeat(99)}🚀${'z'.repeat(2_001)}`;
    const customer = changes(['cu%3Ds', { type: 'rich_text', text }]);
    expect(await pages.setValues(ACME, customer)).toMatchObject({ kind: 'committed' });
    expect((await pages.read(ACME)).values.get('cu%3Ds')).toEqual({ type: 'rich_text', text });
  });

  it('N21: refuses a text beyond a hundred runs in words', async () => {
    const { pages, writes } = await openPages();
    const customer = changes(['cu%3Ds', { type: 'rich_text', text: 'x'.repeat(200_001) }]);
    expect(await pages.setValues(ACME, customer)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'notion_refused', reason: '"Customer" is longer than a property can be' },
    });
    expect(writes()).toEqual([]);
  });

  it('is refused without the capability to update', async () => {
    const { pages, sandbox } = await openPages();
    sandbox.controls.setCapabilities({ updateContent: false });
    expect(await pages.setValues(ACME, changes([STAGE, { type: 'status', option: 'Won' }]))).toMatchObject({
      kind: 'refused',
      problem: { kind: 'cannot_write_pages' },
    });
  });
});

describe('how a write of values ends', () => {
  it.each([
    ['N10: not applied after a conflict', 'conflict', { kind: 'not_applied' }, 'Demo'],
    [
      'committed when a 503 names what was saved',
      'saved_but_503',
      { kind: 'committed', value: { id: ACME } },
      'Won',
    ],
    ['uncertain when the answer is lost, though it is there', 'lost_answer', { kind: 'ambiguous' }, 'Won'],
    ['uncertain after a 504', 'gateway_timeout', { kind: 'ambiguous' }, 'Demo'],
  ] as const)('%s', async (_name, kind, outcome, stage) => {
    const { pages, trouble, cell, writes } = await openPages();
    trouble(kind, 'page_writes');
    const won = changes([STAGE, { type: 'status', option: 'Won' }]);
    expect(await pages.setValues(ACME, won)).toMatchObject(outcome);
    expect(writes()).toEqual([`PATCH pages/${ACME}`]);
    expect(cell('Stage')).toBe(stage);
  });

  it('is put off, unsent, while Notion cannot be read', async () => {
    const { pages, sandbox, writes } = await openPages();
    await pages.read(ACME);
    sandbox.controls.addTrouble({ kind: 'error_500', on: 'reads', times: 6, seconds: 0 });
    expect(await pages.setValues(ACME, demo)).toMatchObject({ kind: 'not_applied' });
    expect(writes()).toEqual([]);
  });
});
