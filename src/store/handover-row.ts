import * as z from 'zod';
import {
  HANDOVER_STATES,
  UNDELIVERED_WHYS,
  type Handover,
  type HandoverContent,
  type HandoverStanding,
} from '../domain/handover/handover.js';
import { HandoverPack } from '../domain/handover/pack.js';
import type { handover } from './message-schema.js';

const person = z
  .object({ id: z.string(), name: z.string(), email: z.string().optional() })
  .transform((one) => ({ ...one, email: one.email }));
const content = z
  .object({
    ...{ title: z.string(), url: z.string(), fromStage: z.string().optional(), toStage: z.string() },
    reason: z.string(),
    oldSalesEngineers: z.array(person),
    newSalesEngineer: z.object({ notionId: z.string(), name: z.string() }),
  })
  .transform((read): HandoverContent => ({ ...read, fromStage: read.fromStage }));
const state = z.enum(HANDOVER_STATES);
const why = z.enum(UNDELIVERED_WHYS).optional();

/** A row as it was stored. */
export function toHandover(row: typeof handover.$inferSelect): Handover {
  const { id, batch, opportunityId, givenBy, givenTo, offeredAt } = row;
  return {
    ...{ id, batch, opportunityId, givenBy, givenTo, offeredAt },
    content: content.parse(row.content),
    pack: HandoverPack.optional().parse(row.pack ?? undefined),
    state: state.parse(row.state),
    answerId: row.answerId ?? undefined,
    why: why.parse(row.why ?? undefined),
    returnReason: row.returnReason ?? undefined,
    settledAt: row.settledAt ?? undefined,
  };
}

/** How it stands, as columns. */
export function fromStanding(standing: HandoverStanding) {
  return {
    state: standing.state,
    answerId: standing.answerId ?? null,
    why: standing.why ?? null,
    returnReason: standing.returnReason ?? null,
  };
}
