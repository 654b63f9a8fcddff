import type { Clock } from '../domain/clock.js';
import { UserError } from '../domain/errors.js';
import type { Lane } from '../services/ports.js';
import type { Caller } from './caller.js';
import type { NotionLogger } from './logger.js';
import { resolveDataSource } from './resolve-data-source.js';
import { mapSchema, type DataSourceSchema, type MappingRules, type SchemaMapping } from './schema-mapping.js';

/** What is known about the connected database. */
export interface NotionSetup {
  readonly dataSourceId: string;
  readonly schema: DataSourceSchema;
  readonly mapping: SchemaMapping;
  /** In words: roles without a property, and why. */
  readonly missing: readonly string[];
  readonly note: string | undefined;
}

/** A property may be renamed, removed or retyped while Opp runs; this is how soon it is noticed. */
const GOOD_FOR_MS = 10 * 60_000;

export interface SetupOptions {
  readonly caller: Caller;
  readonly databaseId: string;
  readonly rules: MappingRules;
  readonly clock: Clock;
  readonly logger: NotionLogger;
}

/** The database's setup, read when first needed and again every ten minutes (N14, N15, N17). */
export class SetupReader {
  #current: { readonly setup: NotionSetup; readonly readAt: number } | undefined;
  #reading: Promise<NotionSetup> | undefined;

  constructor(private readonly options: SetupOptions) {}

  /** The setup, not older than ten minutes. Throws as `resolveDataSource`, `setup_incomplete` without a title. */
  current(lane: Lane): Promise<NotionSetup> {
    const now = this.options.clock.now().getTime();
    if (this.#current !== undefined && now - this.#current.readAt < GOOD_FOR_MS) {
      return Promise.resolve(this.#current.setup);
    }
    return this.refresh(lane);
  }

  /** Reads it afresh; callers at the same time share one reading. */
  refresh(lane: Lane): Promise<NotionSetup> {
    this.#reading ??= this.#read(lane).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** After Notion did not know the data source any more: the next caller looks it up again. */
  forget(): void {
    this.#current = undefined;
  }

  async #read(lane: Lane): Promise<NotionSetup> {
    const { caller, databaseId, rules, clock, logger } = this.options;
    const { schema, note } = await resolveDataSource(caller, databaseId, lane);
    const mapping = mapSchema(schema, rules);
    const missing = mapping.missing.map(({ role, reason }) => `${role}: ${reason}`);
    if (mapping.roles.title === undefined) throw new UserError({ kind: 'setup_incomplete', missing });
    if (note !== undefined) logger.warn({}, note);
    if (missing.length > 0)
      logger.warn({ roles: mapping.missing.map(({ role }) => role) }, 'roles without a property');
    const setup = { dataSourceId: schema.id, schema, mapping, missing, note };
    this.#current = { setup, readAt: clock.now().getTime() };
    return setup;
  }
}
