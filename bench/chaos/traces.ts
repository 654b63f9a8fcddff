import type { NotionDesk, NotionPageView } from '../../src/sandbox/notion/desk.js';
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
  /** Pages whose stage is not the one that their change log ends with. */
  readonly contradictions: readonly string[];
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
    contradictions: standing.filter(contradictsItself).map(({ id }) => id),
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
  const said = blocks
    .flatMap((block) => block.rows)
    .map((cells) => /need of (\S+)/.exec(cells.join(' '))?.[1]);
  return said.flatMap((operationId) =>
    operationId === undefined ? [] : [{ operationId, name: 'row', pageId, place: undefined }],
  );
}

/** Follows the change log from its beginning: each line says from where to where, an undone one leads back. */
function contradictsItself(page: NotionPageView): boolean {
  let stage: string = BEGINNING;
  const ledFrom = new Map<string, string>();
  for (const block of page.blocks) {
    const text = block.runs.map((run) => run.text).join('');
    const [operationId = ''] = marksIn([block]).map((mark) => mark.operationId);
    const moved = /Stage to (\S+) \[ from (\S+)/.exec(text);
    if (moved !== null) {
      ledFrom.set(operationId, moved[2] ?? '');
      stage = moved[1] ?? '';
    }
    stage =
      ledFrom.get(operationId.replace(/^undo:/, '')) !== undefined && operationId.startsWith('undo:')
        ? (ledFrom.get(operationId.replace(/^undo:/, '')) ?? '')
        : stage;
  }
  const now = textOfProperty(page, 'Stage');
  return now !== '' && now !== stage;
}

function textOfProperty({ properties }: NotionPageView, name: string): string | undefined {
  return properties.find((one) => one.name === name)?.text;
}

/** Operations named by the links: `op-1-7`, or `op-1-7.0` for one of several lines. */
function marksIn(
  texts: readonly { readonly runs: readonly { readonly link: string | undefined }[] }[],
): { readonly operationId: string; readonly part: string }[] {
  return texts
    .flatMap(({ runs }) => runs)
    .flatMap(({ link }) => (link === undefined ? [] : (new URL(link).searchParams.get('opp') ?? [])))
    .map((mark) => {
      const [operationId = '', ...part] = mark.split('.');
      return { operationId, part: part.map((one) => `.${one}`).join('') };
    });
}
