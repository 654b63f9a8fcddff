import type { KeptMapping } from '../../src/domain/setup/kept-mapping.js';
import type { MappingMemory, SetupChange } from '../../src/services/ports/setup.js';

/** A memory of mappings that lasts as long as the test. */
export function forgetfulMappings(): MappingMemory {
  const kept = new Map<string, KeptMapping>();
  const changes: SetupChange[] = [];
  return {
    find: (dataSourceId) => Promise.resolve(kept.get(dataSourceId)),
    keep: (dataSourceId, mapping, _at, change) => {
      kept.set(dataSourceId, mapping);
      if (change !== undefined) changes.unshift(change);
      return Promise.resolve();
    },
    changes: (dataSourceId) => Promise.resolve(changes.filter((one) => one.dataSourceId === dataSourceId)),
  };
}
