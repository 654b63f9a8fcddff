import * as z from 'zod';

/** A row of a state file: the table it belongs to, and its columns. */
export interface StateRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const status = z.object({
  opportunity_id: z.string(),
  state: z.string(),
  comment_id: z.string().nullish(),
  payload: z
    .object({
      checked: z.object({ title: z.string(), url: z.string() }).optional().catch(undefined),
      viewId: z.string().optional().catch(undefined),
    })
    .catch({}),
});

/**
 * A row as the newest schema has it. Before schema 4 a promise was always a comment and its table was called
 * `posting` (see the migration of that number, which does the same to a database).
 */
export function upToDate(found: StateRow): StateRow {
  const posting = found.table === 'posting' ? status.safeParse(found.row).data : undefined;
  if (posting === undefined) return found;
  const { opportunity_id, state, comment_id, payload } = posting;
  return {
    table: 'operation',
    row: {
      ...found.row,
      kind: 'status',
      queue: opportunity_id,
      subject: { title: payload.checked?.title ?? '', url: payload.checked?.url ?? null },
      view_id: payload.viewId ?? null,
      done: comment_id === undefined || comment_id === null ? {} : { comment: comment_id },
      interruptions: 0,
      uncertain: state === 'sending' || state === 'ambiguous',
    },
  };
}
