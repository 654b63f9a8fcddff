import { stopAll } from '../sandbox/notion/running-notion.js';
import { ACME, ANA } from '../sandbox/notion/small-seed.js';
import { bullet, heading, MARK, openPages, paragraph, table, withBody, wordsOf } from './pages-bench.js';

afterEach(stopAll);

const LINE = { date: '2026-02-10', summary: 'Stage to Won', rationale: 'they signed after the pilot ended' };
const SHOWN = '2026-02-10 : Stage to Won [ they signed after the pilot ended ]';
const LOG = 'Changes to Opportunity:';
const INFO = [
  ['Topic', 'Details'],
  ['Industry', 'Rockets'],
];
const MAPPING = [
  ['Need', 'Feature', 'How it solves'],
  ['reproduce', 'Session Replay', 'shows the clicks'],
];

/** A page as Opp makes it, with a log of one line. */
const WHOLE = [
  heading('Customer Information'),
  table(...INFO),
  heading('Interested Technical Features'),
  table(...MAPPING),
  heading(LOG),
  bullet('2026-01-05 : Stage to Demo [ the champion asked for it ]'),
];

describe('the body of a page (S0-38, S0-44)', () => {
  it('is its two tables and its change log', async () => {
    const { pages } = await openPages(withBody(...WHOLE));
    const body = await pages.body(ACME);
    expect(body.customerInformation).toMatchObject({ columns: 2, hasHeader: true });
    expect(body.customerInformation?.rows.map(({ cells }) => cells)).toEqual(INFO);
    expect(body.featureMapping?.rows.map(({ cells }) => cells)).toEqual(MAPPING);
    expect(body.changeLog?.lines).toMatchObject([
      { text: '2026-01-05 : Stage to Demo [ the champion asked for it ]', links: [] },
    ]);
  });

  it('has none of it on an empty page', async () => {
    const { pages } = await openPages(withBody());
    expect(await pages.body(ACME)).toEqual({
      customerInformation: undefined,
      featureMapping: undefined,
      changeLog: undefined,
    });
  });

  it('N21: has all rows of a feature table of 150', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => [`need ${i}`, `feature ${i}`, '']);
    const { pages } = await openPages(withBody(heading('Feature mapping'), table(MAPPING[0] ?? [], ...rows)));
    const { featureMapping } = await pages.body(ACME);
    expect(featureMapping?.rows).toHaveLength(151);
    expect(featureMapping?.rows.at(-1)?.cells).toEqual(['need 149', 'feature 149', '']);
  });

  it('is found behind more than a hundred blocks', async () => {
    const notes = Array.from({ length: 130 }, (_, i) => paragraph(`note ${i}`));
    const { pages } = await openPages(withBody(...notes, heading(LOG), bullet(SHOWN)));
    expect((await pages.body(ACME)).changeLog?.lines).toHaveLength(1);
  });

  it('is found under headings that people typed', async () => {
    const { pages } = await openPages(
      withBody(
        paragraph('Customer information'),
        paragraph('as told by their CTO'),
        table(...INFO),
        { type: 'heading_1', text: '🧩 Feature mapping (draft)' },
        { type: 'heading_3', text: 'From the workshop' },
        table(...MAPPING),
        paragraph('Changes to Opportunity:'),
        paragraph('- 2026-01-05: Stage to Demo [ asked ]'),
      ),
    );
    const body = await pages.body(ACME);
    expect(body.customerInformation?.rows).toHaveLength(2);
    expect(body.featureMapping?.rows).toHaveLength(2);
    expect(body.changeLog?.lines.map(({ text }) => text)).toEqual(['2026-01-05: Stage to Demo [ asked ]']);
  });

  it('is found inside a toggle heading', async () => {
    const { pages, notion } = await openPages(withBody());
    const words = (content: string) => [{ text: { content } }];
    await notion.blocks.children.append({
      block_id: ACME,
      children: [
        {
          heading_2: {
            rich_text: words('Customer Information'),
            is_toggleable: true,
            children: [
              {
                table: {
                  table_width: 1,
                  has_column_header: true,
                  children: [{ table_row: { cells: [words('Topic')] } }],
                },
              },
            ],
          },
        },
        {
          toggle: { rich_text: words(LOG), children: [{ bulleted_list_item: { rich_text: words(SHOWN) } }] },
        },
      ],
    });
    const body = await pages.body(ACME);
    expect(body.customerInformation?.rows.map(({ cells }) => cells)).toEqual([['Topic']]);
    expect(body.changeLog?.lines).toMatchObject([{ text: SHOWN }]);
  });

  it('has one log although somebody wrote its heading twice; the line goes below the last one', async () => {
    const twice = withBody(heading(LOG), bullet(SHOWN), paragraph(LOG), bullet(SHOWN), heading('Notes'));
    const { pages, seen } = await openPages(twice);
    const body = await pages.body(ACME);
    expect(body.changeLog?.headingId).toBe(seen().blocks[0]?.id);
    expect(body.changeLog?.lines).toHaveLength(2);
    await pages.appendLine(ACME, body, LINE, MARK);
    expect(wordsOf(seen())).toEqual([LOG, SHOWN, LOG, SHOWN, SHOWN, 'Notes']);
  });

  it('does not take a paragraph that only mentions a section for its heading', async () => {
    const { pages } = await openPages(
      withBody(paragraph('See the customer information of last year'), table(...INFO)),
    );
    expect((await pages.body(ACME)).customerInformation).toBeUndefined();
  });

  it('counts a dated bullet of another section as a line only when it is written like one', async () => {
    const { pages } = await openPages(
      withBody(heading(LOG), bullet(SHOWN), heading('Meetings'), bullet('2026-02-01: call'), bullet(SHOWN)),
    );
    expect((await pages.body(ACME)).changeLog?.lines.map(({ text }) => text)).toEqual([SHOWN, SHOWN]);
  });
});

