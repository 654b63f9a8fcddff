import type { AnswerChange } from '../../domain/answers/answer-sheet.js';
import { rowOf, sheetCells } from '../../domain/answers/sheet-table.js';
import { tidySummary } from '../../domain/change-log/tidy-change-line.js';
import { CHANGE_LINE_BUDGETS } from '../../domain/change-log/word-budgets.js';
import { countWords } from '../../domain/words.js';
import type { Part, PreparedPart } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';

/** One answer that was written, and where. */
export interface WrittenAnswer {
  readonly name: string;
  readonly heading: string;
  readonly change: AnswerChange;
  /** Of what is written when it is taken back. */
  readonly mark: string;
}

/** Sets one answer back to what it was, with its day and person, as long as its row still says what was written. */
export function answerTakenBackPart(
  { pages }: { readonly pages: Pick<OpportunityPages, 'tables' | 'changeRow'> },
  pageId: string,
  { name, heading, change, mark }: WrittenAnswer,
): Part {
  const { label, before, after, was = { date: '', person: '' } } = change;
  return {
    name,
    async prepare(): Promise<PreparedPart> {
      const table = (await pages.tables(pageId, [heading]))[0]?.table;
      const row = table && rowOf(table, label);
      const said = row?.evidence ?? '';
      if (said === before) return { kind: 'there', id: row?.rowId ?? pageId };
      if (table === undefined || row === undefined || said !== after) return overtaken(label, said);
      const cells = sheetCells(table, { label, evidence: before, ...was });
      return { kind: 'ready', write: () => pages.changeRow(row.rowId, cells, mark) };
    },
  };
}

function overtaken(field: string, said: string): PreparedPart {
  const now = said === '' ? undefined : said;
  return { kind: 'refused', problem: { kind: 'changed_meanwhile', field, now, by: undefined } };
}

/** What the change log says of it, in one to three words. */
export function answersUndoneSummary(changes: readonly Pick<AnswerChange, 'label'>[]): string {
  const [only, ...others] = changes;
  const telling = tidySummary(`${only?.label ?? ''} undone`);
  const fits = others.length === 0 && countWords(telling) <= CHANGE_LINE_BUDGETS.summary.most;
  return fits && only !== undefined ? telling : 'Answers undone';
}
