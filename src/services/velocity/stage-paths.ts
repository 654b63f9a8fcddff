import type { Clock } from '../../domain/clock.js';
import { stagePath, type StageStep } from '../../domain/velocity/stage-path.js';
import type { StageHistory } from '../ports/stage-history.js';

/** The ways of all deals through the stages, by opportunity. */
export type StagePaths = () => Promise<ReadonlyMap<string, readonly StageStep[]>>;

/** Reading them takes as long as a report of ten thousand deals; a minute makes no difference to what they say. */
export const GOOD_FOR_MS = 60_000;

/** Reads the change logs of all deals, at most once a minute. What a person may see is to be chosen afterwards. */
export function createStagePaths(desk: {
  readonly stageHistory: StageHistory;
  readonly clock: Clock;
}): StagePaths {
  let known: { readonly paths: ReturnType<StagePaths>; readonly at: number } | undefined;
  return () => {
    const now = desk.clock.now().getTime();
    if (known === undefined || now - known.at >= GOOD_FOR_MS) {
      const paths = readPaths(desk.stageHistory);
      known = { paths, at: now };
      paths.catch(() => {
        known = undefined;
      });
    }
    return known.paths;
  };
}

async function readPaths(history: StageHistory): ReturnType<StagePaths> {
  const lines = await history.lines();
  return new Map([...lines].map(([id, own]) => [id, stagePath(own)]));
}
