import type { ChangeLine } from '../../domain/change-log/change-line.js';
import { checkChangeLinePart } from '../../domain/change-log/check-change-line.js';
import { tidyChangeLine } from '../../domain/change-log/tidy-change-line.js';
import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part, PreparedPart, Undoing } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';
import { UNDO } from './promise-undo.js';
import { originalOf, undoPayload, type UndoPayload } from './undo-payload.js';

export interface UndoKindDesk {
  readonly pages: Pick<OpportunityPages, 'body' | 'appendLine' | 'removeBlock'>;
  readonly markUrl: (operationId: string) => string;
}

/** The part's name in the journal. */
const LINE = 'undo:line';

/**
 * Takes back what an operation wrote, as long as all of it still says that; then, for what the change log tells of, one
 * line more (S0-41). `kinds` are those that can be taken back.
 */
export function undoKind(desk: UndoKindDesk, kinds: readonly OperationKind[]): OperationKind {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]));
  const undoingOf = (operation: Operation, payload: UndoPayload): Undoing => {
    const undo = known.get(payload.original.kind)?.undo;
    if (undo === undefined) throw new Error(`nothing takes back an operation of ${payload.original.kind}`);
    return undo(originalOf(operation, payload), operation);
  };
  return {
    kind: UNDO,
    parts: (operation) => {
      const payload = undoPayload.parse(operation.payload);
      const { parts, summary } = undoingOf(operation, payload);
      const line = summary === undefined ? undefined : lineOf(payload, summary);
      const mark = desk.markUrl(operation.id);
      return [
        ...allOrNothing(parts.map(asUndo), operation),
        ...(line === undefined ? [] : [linePart(desk, pageOf(operation), { name: LINE, line, mark })]),
      ];
    },
    onConfirmed: async (operation) => {
      await undoingOf(operation, undoPayload.parse(operation.payload)).onConfirmed?.();
    },
    sweep: async (operation) => {
      const { summary, sweep } = undoingOf(operation, undoPayload.parse(operation.payload));
      const others = (await sweep?.()) ?? 0;
      if (summary === undefined) return others;
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return others + (await removeExtraLines(desk, pageOf(operation), [line]));
    },
  };
}

/** What was changed since is not taken back; the person is told which it is. */
function asUndo(part: Part): Part {
  return {
    name: part.name,
    async prepare() {
      const prepared = await part.prepare();
      if (prepared.kind !== 'refused' || prepared.problem.kind !== 'changed_meanwhile') return prepared;
      return { kind: 'refused', problem: { kind: 'undo_overtaken', field: prepared.problem.field } };
    },
  };
}

/** Before the first part is written all are looked at: if one must stay, all stay. */
function allOrNothing(parts: readonly Part[], { done }: Operation): readonly Part[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0 || Object.keys(done).length > 0) return parts;
  const prepare = async (): Promise<PreparedPart> => {
    for (const part of others) {
      const prepared = await part.prepare();
      if (prepared.kind === 'refused') return prepared;
    }
    return first.prepare();
  };
  return [{ name: first.name, prepare }, ...others];
}

function lineOf({ date, by }: UndoPayload, summary: string): ChangeLine {
  const named = `Taken back by ${by} within minutes`;
  const fits = checkChangeLinePart('rationale', named).length === 0;
  const rationale = fits ? named : 'Taken back by its author within minutes';
  return tidyChangeLine({ date, summary, rationale });
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
