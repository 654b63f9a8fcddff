import type { Stage } from '../../src/domain/opportunity.js';
import { forgetfulMappings } from '../support/forgetful-mappings.js';
import { list, notionError, responding, scripted, type Answer } from '../support/notion-fetch.js';
import { bench, dataSource, database, DATABASE_ID, pageId, problemIn, row, SOURCE_ID } from './fixtures.js';

function check(answers: readonly Answer[], databaseId?: string) {
  const { timing, notion, lines } = bench(
    scripted(...answers).fetch,
    databaseId === undefined ? {} : { databaseId },
  );
  return { result: timing.until(notion.check('background')), lines };
}

describe('connecting a database (S0-8)', () => {
  it('finds its one data source and what plays which role', async () => {
    const setup = await check([{ json: database }, { json: dataSource }]).result;
    expect(setup.dataSourceId).toBe(SOURCE_ID);
    expect(setup.mapping.roles.stage).toMatchObject({ id: 'b%3Aq', name: 'Phase' });
    expect(setup.missing).toEqual([]);
  });

  it('accepts the id as it stands in a link', async () => {
    await check([{ json: database }, { json: dataSource }], DATABASE_ID.replaceAll('-', '').toUpperCase())
      .result;
  });

  it('N15: reports a missing stage and goes on', async () => {
    const entries = Object.entries(dataSource.properties).filter(([name]) => name !== 'Phase');
    const withoutPhase = { ...dataSource, properties: Object.fromEntries(entries) };
    const { result, lines } = check([{ json: database }, { json: withoutPhase }]);
    expect((await result).missing).toEqual(['stage: no property is named "Phase"']);
    expect(lines.some(({ message }) => message === 'roles without a property')).toBe(true);
  });

  it('N17: refuses a database with several data sources, naming them', async () => {
    const two = {
      ...database,
      data_sources: [
        { id: SOURCE_ID, name: 'Deals' },
        { id: pageId(9), name: 'Old' },
      ],
    };
    const problem = await problemIn(check([{ json: two }]).result);
    expect(problem).toMatchObject({ kind: 'setup_incomplete' });
    expect(JSON.stringify(problem)).toContain(`\\"Deals\\" (${SOURCE_ID}), \\"Old\\" (${pageId(9)})`);
  });

  it('N17: a second data source added while Opp runs stops the reading, and both are named', async () => {
    const two = {
      ...database,
      data_sources: [...database.data_sources, { id: pageId(9), name: 'Renewals' }],
    };
    const answers = [{ json: database }, { json: dataSource }, list([row(pageId(1))]), { json: two }];
    const { timing, notion, pass } = bench(scripted(...answers).fetch);
    const read = () => timing.until(notion.deals.scan({ partition: 'current' }, () => Promise.resolve()));
    expect(await read()).toEqual({ complete: true });
    await pass(11 * 60_000);
    const problem = await problemIn(read());
    expect(problem).toMatchObject({ kind: 'setup_incomplete' });
    expect(JSON.stringify(problem)).toContain('Renewals');
  });

  it('N17: two databases share a name: only the one with the configured id is asked', async () => {
    const twin = { ...database, id: pageId(9), title: [{ plain_text: 'Opportunities' }] };
    const notion = responding(({ path }) => {
      if (path === `databases/${DATABASE_ID}`) return { json: { ...twin, id: DATABASE_ID } };
      return path === `data_sources/${SOURCE_ID}` ? { json: dataSource } : { json: twin };
    });
    const { timing, notion: connected } = bench(notion.fetch);
    await timing.until(connected.check('background'));
    expect(notion.requests.map(({ path }) => path)).toEqual([
      `databases/${DATABASE_ID}`,
      `data_sources/${SOURCE_ID}`,
    ]);
  });

  it('N17: data sources that share a name are told apart by their ids', async () => {
    const twins = [SOURCE_ID, pageId(9)].map((id) => ({ id, name: 'Deals' }));
    const problem = await problemIn(check([{ json: { ...database, data_sources: twins } }]).result);
    for (const { id } of twins) expect(JSON.stringify(problem)).toContain(`\\"Deals\\" (${id})`);
  });

  it.each([
    ['no data source', [{ json: { ...database, data_sources: [] } }], 'the database has no data source'],
    ['in the trash', [{ json: { ...database, in_trash: true } }], 'the database is in the trash'],
    [
      'without a title',
      [{ json: database }, { json: { ...dataSource, properties: {} } }],
      'title: the data source has no title property',
    ],
  ] satisfies [string, Answer[], string][])('refuses a database %s', async (_name, answers, reason) => {
    const problem = await problemIn(check(answers).result);
    expect(problem.kind === 'setup_incomplete' && problem.missing).toContain(reason);
  });

  it('refuses an id that is none, by the name of the setting', async () => {
    const problem = await problemIn(check([], 'Deals').result);
    expect(problem).toEqual({
      kind: 'setup_incomplete',
      missing: ['NOTION_DATABASE_ID is not the id of a Notion database'],
    });
  });

  it('takes a data source id given by mistake, and says so', async () => {
    const { result, lines } = check([notionError(404, 'object_not_found'), { json: dataSource }], SOURCE_ID);
    expect((await result).note).toContain('is the id of a data source');
    expect(lines.some(({ message }) => message.includes('is the id of a data source'))).toBe(true);
  });

  it('N13: the connection is not shared with the database: says so when Notion knows neither', async () => {
    const { result } = check([notionError(404, 'object_not_found'), notionError(404, 'object_not_found')]);
    expect(await problemIn(result)).toEqual({ kind: 'database_not_shared' });
  });

  it('N3: does not blame the setting when Notion is down', async () => {
    const down = Array.from({ length: 6 }, () => notionError(500, 'internal_server_error'));
    expect(await problemIn(check(down).result)).toEqual({ kind: 'notion_unreachable' });
    const halfDown = [notionError(404, 'object_not_found'), ...down];
    expect(await problemIn(check(halfDown).result)).toEqual({ kind: 'notion_unreachable' });
  });
});

