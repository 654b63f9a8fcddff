import type { Clock } from '../../domain/clock.js';
import { UserError } from '../../domain/errors.js';
import type { DatabaseSetup } from '../../domain/setup/database-setup.js';
import type { SetupChoices } from '../../domain/setup/kept-mapping.js';
import type { Caller } from '../callers.js';
import type { DatabaseSetups } from '../ports/setup.js';
import { news, type SetupNews } from './setup-news.js';
import { conflicts, type SetupConflict } from './setup-conflicts.js';

export interface SetupDesk {
  readonly clock: Clock;
  readonly setups: DatabaseSetups;
}

export interface SetupDecision {
  /** The data source that the person saw. */
  readonly dataSourceId: string;
  readonly choices: SetupChoices;
}

export type Decided =
  | { readonly kind: 'saved'; readonly setup: DatabaseSetup; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly conflicts: readonly SetupConflict[] };

/**
 * Keeps what a person decided about the database, with the record of who it was (S0-10). Only what differs from
 * the present is kept. Throws `form_outdated` when another database was connected meanwhile, `cannot_store`, and
 * what reading the setup throws.
 */
export async function decideSetup(
  desk: SetupDesk,
  caller: Caller,
  { dataSourceId, choices }: SetupDecision,
): Promise<Decided> {
  const before = await desk.setups.setup('interactive');
  if (before.dataSourceId !== dataSourceId) throw new UserError({ kind: 'form_outdated' });
  const found = conflicts(before, choices);
  if (found.length > 0) return { kind: 'refused', conflicts: found };
  const { choices: kept, lines }: SetupNews = news(before, choices);
  if (lines.length === 0) return { kind: 'saved', setup: before, lines };
  const change = { slackUserId: caller.slackUserId, lines, at: desk.clock.now() };
  return { kind: 'saved', setup: await desk.setups.choose(kept, change), lines };
}
