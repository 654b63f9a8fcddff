import type { ChangeLine } from '../domain/change-log/change-line.js';
import type { DatabaseForm } from '../domain/database-form.js';
import type { PageBody } from '../domain/page-body/page-body.js';
import type { Lane, WriteOutcome } from '../services/ports/notion.js';
import type {
  CreatedPage,
  HeadedTable,
  NewHeadedTable,
  NewPage,
  OpportunityPages,
  PageReading,
  PropertyChanges,
  RowPlace,
} from '../services/ports/pages.js';
import { placedSection, type NewSection } from './add-section.js';
import { appendBlocks, type Append } from './append-blocks.js';
import { placedLine } from './append-line.js';
import { checkBlock } from './block-standing.js';
import type { Caller } from './caller.js';
import { createPage } from './create-page.js';
import { formOf } from './database-form.js';
import { headedTables, placedTable } from './headed-tables.js';
import { readPageBody } from './page-body-blocks.js';
import { livePage, pageIdOf, readPage } from './page-reading.js';
import { MarkedPages } from './marked-pages.js';
import { pointingPages, relatedPages, type RelatedPage } from './related-pages.js';
import { removeBlock, removePage } from './remove.js';
import { addRow, changeRow } from './table-rows.js';
import { lookThenWrite } from './refusing.js';
import type { MappingRules } from './mapping-rules.js';
import type { SetupReader } from './setup.js';
import { setValues } from './set-values.js';

export interface NotionPagesOptions {
  readonly caller: Caller;
  readonly setup: SetupReader;
  readonly rules: MappingRules;
}

type Written = Promise<WriteOutcome<{ readonly id: string }>>;

/** Reads and writes the pages of opportunities. */
export class NotionPages implements OpportunityPages {
  readonly #marked: MarkedPages;

  constructor(private readonly options: NotionPagesOptions) {
    this.#marked = new MarkedPages(options.caller);
  }

  async form(lane: Lane): Promise<DatabaseForm> {
    return formOf(await this.options.setup.refresh(lane));
  }

  async read(opportunityId: string): Promise<PageReading> {
    const { caller, setup, rules } = this.options;
    return readPage(caller, opportunityId, await setup.current('interactive'), rules);
  }

  async body(opportunityId: string): Promise<PageBody> {
    return readPageBody(this.options.caller, pageIdOf(opportunityId));
  }

  async tables(opportunityId: string, headings: readonly string[]): Promise<readonly HeadedTable[]> {
    return headedTables(this.options.caller, pageIdOf(opportunityId), headings);
  }

  async withMark(mark: string, since: Date): Promise<readonly CreatedPage[]> {
    const { dataSourceId } = await this.options.setup.current('interactive');
    return this.#marked.find(dataSourceId, mark, since);
  }

  related(dataSourceId: string, words: string, limit: number): Promise<readonly RelatedPage[]> {
    return relatedPages(this.options.caller, dataSourceId, words, limit);
  }

  async pointingAt(propertyId: string, opportunityId: string, limit: number): Promise<readonly string[]> {
    const { caller, setup } = this.options;
    const { dataSourceId } = await setup.current('interactive');
    const pageId = pageIdOf(opportunityId);
    return (await pointingPages(caller, { dataSourceId, propertyId, pageId }, limit)).map(({ id }) => id);
  }

  create(page: NewPage): Promise<WriteOutcome<CreatedPage>> {
    return createPage(this.options, page);
  }

  setValues(opportunityId: string, changes: PropertyChanges): Written {
    return setValues(this.options, opportunityId, changes);
  }

  appendLine(opportunityId: string, body: PageBody, line: ChangeLine, mark: string): Written {
    const { caller } = this.options;
    return this.#append(opportunityId, (pageId) => placedLine(caller, pageId, body, { line, mark }));
  }

  addSection(opportunityId: string, _body: PageBody, section: NewSection): Written {
    // The body names only what Opp writes; its place depends on everything else, too.
    return this.#append(opportunityId, (pageId) => placedSection(this.options.caller, pageId, section));
  }

  addTable(opportunityId: string, table: NewHeadedTable): Written {
    return this.#append(opportunityId, (pageId) => placedTable(this.options.caller, pageId, table));
  }

  addRow(
    table: { readonly id: string; readonly columns: number },
    cells: readonly string[],
    place: RowPlace,
  ): Written {
    return addRow(this.options.caller, table, cells, { place, explain: this.#whatAbout(table.id) });
  }

  changeRow(rowId: string, cells: readonly (string | undefined)[], mark: string): Written {
    return changeRow(this.options.caller, rowId, cells, { mark, explain: this.#whatAbout(rowId) });
  }

  removeRow(rowId: string): Written {
    return this.removeBlock(rowId);
  }

  removeBlock(blockId: string): Written {
    return removeBlock(this.options.caller, blockId, this.#whatAbout(blockId));
  }

  removePage(opportunityId: string): Written {
    return removePage(this.options.caller, opportunityId);
  }

  #append(opportunityId: string, place: (pageId: string) => Promise<Append>): Written {
    const { caller, setup } = this.options;
    return lookThenWrite(
      async () => {
        const { dataSourceId } = await setup.current('interactive');
        const { id } = await livePage(caller, opportunityId, dataSourceId);
        return place(id);
      },
      (append) => appendBlocks(caller, append),
    );
  }

  /** Finds out why a block could not be written. */
  #whatAbout(blockId: string): () => Promise<void> {
    const { caller, setup } = this.options;
    return async () => {
      const { dataSourceId } = await setup.current('interactive');
      await checkBlock(caller, blockId, dataSourceId);
    };
  }
}
