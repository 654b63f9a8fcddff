import type { z } from 'zod';
import { LONGEST_LINE } from '../../../domain/collect/propose-line.js';
import { localDate } from '../../../domain/local-date.js';
import { tidyLine } from '../../../domain/status-update/tidy.js';
import { keepLine, type LineToKeep } from '../../../services/collect/keep-line.js';
import { ACTION } from '../../ids.js';
import { sectionWords } from '../../text/collect-words.js';
import { button } from '../../views/building-blocks.js';
import { LOG_DEAL_FIELD, type logFormModal } from '../../views/log-form.js';
import { loadingModal, problemMessage, problemModal } from '../../views/telling-modal.js';
import { keptModal } from '../../views/tray-message.js';
import { openFor } from '../status.js';
import type { Submission, SubmissionAnswer } from '../submission.js';
import type { CollectCommandDesk } from './desk.js';
import { authorName } from './open-log.js';

type Ids = z.infer<typeof logFormModal.metadata>;
type Values = z.infer<typeof logFormModal.values>;
type LogSubmission = Submission<Ids, Values>;

/** The form was sent: the line is in the tray before the answer, also when an update is written right away. */
export function submitLog(
  desk: CollectCommandDesk,
): (submission: LogSubmission) => Promise<SubmissionAnswer> {
  return async (submission) => {
    const { slackUserId, values } = submission;
    const caller = await desk.callers.identify(slackUserId);
    const errors = problemsOf(values, localDate(desk.clock.now(), caller.timeZone));
    if (errors !== undefined) return { answer: { errors } };
    const line = await lineOf(desk, submission);
    const { opportunity, replaced } = await keepLine(desk, caller, line);
    if (values.then === 'write') return writeNow(desk, submission, opportunity.id);
    const shown = { ...line, belongs: sectionWords(line.section, desk.vendor) };
    return { answer: { view: keptModal(opportunity, shown, replaced) } };
  };
}

function problemsOf(
  { text, section, saidOn }: Values,
  today: string,
): Readonly<Record<string, string>> | undefined {
  const { length } = tidyLine(text);
  if (length === 0) return { text: 'Say in a few words what is worth reporting.' };
  if (length > LONGEST_LINE)
    return { text: `This has ${length} characters; at most ${LONGEST_LINE}. Keep what matters.` };
  if (section === 'timeline' && saidOn > today)
    return { saidOn: 'This day lies ahead. The timeline is for what happened.' };
  return undefined;
}

async function lineOf(desk: CollectCommandDesk, { metadata, values }: LogSubmission): Promise<LineToKeep> {
  const { lineId, channelId, messageTs, kind, permalink, author } = metadata;
  const who =
    'user' in author
      ? ({ kind: 'person', slackUserId: author.user } as const)
      : ({ kind: 'app', name: author.app } as const);
  return {
    id: lineId,
    opportunityId: values[LOG_DEAL_FIELD],
    text: tidyLine(values.text),
    section: values.section,
    date: values.saidOn,
    author: await authorName(desk.slackPeople, who),
    permalink,
    source: { channelId, messageTs, kind },
  };
}

/** The window goes on to the status form; should that fail, the line is kept and the way on is a button. */
function writeNow(
  desk: CollectCommandDesk,
  { slackUserId, window }: LogSubmission,
  opportunityId: string,
): SubmissionAnswer {
  const again = button('Try again', ACTION.statusFor, opportunityId, { style: 'primary' });
  return {
    answer: { view: loadingModal('Status update', 'Your line is kept. Reading what was said so far…') },
    async afterwards() {
      const open = async (view: Parameters<typeof window.show>[0]) => {
        await window.show(view);
        return window;
      };
      await openFor(desk, { open }, slackUserId, opportunityId);
    },
    onProblem(problem) {
      const words = { ...problem, next: `Your line is kept. ${problem.next}` };
      return {
        view: problemModal('Status update', words, { again }),
        message: problemMessage(words, { again }),
      };
    },
  };
}
