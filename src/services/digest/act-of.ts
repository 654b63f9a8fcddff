import type { DigestAct } from '../../domain/digest/digest-content.js';
import type { Operation } from '../../domain/operation.js';
import { STAGE } from '../change-stage/promise.js';
import { stagePayload } from '../change-stage/stored-stage.js';
import { HAND_OVER } from '../hand-over/hand-over-payload.js';

const ACTS: Readonly<Record<string, DigestAct['kind']>> = {
  status: 'status',
  [STAGE]: 'stage',
  [HAND_OVER]: 'handed_over',
  information: 'updated',
  confidence: 'updated',
  assign: 'updated',
  still_active: 'still_active',
};

/** What an operation that is in Notion is to a digest; undefined: nothing that ticks a deal off. */
export function actOf({ kind, payload }: Pick<Operation, 'kind' | 'payload'>): DigestAct['kind'] | undefined {
  return kind === STAGE && handsOver(payload) ? 'handed_over' : ACTS[kind];
}

/** Whether a change of stage put the deal on its way to another Sales Engineer. */
function handsOver(payload: unknown): boolean {
  return stagePayload.safeParse(payload).data?.handover !== undefined;
}
