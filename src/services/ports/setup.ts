import type { DatabaseSetup } from '../../domain/setup/database-setup.js';
import type { KeptMapping, SetupChoices } from '../../domain/setup/kept-mapping.js';
import type { Lane } from './notion.js';

/** One decision of a person about the database, for the record. */
export interface SetupChange {
  readonly dataSourceId: string;
  readonly slackUserId: string;
  /** In words, one line for each role or stage: `amount: "ARR" → "Deal size"`. */
  readonly lines: readonly string[];
  readonly at: Date;
}

/** Remembers which property plays which role. Every method is durable before it resolves. */
export interface MappingMemory {
  find(dataSourceId: string): Promise<KeptMapping | undefined>;
  /** Replaces what is kept; with `change`, both are written or neither. */
  keep(dataSourceId: string, mapping: KeptMapping, at: Date, change?: SetupChange): Promise<void>;
  /** Newest first, at most twenty. */
  changes(dataSourceId: string): Promise<readonly SetupChange[]>;
}

/** The connected database's setup, looked at and decided. */
export interface DatabaseSetups {
  /** Not older than ten minutes. Throws `setup_incomplete`, `database_not_shared` and Notion's troubles. */
  setup(lane: Lane): Promise<DatabaseSetup>;
  /** Read afresh; throws like `setup`. */
  freshSetup(lane: Lane): Promise<DatabaseSetup>;
  /** Keeps what a person decided and resolves to the setup as it is from now on. */
  choose(choices: SetupChoices, change: Omit<SetupChange, 'dataSourceId'>): Promise<DatabaseSetup>;
}