describe('what Opp remembers of a database', () => {
  const renamed = {
    ...dataSource,
    properties: { ...dataSource.properties, Phase: { ...dataSource.properties.Phase, name: 'Etappe' } },
  };
  const twoMore = {
    A: { id: 'x1', name: 'A', type: 'status', status: {} },
    B: { id: 'x2', name: 'B', type: 'status', status: {} },
  };

  it('N14: survives a restart: a property renamed meanwhile keeps its role', async () => {
    const mappings = forgetfulMappings();
    const start = (schema: object) => {
      const { timing, notion } = bench(scripted({ json: database }, { json: schema }).fetch, { mappings });
      return timing.until(notion.setups.setup('background'));
    };
    await start(dataSource);
    const { roles } = await start({ ...renamed, properties: { ...renamed.properties, ...twoMore } });
    expect(roles.find(({ role }) => role === 'stage')?.property?.name).toBe('Etappe');
    expect((await mappings.find(SOURCE_ID))?.roles.stage?.property?.name).toBe('Etappe');
  });

  it('N15: is looked at again after ten minutes: a property removed meanwhile is noticed', async () => {
    const { Wert, ...properties } = dataSource.properties;
    expect(Wert.type).toBe('number');
    const notion = scripted(
      ...[{ json: database }, { json: dataSource }],
      ...[{ json: database }, { json: { ...dataSource, properties } }],
    );
    const here = bench(notion.fetch);
    const amount = async () => {
      const { roles } = await here.timing.until(here.notion.setups.setup('background'));
      return roles.find(({ role }) => role === 'amount');
    };
    expect(await amount()).toMatchObject({ certainty: 'sure' });
    await here.pass(9 * 60_000);
    expect(await amount()).toMatchObject({ certainty: 'sure' });
    await here.pass(61_000);
    expect(await amount()).toMatchObject({
      certainty: 'lost',
      reason: '"Wert" is not in the database any more',
    });
    expect(notion.requests).toHaveLength(4);
  });

  it('is changed by a person at once, with the record of who it was', async () => {
    const mappings = forgetfulMappings();
    const options = [{ id: 'o1', name: 'Parkplatz' }];
    const properties = {
      ...dataSource.properties,
      Phase: { ...dataSource.properties.Phase, status: { options } },
    };
    const parked = row(pageId(1), {}, { Phase: { id: 'b%3Aq', type: 'status', status: options[0] } });
    const answers = [{ json: database }, { json: { ...dataSource, properties } }];
    const here = bench(scripted(...answers, list([parked]), list([parked])).fetch, { mappings });
    const stage = async () => {
      const stages: (Stage | undefined)[] = [];
      const reading = here.notion.deals.scan({ partition: 'current' }, (deals) => {
        stages.push(...deals.map(({ opportunity }) => opportunity.stage));
        return Promise.resolve();
      });
      await here.timing.until(reading);
      return stages[0];
    };
    expect(await stage()).toEqual({ name: 'Parkplatz', role: 'active' });
    const change = { slackUserId: 'U1', lines: ['stage "Parkplatz": on hold'], at: new Date(0) };
    const choices = { roles: { amount: null }, stages: { o1: 'on_hold' } } as const;
    const setup = await here.timing.until(here.notion.setups.choose(choices, change));
    expect(setup.roles.find(({ role }) => role === 'amount')).toMatchObject({ certainty: 'chosen' });
    expect(await stage()).toEqual({ name: 'Parkplatz', role: 'on_hold' });
    expect(await mappings.changes(SOURCE_ID)).toEqual([{ ...change, dataSourceId: SOURCE_ID }]);
  });
});
