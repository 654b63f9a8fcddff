import { addDays, daysBetween, localDate, type LocalDate } from '../../domain/local-date.js';
import type { Playbook } from '../../domain/playbook.js';
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
    readonly reportRules: Pick<Playbook, 'reporting'>;
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
  const { presumed_lost_after_days: limit, still_active_days: daysAhead } = desk.reportRules.reporting;
  const until = daysAhead === undefined ? undefined : addDays(today ?? '', daysAhead);
  await window.show(stillActiveModal.view(ids, { title: opportunity.title, days, limit, until }));
}

const NOT_AHEAD = 'Choose a day that lies ahead, or none.';

type StillActive = Submission<
  { readonly operationId: string; readonly opportunityId: string },
  { readonly reason: string; readonly until: LocalDate | undefined }
>;

function submit(desk: StillActiveDesk): (submission: StillActive) => Promise<SubmissionAnswer> {
  return async ({
    slackUserId,
    metadata: { operationId: id, opportunityId },
    values: { reason, until },
    window,
  }) => {
    const caller = await desk.callers.identify(slackUserId);
    const said = { id, opportunityId, reason, until, viewId: window.viewId };
    const promised = await promiseStillActive(desk, caller, said);
    if (promised.kind === 'promised') return answerPromise(desk, window, promised.operation);
    if (promised.kind === 'not_ahead') return { answer: { errors: { until: NOT_AHEAD } } };
    const words = clamp(promised.problems.map(changeLineWords).join(' '), 2000);
    return { answer: { errors: { reason: words } } };
  };
}