describe('a line of the change log (S0-44, S0-45)', () => {
  it('goes below the last line, its date carrying the mark', async () => {
    const { pages, seen, writes } = await openPages(withBody(...WHOLE));
    const outcome = await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    const last = seen().blocks.at(-1);
    expect(outcome).toEqual({ kind: 'committed', value: { id: last?.id } });
    expect(last).toMatchObject({
      type: 'bulleted_list_item',
      runs: [
        { text: '2026-02-10', link: MARK },
        { text: ' : Stage to Won [ they signed after the pilot ended ]', link: undefined },
      ],
    });
    expect(writes()).toEqual([`PATCH blocks/${ACME}/children`]);
    const { changeLog } = await pages.body(ACME);
    expect(changeLog?.lines.at(-1)).toEqual({ id: last?.id, text: SHOWN, links: [MARK] });
  });

  it('stays above what people wrote below the log, and its id is its own', async () => {
    const { pages, seen } = await openPages(withBody(...WHOLE, paragraph('PS: call Jane'), heading('Notes')));
    const outcome = await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    const { blocks } = seen();
    expect(wordsOf(seen()).slice(-4)).toEqual([
      '2026-01-05 : Stage to Demo [ the champion asked for it ]',
      SHOWN,
      'PS: call Jane',
      'Notes',
    ]);
    expect(outcome).toEqual({ kind: 'committed', value: { id: blocks.at(-3)?.id } });
  });

  it('goes below a line that stands under what people wrote in between', async () => {
    const { pages, seen } = await openPages(
      withBody(heading(LOG), bullet(SHOWN), paragraph('oh well'), bullet(SHOWN), paragraph('end')),
    );
    await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    expect(wordsOf(seen())).toEqual([LOG, SHOWN, 'oh well', SHOWN, SHOWN, 'end']);
  });

  it('goes below the heading when there is no line yet', async () => {
    const { pages, seen } = await openPages(withBody(heading(LOG), paragraph('written by a person')));
    await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    expect(wordsOf(seen())).toEqual([LOG, SHOWN, 'written by a person']);
  });

  it('brings the heading along when the page has none, at its end and in one request', async () => {
    const { pages, seen, writes } = await openPages(withBody(paragraph('notes')));
    const outcome = await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    expect(wordsOf(seen())).toEqual(['notes', LOG, SHOWN]);
    expect(seen().blocks[1]?.type).toBe('heading_2');
    expect(outcome).toEqual({ kind: 'committed', value: { id: seen().blocks[2]?.id } });
    expect(writes()).toHaveLength(1);
  });

  it('goes into a log that folds', async () => {
    const { pages, notion, seen } = await openPages(withBody(paragraph('notes')));
    const rich_text = [{ text: { content: LOG } }];
    const { results } = await notion.blocks.children.append({
      block_id: ACME,
      children: [{ heading_2: { rich_text, is_toggleable: true } }, { paragraph: { rich_text: [] } }],
    });
    await pages.appendLine(ACME, await pages.body(ACME), LINE, MARK);
    await pages.appendLine(ACME, await pages.body(ACME), { ...LINE, summary: 'Again' }, MARK);
    const folded = await notion.blocks.children.list({ block_id: results[0]?.id ?? '' });
    expect(folded.results).toHaveLength(2);
    expect(wordsOf(seen()).slice(2, 4)).toEqual([SHOWN, SHOWN.replace('Stage to Won', 'Again')]);
  });

  it('finds its place although the last line was deleted since the body was read', async () => {
    const { pages, desk, seen } = await openPages(withBody(heading(LOG), bullet(SHOWN), paragraph('end')));
    const body = await pages.body(ACME);
    const lineId = body.changeLog?.lines[0]?.id ?? '';
    await desk.act({ act: 'delete-block', by: ANA, blockId: lineId });
    expect(await pages.appendLine(ACME, body, LINE, MARK)).toMatchObject({ kind: 'committed' });
    expect(wordsOf(seen())).toEqual([LOG, SHOWN, 'end']);
  });

  it.each([
    ['N10: is not there after a conflict', 'conflict', 'not_applied', false],
    ['is there when a 503 names what was saved', 'saved_but_503', 'committed', true],
    ['is uncertain when the answer is lost', 'lost_answer', 'ambiguous', true],
    ['is uncertain after a page of HTML', 'bad_gateway_html', 'ambiguous', false],
  ] as const)('%s', async (_name, kind, outcome, there) => {
    for (const body of [withBody(...WHOLE), withBody()]) {
      const { pages, trouble, seen } = await openPages(body);
      const fresh = await pages.body(ACME);
      trouble(kind, 'block_writes');
      const result = await pages.appendLine(ACME, fresh, LINE, MARK);
      expect(result.kind).toBe(outcome);
      const last = seen().blocks.at(-1);
      expect(last?.runs[0]?.link === MARK).toBe(there);
      if (result.kind === 'committed') expect(result.value.id).toBe(last?.id);
    }
  });

  it.each(['archive', 'trash'] as const)('N12: is refused after a colleague’s %s', async (act) => {
    const { pages, desk, writes } = await openPages(withBody(...WHOLE));
    const body = await pages.body(ACME);
    await desk.act({ act, pageId: ACME });
    expect(await pages.appendLine(ACME, body, LINE, MARK)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'deal_gone', title: 'Acme – session replay' },
    });
    expect(writes()).toEqual([]);
  });

  it('is refused without the capability to insert', async () => {
    const { pages, sandbox } = await openPages(withBody(...WHOLE));
    const body = await pages.body(ACME);
    sandbox.controls.setCapabilities({ insertContent: false });
    expect(await pages.appendLine(ACME, body, LINE, MARK)).toMatchObject({
      problem: { kind: 'cannot_write_pages' },
    });
  });

  it('N21: keeps a summary of 2,001 characters whole', async () => {
    const { pages } = await openPages(withBody());
    const summary = '🚀'.repeat(1_001);
    await pages.appendLine(ACME, await pages.body(ACME), { ...LINE, summary }, MARK);
    expect((await pages.body(ACME)).changeLog?.lines[0]?.text).toBe(SHOWN.replace('Stage to Won', summary));
  });
});
