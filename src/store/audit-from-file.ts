import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { AuditEntry } from '../services/ports/audit.js';

const row = z
  .object({
    table: z.literal('audit'),
    row: z.object({
      ...{ at: z.coerce.date(), operation_id: z.string(), event: z.string(), kind: z.string() },
      ...{ slack_user_id: z.string(), display_name: z.string(), opportunity_id: z.string().nullable() },
      ...{ title: z.string(), detail: z.string() },
    }),
  })
  .transform(
    ({ row: { operation_id, slack_user_id, display_name, opportunity_id, ...rest } }): AuditEntry => ({
      ...{ ...rest, operationId: operation_id, slackUserId: slack_user_id, displayName: display_name },
      opportunityId: opportunity_id ?? undefined,
    }),
  );

/**
 * The audit as it was when the state file was last written, at most an hour ago: the folder itself belongs to the
 * running Opp. Oldest first.
 */
export async function auditFromFile(path: string): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!line.startsWith('{"table":"audit"')) continue;
    const entry = row.safeParse(JSON.parse(line)).data;
    if (entry !== undefined) found.push(entry);
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
