import type { z } from 'zod';
import { SHEET_HEADER, type AnswerChange } from '../../domain/answers/answer-sheet.js';
import { rowOf, sheetCells, sheetRows } from '../../domain/answers/sheet-table.js';
import { UserError } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import type { BodyTable } from '../../domain/page-body/page-body.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part, PreparedPart, Undoing } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';
import { ANSWERS, answersPayload } from './promise.js';
import { answersUndoneSummary, answerTakenBackPart } from './take-answer-back.js';

export interface AnswersKindDesk {
  readonly pages: Pick<
    OpportunityPages,
    'body' | 'tables' | 'addTable' | 'addRow' | 'changeRow' | 'removeRow' | 'appendLine' | 'removeBlock'
  >;
  readonly drafts: Pick<Drafts, 'forget'>;
  readonly markUrl: (operationId: string) => string;
}

type Payload = z.infer<typeof answersPayload>;

/** Answers in a table of their own on the page: the table first, then a row for each, then their lines (S0-41). */
export function answersKind(desk: AnswersKindDesk): OperationKind {
  return {
    kind: ANSWERS,
    parts: (operation) => partsOf(desk, operation, answersPayload.parse(operation.payload)),
    onConfirmed: ({ id }) => desk.drafts.forget(id),
    sweep: (operation) => removeCopies(desk, operation),
    undo: (original, undoing) => takeBack(desk, original, undoing),
  };
}

/** The last answer first; the tables stay. */
function takeBack(desk: AnswersKindDesk, original: Operation, undoing: Operation): Undoing {
  const { heading, changes } = answersPayload.parse(original.payload);
  const parts = changes.map((change, index) =>
    answerTakenBackPart(desk, pageOf(original), {
      ...{ name: `row:${index}`, heading: change.heading ?? heading, change },
      mark: rowMark(desk, undoing, index),
    }),
  );
  return { parts: parts.toReversed(), summary: answersUndoneSummary(changes) };
}

function partsOf(desk: AnswersKindDesk, operation: Operation, payload: Payload): readonly Part[] {
  const pageId = pageOf(operation);
  return [
    ...headingsIn(payload).map((heading, at) => {
      const name = at === 0 ? 'table' : `table:${at}`;
      const mark = desk.markUrl(`${operation.id}.table${at === 0 ? '' : at}`);
      return tablePart(desk, pageId, { name, heading, mark });
    }),
    ...payload.changes.map((change, index) =>
      rowPart(desk, pageId, { payload, change, name: `row:${index}`, mark: rowMark(desk, operation, index) }),
    ),
    ...payload.changes.flatMap(({ line }, index) =>
      line === undefined
        ? []
        : [linePart(desk, pageId, { name: lineName(index), line, mark: lineMark(desk, operation, index) })],
    ),
  ];
}

/** Of the tables that something is written to, each once. */
function headingsIn({ heading, changes }: Payload): readonly string[] {
  return [...new Set(changes.map((change) => change.heading ?? heading))];
}

interface TableTask {
  readonly name: string;
  readonly heading: string;
  readonly mark: string;
}

function tablePart(desk: AnswersKindDesk, pageId: string, { name, heading, mark }: TableTask): Part {
  return {
    name,
    async prepare() {
      const table = await tableOf(desk, pageId, heading);
      if (table !== undefined) return { kind: 'there', id: table.id };
      const blank = { heading, table: { header: SHEET_HEADER, rows: [] }, mark };
      return { kind: 'ready', write: () => desk.pages.addTable(pageId, blank) };
    },
  };
}

interface RowTask {
  readonly payload: Payload;
  readonly change: AnswerChange;
  readonly name: string;
  readonly mark: string;
}

/** One answer, as long as its row still says what the person saw (N11). */
function rowPart(desk: AnswersKindDesk, pageId: string, { payload, change, name, mark }: RowTask): Part {
  const { label, before, after } = change;
  const { date, person } = payload;
  const heading = change.heading ?? payload.heading;
  return {
    name,
    async prepare(): Promise<PreparedPart> {
      const table = await tableOf(desk, pageId, heading);
      // It was there a moment ago: somebody removed it.
      if (table === undefined) return overtaken(heading);
      const row = rowOf(table, label);
      const cells = sheetCells(table, { label, evidence: after, date, person });
      if (row === undefined) {
        const blanks = cells.map((cell) => cell ?? '');
        return {
          kind: 'ready',
          write: () => desk.pages.addRow(table, blanks, { afterRowId: undefined, mark }),
        };
      }
      if (row.evidence === after) return { kind: 'there', id: row.rowId };
      if (row.evidence !== before) return overtaken(label, row.evidence);
      return { kind: 'ready', write: () => desk.pages.changeRow(row.rowId, cells, mark) };
    },
  };
}

async function tableOf(
  { pages }: AnswersKindDesk,
  pageId: string,
  heading: string,
): Promise<BodyTable | undefined> {
  return (await pages.tables(pageId, [heading]))[0]?.table;
}

async function removeCopies(desk: AnswersKindDesk, operation: Operation): Promise<number> {
  const payload = answersPayload.parse(operation.payload);
  const { changes } = payload;
  const pageId = pageOf(operation);
  const lines = changes.map((_, index) => ({
    mark: lineMark(desk, operation, index),
    keptId: operation.done[lineName(index)],
  }));
  const headed = await desk.pages.tables(pageId, headingsIn(payload));
  const rows = headed.flatMap(({ table }) => sheetRows(table));
  let removed = await removeExtraLines(desk, pageId, lines);
  for (const [index] of changes.entries()) {
    const mark = rowMark(desk, operation, index);
    const own = rows.filter(({ links }) => links.includes(mark));
    for (const { rowId } of own.slice(1)) {
      const outcome = await desk.pages.removeRow(rowId);
      if (outcome.kind === 'committed') removed += 1;
      else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
    }
  }
  return removed;
}

function overtaken(field: string, now?: string): PreparedPart {
  const said = now === '' ? undefined : now;
  return { kind: 'refused', problem: { kind: 'changed_meanwhile', field, now: said, by: undefined } };
}

function lineName(index: number): string {
  return `line:${index}`;
}

function rowMark({ markUrl }: AnswersKindDesk, { id }: Operation, index: number): string {
  return markUrl(`${id}.row${index}`);
}

function lineMark({ markUrl }: AnswersKindDesk, { id }: Operation, index: number): string {
  return markUrl(`${id}.${index}`);
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
