import { gatherHome, type HomeDesk } from '../../services/home/gather-home.js';
import { homeReader } from '../../services/home/home-reader.js';
import type { Callers } from '../../services/callers.js';
import type { DealNotesSource } from '../../services/ports/deal-notes.js';
import type { ReportProblem } from '../problem-reporter.js';
import type { HelpEntry } from '../views/help-message.js';
import { homeFace, homeProblem } from '../views/home-view.js';
import type { HomesParts } from './homes.js';

/** Home waits no longer for Notion to say who somebody is. */
const PATIENCE_MS = 600;
/** What is said about freshness is published again when it is older, and somebody looks. */
const ERA_MS = 10 * 60_000;

export interface BuildHomeDesk extends HomeDesk {
  readonly callers: Callers;
  readonly dealNotes: Pick<DealNotesSource, 'notesOf' | 'activeSalesEngineers'>;
}

/** Puts a page of somebody's Home together; a problem is a Home, too. */
export function createHomeBuilder(
  desk: BuildHomeDesk,
  entries: () => readonly HelpEntry[],
  report: ReportProblem,
): HomesParts['build'] {
  return async (slackUserId, page) => {
    try {
      const reader = await homeReader({ ...desk, soon }, slackUserId);
      const home = await gatherHome(desk, reader, page);
      const now = desk.clock.now();
      const era = Math.floor((home.health.freshAt?.getTime() ?? 0) / ERA_MS);
      return { face: homeFace(home, now), page: home.page, era };
    } catch (error) {
      return { face: homeProblem(report(error, 'Home'), entries()), page: 0, era: 0 };
    }
  };
}

/** The answer, unless it takes longer than Home may wait for it. */
export async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // Whoever asks next gets the answer; a failure that comes late was told as being too slow.
    answer.catch(() => undefined);
  }
}
