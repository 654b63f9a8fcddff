import type { Operation } from '../../../src/domain/operation.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import { stageKind, type StageKindDesk } from '../../../src/services/change-stage/stage-kind.js';
import type { PreparedPart } from '../../../src/services/outbox/part.js';

const option = (name: string): PropertyValue => ({ type: 'status', option: name });
const MARK = 'https://slack.com/app_redirect?opp=op1';
const CHANGE = {
  ...{ from: 'POC', to: 'Lost', gaps: [] },
  changes: [
    { propertyId: 'st', name: 'Stage', before: option('POC'), after: option('Lost') },
    { propertyId: 'lr', name: 'Lost reason', after: { type: 'rich_text', text: 'Price' } },
  ],
  line: { date: '2026-11-21', summary: 'Stage to Lost', rationale: 'they keep their own tool now' },
};
/** As the journal gives it back. */
const STORED: unknown = JSON.parse(JSON.stringify(CHANGE));

function operation(change: Partial<Operation> = {}): Operation {
  return {
    ...{ id: 'op1', kind: 'stage', queue: 'p1', opportunityId: 'p1', slackUserId: 'U1' },
    ...{ displayName: 'Ana P. via Opp', subject: { title: 'Acme', url: 'u' }, viewId: 'V1', fence: 1 },
    ...{ payload: STORED, state: 'accepted', attempts: 0 },
    ...{ acceptedAt: new Date(0), dueAt: new Date(0), done: {}, problem: undefined },
    ...change,
  };
}

interface Page {
  readonly values?: Readonly<Record<string, PropertyValue>>;
  /** The marks in the lines of the change log, by the line's id. */
  readonly lines?: Readonly<Record<string, string>>;
}

function kindOver({ values = { st: option('POC') }, lines = {} }: Page) {
  const wrote: unknown[] = [];
  const done = (what: unknown, id: string) => {
    wrote.push(what);
    return Promise.resolve({ kind: 'committed', value: { id } } as const);
  };
  const opportunity = {
    ...{ id: 'p1', url: 'u', title: 'Acme', customer: undefined, stage: undefined, amount: undefined },
    ...{ salesEngineers: [], accountExecutives: [], closeDate: undefined },
    ...{ createdAt: new Date(0), lastEditedAt: new Date(0) },
  };
  const all = Object.entries(lines).map(([id, mark]) => ({ id, text: id, links: [mark] }));
  const body = {
    ...{ customerInformation: undefined, featureMapping: undefined },
    changeLog: { headingId: 'h', lines: all },
  };
  const desk: StageKindDesk = {
    markUrl: () => MARK,
    clock: { now: () => new Date(0) },
    handovers: { offer: () => Promise.resolve(), apply: () => Promise.resolve(undefined) },
    mirror: { find: () => Promise.resolve(undefined) },
    slackByEmail: { byEmail: () => Promise.resolve(undefined) },
    drafts: { forget: (id) => Promise.resolve(void wrote.push(['forgot', id])) },
    pages: {
      read: () =>
        Promise.resolve({
          ...{ opportunity, locked: false, people: [], lastEditedBy: 'Ben Okafor' },
          values: new Map(Object.entries(values)),
        }),
      body: () => Promise.resolve(body),
      setValues: (_page, changes) => done(Object.fromEntries(changes), 'p1'),
      appendLine: (_page, _body, line, mark) => done([line.summary, mark], 'b9'),
      removeBlock: (id) => done(['removed', id], id),
    },
  };
  return { kind: stageKind(desk), wrote };
}

async function prepared(
  page: Page,
  part: 'properties' | 'line',
): Promise<PreparedPart & { wrote: unknown[] }> {
  const { kind, wrote } = kindOver(page);
  const found = kind.parts(operation()).find(({ name }) => name === part);
  if (found === undefined) throw new Error(`there is no part ${part}`);
  const ready = await found.prepare();
  if (ready.kind === 'ready') await ready.write();
  return { ...ready, wrote };
}

describe('the values of a change of stage', () => {
  test('are written in one request while the deal is as the person saw it', async () => {
    const { wrote } = await prepared({}, 'properties');
    expect(wrote).toEqual([{ st: option('Lost'), lr: { type: 'rich_text', text: 'Price' } }]);
  });

  test('that are there already are not written again, whoever wrote them', async () => {
    const values = { st: option('Lost'), lr: { type: 'rich_text', text: 'Price' } } as const;
    expect(await prepared({ values }, 'properties')).toMatchObject({ kind: 'there', id: 'p1', wrote: [] });
  });

  test('of which a part is there are completed', async () => {
    const { wrote } = await prepared({ values: { st: option('Lost') } }, 'properties');
    expect(wrote).toEqual([{ lr: { type: 'rich_text', text: 'Price' } }]);
  });

  test.each([
    ['moved the deal', { st: option('Demo') }, { field: 'Stage', now: 'Demo' }],
    ['took its stage away', {}, { field: 'Stage', now: undefined }],
    [
      'gave another reason',
      { st: option('POC'), lr: { type: 'rich_text', text: 'Timing' } as const },
      { field: 'Lost reason', now: 'Timing' },
    ],
  ])(
    'are left alone when somebody %s meanwhile, and who it was is told (N11)',
    async (_what, values, said) => {
      expect(await prepared({ values }, 'properties')).toMatchObject({
        ...{ kind: 'refused', wrote: [] },
        problem: { kind: 'changed_meanwhile', by: 'Ben Okafor', ...said },
      });
    },
  );
});

describe('the line of a change of stage', () => {
  test('is written with the mark by which it is found again', async () => {
    const { wrote } = await prepared({ lines: { old: 'https://else.where' } }, 'line');
    expect(wrote).toEqual([['Stage to Lost', MARK]]);
  });

  test('that is there already is not written again', async () => {
    expect(await prepared({ lines: { b1: MARK } }, 'line')).toMatchObject({
      kind: 'there',
      id: 'b1',
      wrote: [],
    });
  });

  test('of which a late copy turned up is there once in the end (N5)', async () => {
    const { kind, wrote } = kindOver({ lines: { b1: MARK, other: 'x', b2: MARK } });
    expect(await kind.sweep?.(operation({ done: { line: 'b2' } }))).toBe(1);
    expect(wrote).toEqual([['removed', 'b1']]);
  });
});

test('what was typed is kept until the change is in Notion', async () => {
  const { kind, wrote } = kindOver({});
  await kind.onConfirmed?.(operation());
  expect(wrote).toEqual([['forgot', 'op1']]);
});

test('a payload of another kind is a bug, not a change', () => {
  expect(() => kindOver({}).kind.parts(operation({ payload: { changes: [] } }))).toThrow();
});
