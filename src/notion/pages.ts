import type { ChangeLine } from '../domain/change-log/change-line.js';
import type { DatabaseForm } from '../domain/database-form.js';
import type { PageBody } from '../domain/page-body/page-body.js';
import type { Lane, WriteOutcome } from '../services/ports/notion.js';
import type { PageReading, PropertyChanges } from '../services/ports/pages.js';
import { appendBlocks } from './append-blocks.js';
import { placedLine } from './append-line.js';
import type { Caller } from './caller.js';
import { formOf } from './database-form.js';
import { readPageBody } from './page-body-blocks.js';
import { livePage, pageIdOf, readPage } from './page-reading.js';
import { lookThenWrite } from './refusing.js';
import type { MappingRules } from './schema-mapping.js';
import type { SetupReader } from './setup.js';
import { setValues } from './set-values.js';

export interface NotionPagesOptions {
  readonly caller: Caller;
  readonly setup: SetupReader;
  readonly rules: MappingRules;
}

type Written = Promise<WriteOutcome<{ readonly id: string }>>;

/** Reads and writes the pages of opportunities. */
export class NotionPages {
  constructor(private readonly options: NotionPagesOptions) {}

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

  setValues(opportunityId: string, changes: PropertyChanges): Written {
    return setValues(this.options, opportunityId, changes);
  }

  appendLine(opportunityId: string, body: PageBody, line: ChangeLine, mark: string): Written {
    const { caller } = this.options;
    return lookThenWrite(
      async () => {
        const page = await this.#live(opportunityId);
        return placedLine(caller, page.id, body, { line, mark });
      },
      (append) => appendBlocks(caller, append),
    );
  }

  async #live(opportunityId: string) {
    const { caller, setup } = this.options;
    const { dataSourceId } = await setup.current('interactive');
    return livePage(caller, opportunityId, dataSourceId);
  }
}
