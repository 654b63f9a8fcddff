import { z } from 'zod';
import type { Operation } from '../../domain/operation.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import type { HandEdits } from '../ports/hand-edits.js';
import type { OpportunityPages } from '../ports/pages.js';

/** The kind's name in the journal. */
export const CHANGE_NOTE = 'change_note';

/** What a promised note carries: a line for each edit that it explains. */
export const notePayload = z.object({
  lines: z
    .array(
      z.object({
        editId: z.string(),
        line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }),
      }),
    )
    .min(1),
});

export interface NoteKindDesk {
  readonly pages: Pick<OpportunityPages, 'body' | 'appendLine' | 'removeBlock'>;
  readonly handEdits: Pick<HandEdits, 'close' | 'closed'>;
  readonly markUrl: (operationId: string) => string;
}

/** Reasons for what was changed in Notion by hand, each a line in the change log (S0-41). */
export function noteKind(desk: NoteKindDesk): OperationKind {
  const linesOf = (operation: Operation) =>
    notePayload.parse(operation.payload).lines.map(({ editId, line }, index) => ({
      ...{ editId, line, name: `line:${index}`, mark: desk.markUrl(`${operation.id}.${index}`) },
    }));
  return {
    kind: CHANGE_NOTE,
    parts: (operation) =>
      linesOf(operation).map((line) =>
        ifStillAsked(desk, line.editId, linePart(desk, pageOf(operation), line)),
      ),
    onConfirmed: (operation) => desk.handEdits.close(linesOf(operation).map(({ editId }) => editId)),
    sweep: (operation) =>
      removeExtraLines(
        desk,
        pageOf(operation),
        linesOf(operation).map(({ name, mark }) => ({ mark, keptId: operation.done[name] })),
      ),
  };
}

/** Whoever answers the same question in a second window must not explain the edit twice. */
function ifStillAsked({ handEdits }: NoteKindDesk, editId: string, part: Part): Part {
  return {
    name: part.name,
    async prepare() {
      const prepared = await part.prepare();
      if (prepared.kind !== 'ready' || (await handEdits.closed([editId])).length === 0) return prepared;
      return { kind: 'refused', problem: { kind: 'explained_meanwhile' } };
    },
  };
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
