import { list, notionError, responding, type Answer, type SeenRequest } from '../support/notion-fetch.js';
import { bench, PAGE_ID, text } from './fixtures.js';

const LOG = 'Changes to Opportunity:';
const block = (id: string, type: string, words?: string, hasChildren = false): object => ({
  object: 'block',
  id,
  type,
  has_children: hasChildren,
  [type]: words === undefined ? {} : { rich_text: [text(words)] },
});

/** Pages whose parts stand in columns, beside blocks that Opp does not know. */
const BELOW: Readonly<Record<string, readonly object[]>> = {
  [PAGE_ID]: [
    block('cl', 'column_list', undefined, true),
    block('h', 'hologram', undefined, true),
    { object: 'block', id: 'old', type: 'heading_2', in_trash: true, heading_2: { rich_text: [text(LOG)] } },
  ],
  cl: [block('c1', 'column', undefined, true), block('c2', 'column', undefined, true)],
  c1: [
    block('info', 'heading_3', 'Customer Information'),
    { object: 'block', id: 't', type: 'table', has_children: true, table: { table_width: 1 } },
  ],
  c2: [
    block('log', 'paragraph', LOG),
    block('line', 'bulleted_list_item', '2026-01-05 : Stage to Demo [ asked ]'),
  ],
  t: [{ object: 'block', id: 'r', type: 'table_row', table_row: { cells: [[text('Topic')]] } }],
};

const answer = ({ path }: SeenRequest): Answer => {
  const parent = /^blocks\/(.+)\/children$/.exec(path)?.[1] ?? '';
  const below = BELOW[parent];
  return below === undefined ? notionError(404, 'object_not_found') : list(below);
};

describe('a body whose parts stand in columns', () => {
  it('is read in the order of the columns, unknown blocks left alone and trashed ones left out (N29)', async () => {
    const notion = responding(answer);
    const { timing, notion: connected } = bench(notion.fetch);
    const body = await timing.until(connected.pages.body(PAGE_ID));
    expect(body).toEqual({
      customerInformation: {
        id: 't',
        columns: 1,
        hasHeader: false,
        rows: [{ id: 'r', cells: ['Topic'], links: [] }],
      },
      featureMapping: undefined,
      changeLog: {
        headingId: 'log',
        lines: [{ id: 'line', text: '2026-01-05 : Stage to Demo [ asked ]', links: [] }],
      },
    });
    expect(notion.requests.map(({ path }) => path.split('/')[1])).toEqual([PAGE_ID, 'cl', 'c1', 'c2', 't']);
  });
});
