import { UserError, type Problem } from '../domain/errors.js';
import type { Lane } from '../services/ports/notion.js';

/** Looks at the database as before, and remembers what was wrong the last time. */
export interface SetupStanding<T> {
  check(lane: Lane): Promise<T>;
  /** Undefined: nothing, or nobody has looked yet, or Notion could not be asked just now. */
  problem(): Problem['kind'] | undefined;
}

/** Not the database's fault: people are told, and what they promise is kept. */
const PASSES = new Set<Problem['kind']>(['notion_unreachable', 'notion_busy']);

export function setupStanding<T>(check: (lane: Lane) => Promise<T>): SetupStanding<T> {
  let problem: Problem['kind'] | undefined;
  return {
    async check(lane) {
      try {
        const found = await check(lane);
        problem = undefined;
        return found;
      } catch (error) {
        const kind = error instanceof UserError ? error.problem.kind : undefined;
        if (kind !== undefined && !PASSES.has(kind)) problem = kind;
        throw error;
      }
    },
    problem: () => problem,
  };
}
