import type { OperationState } from '../../src/domain/operation.js';
import type { Effect, Intent } from './kinds.js';

/** What the test wrote down about one submission, apart from what the product remembers. */
export interface Submission {
  readonly intent: Intent;
  /** The person saw "Saving…": it is promised. */
  acknowledged: boolean;
  /** Everything the person was told since, oldest first. */
  readonly told: string[];
}

/** What the journal says in the end: used for the order in which promises were made, and for what is parked. */
export interface Kept {
  readonly state: OperationState;
  readonly acceptedAt: Date;
}

export interface Verdict {
  /** Promised, not there, and the person was not told that it is not. */
  readonly lost: readonly string[];
  /** There more than once, or its twin is there, too. */
  readonly doubled: readonly string[];
  /** The person waits for an end that was never told. */
  readonly silent: readonly string[];
  /** Told to be saved and not there, or told not to be saved and there. */
  readonly untrue: readonly string[];
  readonly wrongPage: readonly string[];
  /** Written before something on the same page that was promised earlier. */
  readonly inversions: readonly string[];
  /** Nobody knows; the person was told to look. */
  readonly parked: readonly string[];
}

/** Holds what people were told against what stands in Notion. Knows nothing of how it got there. */
export function check(
  submissions: readonly Submission[],
  effects: readonly Effect[],
  kept: ReadonlyMap<string, Kept>,
): Verdict {
  const there = groupBy(effects, ({ operationId }) => operationId);
  const sameWords = groupBy(effects, ({ token }) => token);
  const ids = (which: (one: Submission, found: readonly Effect[]) => boolean): string[] =>
    submissions.filter((one) => which(one, there.get(one.intent.id) ?? [])).map(({ intent }) => intent.id);
  const isParked = ({ intent }: Submission): boolean => kept.get(intent.id)?.state === 'parked';
  const end = ({ told }: Submission): string => told.at(-1) ?? 'nothing';
  return {
    lost: ids((one, found) => one.acknowledged && found.length === 0 && end(one) !== 'not_saved'),
    doubled: ids(
      ({ intent }, found) => found.length > 1 || (found.length > 0 && count(sameWords, intent.token) > 1),
    ),
    silent: ids((one) => one.acknowledged && !['saved', 'not_saved', 'partly_saved'].includes(end(one))),
    untrue: ids(
      (one, found) =>
        (end(one) === 'saved' && found.length === 0) ||
        (end(one) === 'not_saved' && found.length > 0 && !isParked(one)),
    ),
    wrongPage: ids(({ intent }, found) => found.some(({ pageId }) => pageId !== intent.pageId)),
    inversions: inversions(effects, kept),
    parked: ids(isParked),
  };
}

/** Effects that stand below one that was promised later. */
function inversions(effects: readonly Effect[], kept: ReadonlyMap<string, Kept>): string[] {
  const late: string[] = [];
  for (const onPage of groupBy(effects, ({ pageId }) => pageId).values()) {
    let newest = Number.NEGATIVE_INFINITY;
    for (const { operationId } of onPage.toSorted((a, b) => a.place - b.place)) {
      const at = kept.get(operationId)?.acceptedAt.getTime() ?? Number.NaN;
      if (at < newest) late.push(operationId);
      newest = Math.max(newest, at);
    }
  }
  return late;
}

function count(groups: ReadonlyMap<string, readonly unknown[]>, key: string): number {
  return groups.get(key)?.length ?? 0;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
