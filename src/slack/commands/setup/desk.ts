import type { Callers } from '../../../services/callers.js';
import type { UndeliveredDesk } from '../../../services/digest/undelivered.js';
import type { ConstructRules } from '../../../domain/setup/off-constructs.js';
import type { MappingMemory } from '../../../services/ports/setup.js';
import type { SetupDesk } from '../../../services/setup/decide-setup.js';

/** What the setup command needs at hand. */
export interface SetupCommandDesk extends SetupDesk, UndeliveredDesk {
  readonly callers: Callers;
  readonly mappings: Pick<MappingMemory, 'changes'>;
  /** What the playbook wants of the database. */
  readonly constructRules: ConstructRules;
}
