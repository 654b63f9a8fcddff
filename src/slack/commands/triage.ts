import type { z } from 'zod';
import { UserError } from '../../domain/errors.js';
import { localDate } from '../../domain/local-date.js';
import type { Caller, Callers } from '../../services/callers.js';
import { assignDeal, claimDeal, openDeal, type Assigned } from '../../services/triage/assign-deal.js';
import { mayAssign, type ChosenOwner } from '../../services/triage/new-owner.js';
import type { TriageDesk } from '../../services/triage/triage-desk.js';
import { loadsFor, TRIAGE_PAGE, triageQueue } from '../../services/triage/unassigned.js';
import { ACTION } from '../ids.js';
import type { ModalWindow } from '../modal-window.js';
import { changeLineWords } from '../text/change-line-words.js';
import { clamp } from '../text/outgoing.js';
import { notOwnerWords } from '../text/triage-words.js';
import { button } from '../views/building-blocks.js';
import { standingModal, standingOf } from '../views/operation-standing.js';
import { loadingModal } from '../views/telling-modal.js';
import { assignModal } from '../views/assign-form.js';
import { readClaimValue, takenModal, TRIAGE_TITLE, triageListModal } from '../views/triage-list.js';
import { answerPromise, type PromiseDesk } from './answer-promise.js';
import type { Opener, Press, PressHandler, Subcommand } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type TriageCommandDesk = TriageDesk & PromiseDesk & { readonly callers: Callers };

/** `/opp triage`: active deals that nobody has, to be claimed or assigned with everybody's load shown (S2-14, S2-15, S4-68). */
export function triageCommand(desk: TriageCommandDesk): Subcommand {
  const turn = (actionId: string): PressHandler => ({
    actionId,
    run: (press) => open(desk, press, placeIn(press.value)),
  });
  return {
    name: 'triage',
    usage: '/opp triage',
    summary: 'lists the active deals without a Sales Engineer: claim one, or assign it',
    run: (request) => open(desk, request, 0),
    presses: [
      turn(ACTION.triageOpen),
      turn(ACTION.triageNext),
      turn(ACTION.triagePrevious),
      { actionId: ACTION.triageClaim, run: (press) => claim(desk, press) },
      { actionId: ACTION.triageAssign, run: (press) => ask(desk, press) },
    ],
    submissions: [onSubmit(assignModal, submit(desk))],
  };
}

async function open(
  desk: TriageCommandDesk,
  { slackUserId, open: openWindow }: Opener & { readonly slackUserId: string },
  offset: number,
): Promise<void> {
  const again = button('Try again', ACTION.triageOpen, String(offset));
  const window = await openWindow(loadingModal(TRIAGE_TITLE, 'Looking for deals without an owner…'), {
    again,
  });
  await showList(desk, window, await desk.callers.identify(slackUserId), offset);
}

async function showList(
  desk: TriageCommandDesk,
  window: ModalWindow,
  caller: Caller,
  wanted: number,
): Promise<void> {
  const [{ deals, total, offset }, loads, assigns] = await Promise.all([
    triageQueue(desk, caller, wanted),
    loadsFor(desk, caller),
    mayAssign(desk, caller),
  ]);
  const day = (at: Date): string => localDate(at, caller.timeZone);
  const own = loads.find(({ id }) => id === caller.notionUserId) ?? { active: 0, pocs: 0 };
  await window.show(
    triageListModal({
      deals: deals.map(({ opportunity }) => {
        return { opportunity, claimId: desk.newId(), createdOn: day(opportunity.createdAt) };
      }),
      ...{ total, offset, pageSize: TRIAGE_PAGE, today: day(desk.clock.now()), own },
      ...{ mayAssign: assigns, plan: desk.triageRules.planned_load },
    }),
  );
}

/** One press: of two at the same moment one gets the deal, and the other is told (N11). */
async function claim(
  desk: TriageCommandDesk,
  { slackUserId, value, open: openWindow }: Press,
): Promise<void> {
  const wanted = readClaimValue(value);
  if (wanted === undefined) throw new UserError({ kind: 'form_outdated' });
  const back = button('Back to the list', ACTION.triageOpen, '0');
  const window = await openWindow(loadingModal(TRIAGE_TITLE, 'Claiming it…'), { again: back });
  const caller = await desk.callers.identify(slackUserId);
  const claimed = await claimDeal(desk, caller, { ...wanted, viewId: window.viewId });
  if (claimed.kind === 'taken') {
    await window.show(takenModal(claimed));
    return;
  }
  const { operation } = claimed;
  await window.show(standingModal(operation, standingOf(operation, desk.clock.now())));
  desk.wakeOutbox();
  const now = (await desk.journal.find(operation.id)) ?? operation;
  const standing = standingOf(now, desk.clock.now());
  if (standing.kind !== 'saving') await window.show(standingModal(now, standing));
}

async function ask(desk: TriageCommandDesk, { slackUserId, value, open: openWindow }: Press): Promise<void> {
  const again = button('Try again', ACTION.triageAssign, value);
  const window = await openWindow(loadingModal('Assign', 'Looking who has room…'), { again });
  const caller = await desk.callers.identify(slackUserId);
  const deal = await openDeal(desk, caller, value);
  if (deal.kind === 'taken') {
    await window.show(takenModal(deal));
    return;
  }
  const engineers = await loadsFor(desk, caller, deal.texts);
  const { title } = deal.page.opportunity;
  const ids = { operationId: desk.newId(), opportunityId: value };
  const plan = desk.triageRules.planned_load;
  await window.show(assignModal.view(ids, { title, engineers, plan }));
}

type Assigning = Submission<z.infer<typeof assignModal.metadata>, z.infer<typeof assignModal.values>>;

function submit(desk: TriageCommandDesk): (submission: Assigning) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values, window }) => {
    const caller = await desk.callers.identify(slackUserId);
    const { operationId: id, opportunityId } = metadata;
    const wanted = {
      id,
      opportunityId,
      chosen: chosenIn(values),
      reason: values.reason,
      viewId: window.viewId,
    };
    const assigned = await assignDeal(desk, caller, wanted);
    switch (assigned.kind) {
      case 'promised':
        return answerPromise(desk, window, assigned.operation);
      case 'taken':
        return { answer: { view: takenModal(assigned) } };
      case 'problems':
        return { answer: { errors: errorsOf(assigned, values) } };
    }
  };
}

/** Somebody chosen below is meant, whoever stands in the list above. */
function chosenIn({ engineer, other }: Assigning['values']): ChosenOwner | undefined {
  if (other !== '') return { slackUserId: other };
  return engineer === '' ? undefined : { notionId: engineer };
}

function errorsOf(
  { person, reason }: Extract<Assigned, { kind: 'problems' }>,
  { other }: Assigning['values'],
): Record<string, string> {
  const field = other === '' ? 'engineer' : 'other';
  const words = clamp(reason.map(changeLineWords).join(' '), 2000);
  return {
    ...(person === undefined ? {} : { [field]: notOwnerWords(person) }),
    ...(reason.length === 0 ? {} : { reason: words }),
  };
}

/** A button of another version may carry anything. */
function placeIn(value: string): number {
  const place = Number(value);
  return Number.isSafeInteger(place) && place > 0 ? place : 0;
}
