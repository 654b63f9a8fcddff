import { z } from 'zod';
import { UserError } from '../../domain/errors.js';
import { ForecastDeal } from '../../domain/forecast/forecast-deal.js';
import type { Drafts } from '../ports/store.js';

const content = z.object({
  kind: z.literal('forecast'),
  /** The deals of the walk, in its order. */
  deals: z.array(z.string()),
  /** The place of the next one, from 0. */
  at: z.int().nonnegative(),
  /** What was changed so far. */
  changed: z.array(z.object({ title: z.string(), from: z.string().optional(), to: z.string() })),
  /** How many were looked at and stay as they are, and how many were left out. */
  unchanged: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  /** The deal that is asked about. */
  shown: ForecastDeal.optional(),
});

/** A walk through somebody's forecast, kept so that it survives the window that it stands in. */
export interface ForecastWalk extends Omit<z.infer<typeof content>, 'kind'> {
  readonly id: string;
  readonly slackUserId: string;
  readonly savedAt: Date;
}

type Kept = Omit<ForecastWalk, 'savedAt'>;

/** Keeps the walk durably. Throws `cannot_store` when the store refuses (O8). */
export async function saveWalk(drafts: Pick<Drafts, 'save'>, walk: Kept, now: Date): Promise<ForecastWalk> {
  const { id, slackUserId, deals, at, changed, unchanged, skipped, shown } = walk;
  const kept: z.infer<typeof content> = { kind: 'forecast', deals, at, changed, unchanged, skipped, shown };
  try {
    // It is about many opportunities: its place in the store stays blank.
    await drafts.save({ id, slackUserId, opportunityId: '', content: kept, savedAt: now });
  } catch (cause) {
    throw new UserError({ kind: 'cannot_store' }, { cause });
  }
  return { ...walk, savedAt: now };
}

/** The person's walks, the latest first: more than one when windows were opened at the same moment. */
export async function walksOf(
  drafts: Pick<Drafts, 'ofPerson'>,
  slackUserId: string,
): Promise<readonly ForecastWalk[]> {
  return (await drafts.ofPerson(slackUserId)).flatMap(({ id, content: stored, savedAt }) => {
    const kept = content.safeParse(stored).data;
    return kept === undefined ? [] : [walkOf(kept, { id, slackUserId, savedAt })];
  });
}

/** The person's own walk. Throws `form_outdated` when it is over, somebody else's or of another version (S28). */
export async function findWalk(
  drafts: Pick<Drafts, 'find'>,
  id: string,
  slackUserId: string,
): Promise<ForecastWalk> {
  const draft = await drafts.find(id);
  const kept = content.safeParse(draft?.content).data;
  if (draft?.slackUserId !== slackUserId || kept === undefined)
    throw new UserError({ kind: 'form_outdated' });
  return walkOf(kept, { id, slackUserId, savedAt: draft.savedAt });
}

function walkOf(
  { deals, at, changed, unchanged, skipped, shown }: z.infer<typeof content>,
  whose: Pick<ForecastWalk, 'id' | 'slackUserId' | 'savedAt'>,
): ForecastWalk {
  return { ...whose, deals, at, changed, unchanged, skipped, shown };
}
