import { daysBetween, localDate } from '../../domain/local-date.js';
import type { Callers } from '../../services/callers.js';
import type { DealChangeDesk } from '../../services/deal-change/promise-deal-change.js';
import { activeDeal, promiseStillActive } from '../../services/still-active/promise-still-active.js';
import { ACTION } from '../ids.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { button } from '../views/building-blocks.js';
import { STILL_ACTIVE_TITLE, stillActiveModal } from '../views/still-active-form.js';
import { loadingModal } from '../views/telling-modal.js';
import { answerPromise, type PromiseDesk } from './answer-promise.js';
import type { Handlers, Press } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type StillActiveDesk = DealChangeDesk &
  PromiseDesk & {
    readonly callers: Callers;
    readonly newId: () => string;
    readonly reportRules: { readonly reporting: { readonly presumed_lost_after_days: number } };
  };

/** *Still active*, wherever a deal is presumed lost: in the report, in digests and on Home (S2-31). */
export function stillActiveHandlers(desk: StillActiveDesk): Handlers {
  return {
    presses: [{ actionId: ACTION.stillActive, run: (press) => ask(desk, press) }],
    submissions: [onSubmit(stillActiveModal, submit(desk))],
  };
}

async function ask(desk: StillActiveDesk, { slackUserId, value, open }: Press): Promise<void> {
  const again = button('Try again', ACTION.stillActive, value);
  const window = await open(loadingModal(STILL_ACTIVE_TITLE, 'Looking up the deal…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const { opportunity, lastActivity } = await activeDeal(desk, caller, value);
  const [then, today] = [lastActivity.at, desk.clock.now()].map((at) => localDate(at, caller.timeZone));
  const days = Math.max(0, daysBetween(then ?? '', today ?? ''));
  const ids = { operationId: desk.newId(), opportunityId: opportunity.id };
  const limit = desk.reportRules.reporting.presumed_lost_after_days;
  await window.show(stillActiveModal.view(ids, { title: opportunity.title, days, limit }));
}

type StillActive = Submission<
  { readonly operationId: string; readonly opportunityId: string },
  { readonly reason: string }
>;

function submit(desk: StillActiveDesk): (submission: StillActive) => Promise<SubmissionAnswer> {
  return async ({
    slackUserId,
    metadata: { operationId: id, opportunityId },
    values: { reason },
    window,
  }) => {
    const caller = await desk.callers.identify(slackUserId);
    const said = { id, opportunityId, reason, viewId: window.viewId };
    const promised = await promiseStillActive(desk, caller, said);
    if (promised.kind === 'promised') return answerPromise(desk, window, promised.operation);
    const words = clamp(promised.problems.map(changeLineWords).join(' '), 2000);
    return { answer: { errors: { reason: words } } };
  };
}
