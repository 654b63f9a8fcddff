import { UserError } from '../../domain/errors.js';
import { acceptChanges, returnChanges, type AnswerFacts } from '../../domain/handover/answer-changes.js';
import { acceptedLine, returnedLine } from '../../domain/handover/answer-lines.js';
import type { Handover } from '../../domain/handover/handover.js';
import type { Answer } from '../../domain/handover/next-standing.js';
import { localDate } from '../../domain/local-date.js';
import type { Operation } from '../../domain/operation.js';
import { isFinished } from '../../domain/operation.js';
import { attribution, type Caller } from '../callers.js';
import { promiseOperation } from '../outbox/promise-operation.js';
import { HANDOVER_ACCEPT, HANDOVER_RETURN } from './answer-payload.js';
import { isElsewhere } from './compose-pack.js';
import { findHandover, settled } from './find-handover.js';
import type { HandOverDesk } from './hand-over-desk.js';

export interface AnswerRequest {
  readonly handoverId: string;
  readonly answer: Answer;
  /** Why it is returned, in the words of the change log; unused when it is accepted. */
  readonly reason: string;
  readonly viewId: string;
}

/**
 * Promises the answer to a handover: on disk when this resolves, and the same answer again is the same promise (S8).
 * Reads the deal afresh. Throws `handover_not_yours`, `handover_settled` when it was answered or withdrawn before,
 * `deal_gone`, `cannot_store` and Notion's troubles.
 */
export async function promiseAnswer(
  desk: HandOverDesk,
  caller: Caller,
  request: AnswerRequest,
): Promise<Operation> {
  const { handoverId, answer } = request;
  const handover = await findHandover(desk, handoverId, caller.slackUserId);
  const same = answer === 'accept' ? ['accepting', 'accepted'] : ['returning', 'returned'];
  const earlier = handover.answerId === undefined ? undefined : await desk.journal.find(handover.answerId);
  if (earlier !== undefined && same.includes(handover.state)) return earlier;
  if (handover.state !== 'offered') throw settled(handover);
  const id = await freeId(desk, handoverId, answer);
  const underWay = await desk.journal.find(id);
  if (underWay !== undefined) return underWay;
  const facts = await readFacts(desk, handover);
  return promiseOperation(desk, {
    id,
    ...about(handover, answer),
    slackUserId: caller.slackUserId,
    displayName: attribution(caller.name),
    viewId: request.viewId,
    payload: payloadOf(desk, caller, handover, request, facts),
  });
}

/** Pressed twice it is one promise; one that failed for good is followed by another. */
async function freeId({ journal }: HandOverDesk, handoverId: string, answer: Answer): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const id = `${handoverId}:${answer}:${tries}`;
    const earlier = await journal.find(id);
    if (earlier === undefined || !isFinished(earlier.state)) return id;
  }
}

async function readFacts(desk: HandOverDesk, handover: Handover): Promise<AnswerFacts> {
  const [page, form, setup] = await Promise.all([
    desk.pages.read(handover.opportunityId),
    desk.pages.form('interactive'),
    desk.setups.setup('interactive'),
  ]);
  if (isElsewhere(desk, handover, page)) {
    const now = desk.clock.now();
    throw settled((await desk.handovers.apply(handover.id, { kind: 'withdrawn' }, now)) ?? handover);
  }
  if (page.locked) throw new UserError({ kind: 'page_locked', title: page.opportunity.title });
  return { properties: form.properties, values: page.values, stages: setup.stages };
}

function about({ opportunityId, content }: Handover, answer: Answer) {
  const { title, url } = content;
  return {
    kind: answer === 'accept' ? HANDOVER_ACCEPT : HANDOVER_RETURN,
    ...{ queue: opportunityId, opportunityId, subject: { title, url } },
  };
}

function payloadOf(
  { clock, stageRules }: HandOverDesk,
  { timeZone }: Caller,
  { id: handoverId, content }: Handover,
  { answer, reason }: AnswerRequest,
  facts: AnswerFacts,
) {
  const today = localDate(clock.now(), timeZone);
  const mode = stageRules.transfer_mode;
  if (answer === 'accept') {
    const changes = acceptChanges(content, facts, mode);
    return { handoverId, changes, line: acceptedLine(content.newSalesEngineer.name, today) };
  }
  const changes = returnChanges(content, facts, mode);
  return { handoverId, reason, changes, line: returnedLine(reason, today) };
}
