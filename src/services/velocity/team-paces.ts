import { UserError } from '../../domain/errors.js';
import type { GuideRules } from '../../domain/guide/guide.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import { teamPace, type TeamPace } from '../../domain/velocity/team-pace.js';
import type { FindDesk } from '../find/find-desk.js';
import { dealsForEverybody } from '../find/visible-deals.js';
import { GOOD_FOR_MS, type StagePaths } from './stage-paths.js';

export type PacesDesk = FindDesk & { readonly stagePaths: StagePaths };

const EVERYTHING: Query = { ...ASKING_NOTHING, scope: 'all' };
const ALL = { offset: 0, limit: 1_000_000 };
const NOBODY = { slackUserId: '', notionUserId: '', name: '', timeZone: 'UTC' };

/**
 * How fast the team's deals walk, over those that everybody may see (S4-58), not older than a minute or two; nothing as
 * long as the playbook does not measure it.
 */
export function createTeamPaces(desk: PacesDesk, rules: Pick<GuideRules, 'stages' | 'health'>) {
  let known: { readonly pace: Promise<TeamPace>; readonly at: number } | undefined;
  return (): Promise<TeamPace> => {
    if (rules.health?.velocity === undefined) return Promise.resolve(new Map());
    const now = desk.clock.now().getTime();
    if (known === undefined || now - known.at >= GOOD_FOR_MS) {
      const pace = paceOrNone(desk, rules);
      known = { pace, at: now };
      pace.catch(() => {
        known = undefined;
      });
    }
    return known.pace;
  };
}

/** While it cannot be told what everybody may see there is nothing to compare with: a card without it is no worse. */
async function paceOrNone(desk: PacesDesk, rules: Pick<GuideRules, 'stages'>): Promise<TeamPace> {
  try {
    return await readPace(desk, rules);
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

async function readPace(desk: PacesDesk, rules: Pick<GuideRules, 'stages'>): Promise<TeamPace> {
  const [paths, seen] = await Promise.all([desk.stagePaths(), openToAll(desk)]);
  const open = [...paths].flatMap(([id, path]) => (seen === undefined || seen.has(id) ? [path] : []));
  return teamPace(rules, open);
}

/** Undefined when nothing is restricted: then every deal is. */
async function openToAll(desk: PacesDesk): Promise<ReadonlySet<string> | undefined> {
  if (desk.access.length === 0) return undefined;
  const { deals } = await (await dealsForEverybody(desk, NOBODY)).search(EVERYTHING, ALL);
  return new Set(deals.map(({ opportunity }) => opportunity.id));
}
