import { z } from 'zod';
import type { Operation } from '../../domain/operation.js';

/** What a promised undo carries: the operation as it was confirmed, and the day for the change log. */
export const undoPayload = z.object({
  original: z.object({
    id: z.string(),
    kind: z.string(),
    payload: z.unknown(),
    done: z.record(z.string(), z.string()),
    dueAt: z.iso.datetime(),
  }),
  /** The author's, in their zone. */
  date: z.string(),
  /** The author's first name. */
  by: z.string(),
});
export type UndoPayload = z.infer<typeof undoPayload>;

/** The operation that is taken back, as its kind wants it; who and where are the same for both. */
export function originalOf(undoing: Operation, { original }: UndoPayload): Operation {
  const { id, kind, payload, done, dueAt } = original;
  return {
    ...undoing,
    ...{ id, kind, payload, done, dueAt: new Date(dueAt) },
    ...{ state: 'confirmed', problem: undefined },
  };
}
