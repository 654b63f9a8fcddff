import { UserError } from '../domain/errors.js';
import { PARTITIONS } from '../services/ports/deal-source.js';
import { takeDeals } from './take-deals.js';
import { standDownIfTold, StoodDown, type SyncParts } from './sync-parts.js';

/** Edits are looked for again this far back: Notion's stamps are whole minutes and its lists lag. */
const OVERLAP_MS = 2 * 60_000;

/**
 * Reads every row of both partitions. What is read is true and goes into the mirror at once; what was *not* read
 * is removed only after a proven reading of both, and only when Notion confirms for each page that it is gone.
 * So a reading that fails half-way never takes anything away (S0-11, N20, N22). Resolves to whether it was proven.
 */
export async function enumerate(parts: SyncParts): Promise<boolean> {
  const { source, store, clock, log } = parts;
  const startedAt = clock.now();
  const run = await store.beginRun();
  await store.note({ scanning: true });
  let proven = true;
  try {
    for (const partition of PARTITIONS) {
      const { complete } = await source.scan({ partition }, async (deals) => {
        standDownIfTold(parts);
        await takeDeals(parts, deals, run);
      });
      if (!complete) proven = false;
    }
    if (proven) proven = await confirmMissing(parts, run);
    const agreed = proven ? { completeAt: startedAt, freshAt: startedAt } : {};
    await store.note({ scanning: false, complete: proven, ...agreed });
    await store.tidy();
  } catch (error) {
    // Another process, or the next start, reads all of it; what is known of the list does not change by that.
    const known = error instanceof StoodDown ? {} : { complete: false };
    await store.note({ scanning: false, ...known });
    throw error;
  }
  if (!proven) log.warn({}, 'the opportunities were read in part only; nothing was removed');
  return proven;
}

/** A page that was archived, or moved away and back, while the lists were read is in neither of them. */
async function confirmMissing(parts: SyncParts, run: number): Promise<boolean> {
  const { source, store, log } = parts;
  let all = true;
  for (const id of await store.unseen(run)) {
    standDownIfTold(parts);
    try {
      const standing = await source.standing(id);
      if (standing.kind === 'gone') await store.removeDeal(id);
      else await takeDeals(parts, [standing.deal], run);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.warn({ err: error, opportunityId: id }, 'nobody knows whether this opportunity is still there');
      all = false;
    }
  }
  return all;
}

/**
 * Reads what was edited since the newest edit known, in Notion's own time, so that a wrong clock here loses
 * nothing. Unchanged pages are told by their content hash and cost no writing.
 */
export async function readEdited(parts: SyncParts): Promise<void> {
  const { source, store, clock, log } = parts;
  const startedAt = clock.now();
  const newest = await store.newestEdit();
  const editedSince = newest && new Date(newest.getTime() - OVERLAP_MS);
  let whole = true;
  for (const partition of PARTITIONS) {
    const { complete } = await source.scan({ partition, editedSince }, async (deals) => {
      standDownIfTold(parts);
      await takeDeals(parts, deals, undefined);
    });
    if (!complete) whole = false;
  }
  if (whole) await store.note({ freshAt: startedAt });
  else log.warn({}, 'the latest edits were read in part only');
}
