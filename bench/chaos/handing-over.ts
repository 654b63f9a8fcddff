import { UserError } from '../../src/domain/errors.js';
import type { Operation } from '../../src/domain/operation.js';
import { ASSIGN } from '../../src/services/deal-change/deal-change-payload.js';
import { HANDOVER_ACCEPT, HANDOVER_RETURN } from '../../src/services/hand-over/answer-payload.js';
import { HAND_OVER } from '../../src/services/hand-over/hand-over-payload.js';
import { promiseAnswer } from '../../src/services/hand-over/promise-answer.js';
import { promiseSeveral } from '../../src/services/hand-over/several.js';
import { assignDeal } from '../../src/services/triage/assign-deal.js';
import { asTheMirrorSaw } from './mirror.js';
import { numberOf, type ChaosDesk, type ChaosKind, type Intent } from './kinds.js';
import { ANA, BEN, CLEO, type Person } from './people.js';
import { seenInWindow } from './window.js';

const LINE = [{ name: 'line', undone: 'stays' }] as const;

/** Who gets the deal. Twins hand it to different people: the second one must not have it. */
function receiverOf(intent: Intent): Person {
  return numberOf(intent) % 2 === 0 ? BEN : CLEO;
}

/** Deals handed over from a list; the line says from which stage and to whom. */
export const handovers: ChaosKind = {
  kind: HAND_OVER,
  share: 6,
  async submit(desk, intent) {
    const { id, pageId, token } = intent;
    const seen = await seenInWindow(desk, intent);
    const to = receiverOf(intent);
    const chosen = new Map([[pageId, to.slackUserId]]);
    const [batch = ''] = id.split('.');
    const reason = `from ${seen.stage} on ${token} for ${to.first}`;
    const asked = { ...desk, mirror: asTheMirrorSaw(desk.mirror, pageId, seen) };
    const promised = await promiseSeveral(asked, ANA, { batch, whose: ANA.slackUserId, chosen, reason });
    if (promised.kind === 'problems') throw new Error(`not taken: ${JSON.stringify(promised)}`);
    return desk.journal.find(id);
  },
  leaves: () => LINE,
};

/** Deals that nobody had are given to somebody. */
export const assignments: ChaosKind = {
  kind: ASSIGN,
  share: 6,
  submit: (desk, intent) =>
    unlessTooLate(async () => {
      const { id, pageId: opportunityId, token } = intent;
      const chosen = { slackUserId: receiverOf(intent).slackUserId };
      const reason = `they know this customer says ${token}`;
      const assigned = await assignDeal(desk, ANA, { id, opportunityId, chosen, reason, viewId: 'V1' });
      if (assigned.kind === 'problems') throw new Error(`not taken: ${JSON.stringify(assigned)}`);
      return assigned.kind === 'promised' ? assigned.operation : undefined;
    }),
  leaves: () => LINE,
};

/** Whoever got a deal takes it over. */
export const acceptances: ChaosKind = answering(HANDOVER_ACCEPT);
/** Or gives it back; a twin does both at the same moment. */
export const returns: ChaosKind = answering(HANDOVER_RETURN);

function answering(kind: string): ChaosKind {
  const answer = kind === HANDOVER_ACCEPT ? 'accept' : 'return';
  return {
    kind,
    share: 0,
    submit: (desk, { answers, token }) =>
      unlessTooLate(async () => {
        if (answers === undefined) throw new Error('there is nothing to answer');
        const reason = `somebody else knows it better ${token}`;
        const asked = { handoverId: answers.id, answer, reason, viewId: 'V1' } as const;
        return promiseAnswer(desk, receiverOf(answers), asked);
      }),
    leaves: () => LINE,
  };
}

/** Somebody was quicker, and the person is told so at once. */
async function unlessTooLate(promise: () => Promise<Operation | undefined>): Promise<Operation | undefined> {
  try {
    return await promise();
  } catch (error) {
    if (error instanceof UserError && TOO_LATE.has(error.problem.kind)) return undefined;
    throw error;
  }
}

const TOO_LATE: ReadonlySet<string> = new Set(['handover_settled', 'deal_gone']);

/** What must have become of a handover that was saved, by what was saved of its answers. */
export async function handoverProblems(
  handovers: ChaosDesk['handovers'],
  saved: ReadonlyMap<string, Intent>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { id, kind } of saved.values()) {
    if ((kind !== HAND_OVER && kind !== ASSIGN) || saved.has(`undo:${id}`)) continue;
    const state = (await handovers.find(id))?.state ?? 'offered to nobody';
    const accepted = saved.has(`${id}:accept:1`) && !saved.has(`undo:${id}:accept:1`);
    const returned = saved.has(`${id}:return:1`);
    // One whose deal went another way is withdrawn as soon as somebody wants to answer it.
    const right = accepted ? ['accepted'] : returned ? ['returned'] : ['offered', 'withdrawn'];
    if (!right.includes(state)) wrong.push(`${id} is ${state}, not ${right.join(' or ')}`);
  }
  return wrong;
}
