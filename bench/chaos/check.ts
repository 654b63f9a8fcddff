import type { OperationState } from '../../src/domain/operation.js';
import { HANDOVER_RETURN } from '../../src/services/hand-over/answer-payload.js';
import { kindOf, type Intent } from './kinds.js';
import type { FinalState, Trace } from './traces.js';

/** What the test wrote down about one submission, apart from what the product remembers. */
export interface Submission {
  readonly intent: Intent;
  /** The person saw "Saving…": it is promised. */
  acknowledged: boolean;
  /** The person was told at once that nothing comes of it. */
  declined: boolean;
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
  /** Told to be saved and not there, told not to be saved and there; told to be taken back and still there. */
  readonly untrue: readonly string[];
  readonly wrongPage: readonly string[];
  /** Written before something in the same column that was promised earlier. */
  readonly inversions: readonly string[];
  /** Nobody knows; the person was told to look. */
  readonly parked: readonly string[];
}

/** A submission with what of it stands in Notion. */
interface Case {
  readonly intent: Intent;
  readonly acknowledged: boolean;
  readonly end: string;
  readonly traces: readonly Trace[];
  /** Pieces that must be there once it is written and as far as it is not taken back. */
  readonly due: readonly string[];
  /** Pieces that were taken back. */
  readonly gone: readonly string[];
  readonly undone: boolean;
  readonly parked: boolean;
}

/** Holds what people were told against what stands in Notion. Knows nothing of how it got there. */
export function check(
  submissions: readonly Submission[],
  { traces, contradictions, unsettled = [] }: FinalState,
  kept: ReadonlyMap<string, Kept>,
): Verdict {
  const there = groupBy(traces, ({ operationId }) => operationId);
  const saved = submissions.filter((one) => endOf(one) === 'saved').map(({ intent }) => intent);
  const undone = new Set(saved.map(takesBack));
  const cases = new Map(
    submissions.map((one) => [one.intent.id, caseOf(one, there.get(one.intent.id) ?? [], { undone, kept })]),
  );
  const twins = pairs(cases);
  const ids = (which: (one: Case) => boolean): string[] =>
    [...cases.values()].filter(which).map(({ intent }) => intent.id);
  return {
    lost: ids((one) => one.acknowledged && missing(one) && !['not_saved', 'partly_saved'].includes(one.end)),
    doubled: ids((one) => repeated(one) || twins.has(one.intent.id)),
    silent: ids((one) => one.acknowledged && !['saved', 'not_saved', 'partly_saved'].includes(one.end)),
    untrue: [...ids(isUntrue), ...contradictions.map((page) => `page ${page}`), ...unsettled],
    wrongPage: ids(({ intent, traces: own }) => own.some(({ pageId }) => pageId !== intent.pageId)),
    inversions: inversions(traces, kept),
    parked: ids(({ parked }) => parked),
  };
}

/** What it makes as if it had not been; a deal that comes back can be handed over anew. */
function takesBack({ kind, undoes, answers }: Intent): string | undefined {
  return kind === HANDOVER_RETURN ? answers?.id : undoes?.id;
}

function caseOf(
  one: Submission,
  traces: readonly Trace[],
  { undone, kept }: { undone: ReadonlySet<string | undefined>; kept: ReadonlyMap<string, Kept> },
): Case {
  const { intent, acknowledged } = one;
  const isUndone = undone.has(intent.id);
  const leaves = kindOf(intent).leaves(intent);
  const goes = (piece: { readonly undone: 'stays' | 'goes' }): boolean => isUndone && piece.undone === 'goes';
  return {
    ...{ intent, acknowledged, traces, end: endOf(one), undone: isUndone },
    due: leaves.filter((piece) => !goes(piece)).map(({ name }) => name),
    gone: leaves.filter(goes).map(({ name }) => name),
    parked: kept.get(intent.id)?.state === 'parked',
  };
}

function endOf({ told, declined }: Submission): string {
  return told.at(-1) ?? (declined ? 'not_saved' : 'nothing');
}

function missing({ due, traces }: Case): boolean {
  return due.some((piece) => traces.every(({ name }) => name !== piece));
}

function repeated({ traces }: Case): boolean {
  return new Set(traces.map(({ name }) => name)).size < traces.length;
}

/** Those that stand beside their twin; one that was taken back made room for the other. */
function pairs(cases: ReadonlyMap<string, Case>): ReadonlySet<string> {
  const stands = (one: Case | undefined): one is Case =>
    one !== undefined && one.traces.length > 0 && !one.undone;
  return new Set(
    [...cases.values()].flatMap((one) => {
      const other = cases.get(one.intent.twinOf ?? '');
      return stands(one) && stands(other) ? [one.intent.id, other.intent.id] : [];
    }),
  );
}

function isUntrue(one: Case): boolean {
  const { end, traces, gone, parked } = one;
  if (gone.some((piece) => traces.some(({ name }) => name === piece))) return true;
  if (end === 'saved') return missing(one);
  return end === 'not_saved' && traces.length > 0 && !parked;
}

/** Traces that stand below one that was promised later. */
function inversions(traces: readonly Trace[], kept: ReadonlyMap<string, Kept>): string[] {
  const late: string[] = [];
  const placed = traces.flatMap(({ operationId, place }) =>
    place === undefined ? [] : [{ operationId, ...place }],
  );
  for (const inOrder of groupBy(placed, ({ column }) => column).values()) {
    let newest = Number.NEGATIVE_INFINITY;
    for (const { operationId } of inOrder.toSorted((a, b) => a.at - b.at)) {
      const at = kept.get(operationId)?.acceptedAt.getTime() ?? Number.NaN;
      if (at < newest) late.push(operationId);
      newest = Math.max(newest, at);
    }
  }
  return late;
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
