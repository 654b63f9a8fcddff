import { UserError } from '../../../domain/errors.js';
import { addDays, localDate } from '../../../domain/local-date.js';
import type { Caller } from '../../../services/callers.js';
import { keepAsItIs, openEntry, sayNothingNew, snooze } from '../../../services/digest/work-through.js';
import { seeDeal } from '../../../services/find/visible-deal.js';
import type { SentDigest } from '../../../services/ports/digests.js';
import { settingsOf } from '../../../services/ports/person-settings.js';
import { ACTION, CALLBACK } from '../../ids.js';
import { dayWriter } from '../../text/reason-words.js';
import { section } from '../../views/building-blocks.js';
import { modalView } from '../../views/define-modal.js';
import { digestMessage } from '../../views/digest-message.js';
import { digestUntilModal } from '../../views/digest-until.js';
import { readDigestValue, UNTIL, type DealOfDigest } from '../../views/digest-values.js';
import { loadingModal } from '../../views/telling-modal.js';
import type { Handlers, Press } from '../subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from '../submission.js';
import type { DigestCommandDesk } from './desk.js';

type Deal = DealOfDigest & { readonly more: string | undefined };

/** What a person does about the deals of a digest; the message is renewed in its place. */
export function workHandlers(desk: DigestCommandDesk): Handlers {
  const doing =
    (act: (caller: Caller, deal: Deal) => Promise<SentDigest>) =>
    async (press: Press): Promise<void> => {
      const deal = dealOf(press);
      const caller = await desk.callers.identify(press.slackUserId);
      await press.reply.replace(digestMessage(await act(caller, deal), undefined));
      await desk.homeChanged(press.slackUserId);
    };
  const snoozing = doing((caller, deal) => snooze(desk, caller, deal, { days: daysOf(deal) }));
  return {
    presses: [
      { actionId: ACTION.digestNothing, run: doing((caller, deal) => sayNothingNew(desk, caller, deal)) },
      { actionId: ACTION.digestKeep, run: doing((caller, deal) => keepAsItIs(desk, caller, deal)) },
      { actionId: ACTION.digestOpen, run: doing((caller, deal) => openEntry(desk, caller, deal)) },
      {
        actionId: ACTION.digestSnooze,
        run: (press) => (dealOf(press).more === UNTIL ? askUntil(desk, press) : snoozing(press)),
      },
    ],
    submissions: [onSubmit(digestUntilModal, submitUntil(desk))],
  };
}

function dealOf({ value }: Press): Deal {
  const deal = readDigestValue(value);
  if (deal === undefined) throw new UserError({ kind: 'form_outdated' });
  return deal;
}

function daysOf({ more }: Deal): number {
  const days = Number(more);
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new UserError({ kind: 'form_outdated' });
  return days;
}

const TITLE = 'Snooze';

async function askUntil(desk: DigestCommandDesk, press: Press): Promise<void> {
  const { digestId, opportunityId } = dealOf(press);
  const window = await press.open(loadingModal(TITLE, 'Looking up the deal…'));
  const caller = await desk.callers.identify(press.slackUserId);
  const { opportunity } = await seeDeal(desk, caller, opportunityId);
  const today = localDate(desk.clock.now(), caller.timeZone);
  const { dateLanguage } = settingsOf(await desk.settings.of(caller.slackUserId), desk.digestRules.digest);
  const { title, closeDate } = opportunity;
  const closes =
    closeDate === undefined || closeDate < today ? undefined : dayWriter(dateLanguage)(closeDate);
  await window.show(
    digestUntilModal.view({ digestId, opportunityId }, { title, earliest: addDays(today, 1), closes }),
  );
}

type UntilSubmission = Submission<DealOfDigest, { readonly until: string }>;

/** The message is renewed where it stands: a form knows nothing of it. */
function submitUntil(desk: DigestCommandDesk): (submission: UntilSubmission) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values: { until } }) => {
    const caller = await desk.callers.identify(slackUserId);
    const today = localDate(desk.clock.now(), caller.timeZone);
    if (until <= today) return { answer: { errors: { until: 'Choose a day that is yet to come.' } } };
    const digest = await snooze(desk, caller, metadata, until);
    const entry = digest.content.entries.find((one) => one.opportunityId === metadata.opportunityId);
    const back = entry?.act?.until ?? until;
    const day = dayWriter(digest.content.dateLanguage);
    const words =
      entry?.act?.kind === 'gone'
        ? 'It is not there any more, so there is nothing to be snoozed.'
        : `Snoozed. It comes back on ${day(back)}${back === until ? '' : ', because its close date has passed then'}.`;
    const view = modalView(CALLBACK.telling, { title: TITLE, close: 'Close', blocks: [section(words)] });
    return {
      answer: { view },
      async afterwards() {
        await desk.digestMail.renew(digest);
        await desk.homeChanged(slackUserId);
      },
    };
  };
}
