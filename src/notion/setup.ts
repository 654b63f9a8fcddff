import { isDeepStrictEqual } from 'node:util';

import type { Clock } from '../domain/clock.js';
import { UserError } from '../domain/errors.js';
import type { StageRole } from '../domain/opportunity.js';
import type { DatabaseSetup } from '../domain/setup/database-setup.js';
import { NOTHING_KEPT, type KeptMapping, type SetupChoices } from '../domain/setup/kept-mapping.js';
import type { Lane } from '../services/ports/notion.js';
import type { DatabaseSetups, MappingMemory, SetupChange } from '../services/ports/setup.js';
import type { Caller } from './caller.js';
import { keptFrom, withChoices } from './keep-mapping.js';
import type { NotionLogger } from './logger.js';
import { resolveDataSource, type ResolvedDataSource } from './resolve-data-source.js';
import { mapSchema, type SchemaMapping } from './schema-mapping.js';
import type { DataSourceSchema, MappingRules } from './mapping-rules.js';
import { SharedReadings } from './shared-readings.js';

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
  /** Left out: nothing is remembered between starts. */
  readonly mappings?: MappingMemory | undefined;
  readonly clock: Clock;
  readonly logger: NotionLogger;
}

interface Current {
  readonly setup: NotionSetup;
  readonly resolved: ResolvedDataSource;
  readonly kept: KeptMapping;
  readonly readAt: number;
}

/** The database's setup, read when first needed and again every ten minutes (N14, N15, N17). */
export class SetupReader implements DatabaseSetups {
  #current: Current | undefined;
  readonly #readings = new SharedReadings<NotionSetup>();

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
    return this.#readings.of(this.options.databaseId, () => this.#read(lane));
  }

  /** After Notion did not know the data source any more: the next caller looks it up again. */
  forget(): void {
    this.#current = undefined;
  }

  async setup(lane: Lane): Promise<DatabaseSetup> {
    return asDatabaseSetup(await this.current(lane));
  }

  async freshSetup(lane: Lane): Promise<DatabaseSetup> {
    return asDatabaseSetup(await this.refresh(lane));
  }

  async choose(choices: SetupChoices, change: Omit<SetupChange, 'dataSourceId'>): Promise<DatabaseSetup> {
    const { dataSourceId } = await this.current('interactive');
    if (this.#current === undefined) throw new Error('the setup was forgotten while it was being read');
    const { resolved, kept } = this.#current;
    const next = withChoices(kept, choices, resolved.schema);
    await this.options.mappings?.keep(dataSourceId, next, change.at, { ...change, dataSourceId });
    const roles = Object.keys(choices.roles);
    this.options.logger.warn(
      { slackUserId: change.slackUserId, roles, stages: Object.keys(choices.stages).length },
      'a person changed what the database means',
    );
    return asDatabaseSetup(this.#show(resolved, next));
  }

  /** What a stage means: as a person decided, else as the playbook says. */
  stageRole(stageName: string): StageRole {
    const stages = this.#current?.setup.mapping.stages ?? [];
    const decided = stages.find(({ name, certainty }) => name === stageName && certainty === 'chosen');
    return decided?.role ?? this.options.rules.stageRole(stageName);
  }

  async #read(lane: Lane): Promise<NotionSetup> {
    const { caller, databaseId, mappings, clock, logger } = this.options;
    const resolved = await resolveDataSource(caller, databaseId, lane);
    const { id } = resolved.schema;
    const kept = (await mappings?.find(id)) ?? this.#keptOf(id);
    const setup = this.#show(resolved, kept);
    if (resolved.note !== undefined) logger.warn({}, resolved.note);
    const { missing } = setup.mapping;
    if (missing.length > 0)
      logger.warn({ roles: missing.map(({ role }) => role) }, 'roles without a property');
    const next = keptFrom(setup.mapping, kept);
    if (!isDeepStrictEqual(next, kept)) await mappings?.keep(id, next, clock.now());
    return setup;
  }

  /** What was kept by this process, for when nothing else remembers. */
  #keptOf(dataSourceId: string): KeptMapping {
    const current = this.#current;
    return current?.setup.dataSourceId === dataSourceId ? current.kept : NOTHING_KEPT;
  }

  #show(resolved: ResolvedDataSource, kept: KeptMapping): NotionSetup {
    const { rules, clock } = this.options;
    const mapping = mapSchema(resolved.schema, rules, kept);
    const missing = mapping.missing.map(({ role, reason }) => `${role}: ${reason}`);
    if (mapping.roles.title === undefined) throw new UserError({ kind: 'setup_incomplete', missing });
    const setup = {
      dataSourceId: resolved.schema.id,
      schema: resolved.schema,
      mapping,
      missing,
      note: resolved.note,
    };
    const next = keptFrom(mapping, kept);
    this.#current = { setup, resolved, kept: next, readAt: clock.now().getTime() };
    return setup;
  }
}

function asDatabaseSetup({ dataSourceId, mapping, schema }: NotionSetup): DatabaseSetup {
  const properties = Object.values(schema.properties).map(({ id, name, type }) => ({ id, name, type }));
  return { dataSourceId, roles: mapping.all, stages: mapping.stages, properties };
}
