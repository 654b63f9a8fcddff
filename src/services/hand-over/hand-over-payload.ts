import { z } from 'zod';
import { TRANSFER_MODES } from '../../domain/stage-change/stage-asks.js';

/** The kind's name in the journal. */
export const HAND_OVER = 'hand_over';

/** What a promised handover carries that was chosen from a list. */
export const handOverPayload = z
  .object({
    /** All that were handed over together share it. */
    batch: z.string(),
    /** As the person saw it; somebody who moved the deal meanwhile is not overruled (N11). */
    fromStage: z.string().optional(),
    toStage: z.string(),
    mode: z.enum(TRANSFER_MODES),
    newSalesEngineer: z.object({ slackUserId: z.string(), notionId: z.string(), name: z.string() }),
    /** Notion's ids. */
    oldSalesEngineers: z.array(z.string()),
    line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }),
  })
  .transform((read) => ({ ...read, fromStage: read.fromStage }));
export type HandOverPayload = z.infer<typeof handOverPayload>;
