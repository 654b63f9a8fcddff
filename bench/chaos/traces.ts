import type { NotionDesk, NotionPageView } from '../../src/sandbox/notion/desk.js';
import { SHEET } from './answers.js';
import { followLog, type LoggedLine } from './follow-log.js';
import { BEGINNING } from './seed.js';

/** Something that an operation left behind, as it stands in Notion in the end. */
export interface Trace {
  readonly operationId: string;
  /** Which of its pieces. */
  readonly name: string;
  /** The page; of a new page, its customer. */
  readonly pageId: string;
  /** Where it stands in its column, oldest first; undefined where order means nothing. */
  readonly place: { readonly column: string; readonly at: number } | undefined;
}

/** Notion's final state, seen through the eyes of a colleague: nothing of the product is asked. */
export interface FinalState {
  readonly traces: readonly Trace[];
  /** Pages that do not say what their change log says of them. */
  readonly contradictions: readonly string[];
  /** Handovers that do not stand as they must, in words. */
  readonly unsettled?: readonly string[];
}

export function readFinalState(desk: NotionDesk): FinalState {
  const pages = desk.overview().rows.flatMap(({ id }) => desk.page(id) ?? []);
  const standing = pages.filter(({ inTrash }) => !inTrash);
  return {
    traces: standing.flatMap((page, at) => [
      ...created(page, at),
      ...comments(page),
      ...logged(page),
      ...values(page),
      ...rows(page),
    ]),
    contradictions: standing.flatMap(contradictionsIn),
  };
}

/** The mark of a new page rides on a heading. */
function created(page: NotionPageView, at: number): Trace[] {
  const headings = page.blocks.filter(({ type }) => type.startsWith('heading'));
  return marksIn(headings).map(({ operationId }) => {
    const pageId = (textOfProperty(page, 'Customer') ?? '').replace(/^of /, '');
    return { operationId, name: 'page', pageId, place: { column: `pages of ${pageId}`, at } };
  });
}

function comments(page: NotionPageView): Trace[] {
  const all = page.discussions.flatMap((discussion) => discussion.comments);
  return all.flatMap((comment, at) =>
    marksIn([comment]).map(({ operationId }) => ({
      ...{ operationId, name: 'comment', pageId: page.id },
      place: { column: `comments of ${page.id}`, at },
    })),
  );
}

function logged(page: NotionPageView): Trace[] {
  return page.blocks.flatMap((block, at) =>
    block.type !== 'bulleted_list_item'
      ? []
      : marksIn([block]).map(({ operationId, part }) => ({
          ...{ operationId, name: `line${part}`, pageId: page.id },
          place: { column: `log of ${page.id}`, at },
        })),
  );
}

function values({ id: pageId, properties }: NotionPageView): Trace[] {
  return properties
    .filter(({ name, text }) => name.startsWith('Slot') && text !== '')
    .map(({ text }) => ({ operationId: text, name: 'value', pageId, place: undefined }));
}

function rows({ id: pageId, blocks }: NotionPageView): Trace[] {
  return blocks
    .flatMap((block) => block.rows)
    .flatMap((cells) => {
      const [, what, operationId] = /(need|answer) of (\S+)/.exec(cells.join(' ')) ?? [];
      const name = what === 'need' ? 'row' : 'answer';
      return operationId === undefined ? [] : [{ operationId, name, pageId, place: undefined }];
    });
}

/** Where the page says something else than its change log says it must; or has a table twice. */
function contradictionsIn(page: NotionPageView): readonly string[] {
  const stage = textOfProperty(page, 'Stage') ?? '';
  // A new one, about which nothing was said.
  if (stage === '') return [];
  const lines = page.blocks.map((block) => {
    const [operationId = ''] = marksIn([block]).map((mark) => mark.operationId);
    return { operationId, text: textOf(block) };
  });
  const said = followLog(lines, BEGINNING);
  const first = (property: string): string => (textOfProperty(page, property) ?? '').split(' ')[0] ?? '';
  const facts = [
    ['Stage', stage, said.stage],
    ['Confidence', first('Confidence'), said.confidence],
    ['Sales Engineer', first('Sales Engineer'), said.engineer],
    ['New SE', first('New SE'), said.newEngineer],
  ] as const;
  const sheets = page.blocks.filter((block) => block.type.startsWith('heading') && textOf(block) === SHEET);
  return [
    ...facts
      .filter(([, is, must]) => is !== must)
      .map(([name, is, must]) => `${page.id}: ${name} is “${is}”, by its log “${must}”: ${storyOf(lines)}`),
    ...(sheets.length > 1 ? [`${page.id}: ${sheets.length} tables of answers`] : []),
  ];
}

function storyOf(lines: readonly LoggedLine[]): string {
  return lines
    .flatMap(({ operationId, text }) => (operationId === '' ? [] : [`${operationId} ${text}`]))
    .join('; ');
}

function textOf({ runs }: NotionPageView['blocks'][number]): string {
  return runs.map(({ text }) => text).join('');
}

function textOfProperty({ properties }: NotionPageView, name: string): string | undefined {
  return properties.find((one) => one.name === name)?.text;
}

/** Operations named by the links: `op-1-7`, or `op-1-7.0` for one of several lines; ids may have dots of their own. */
function marksIn(
  texts: readonly { readonly runs: readonly { readonly link: string | undefined }[] }[],
): { readonly operationId: string; readonly part: string }[] {
  return texts
    .flatMap(({ runs }) => runs)
    .flatMap(({ link }) => (link === undefined ? [] : (new URL(link).searchParams.get('opp') ?? [])))
    .map((mark) => {
      const [, operationId = mark, part = ''] = /^(.*?)(\.(?:\d+|row\d+|table))?$/.exec(mark) ?? [];
      return { operationId, part };
    });
}
