import type { z } from 'zod';
import { UserError } from '../../domain/errors.js';
import { levelOf } from '../../domain/forecast/forecast-deal.js';
import { localDate } from '../../domain/local-date.js';
import type { Caller, Callers } from '../../services/callers.js';
import { answerForecast, skipDeal } from '../../services/forecast/answer-forecast.js';
import { findWalk, type ForecastWalk } from '../../services/forecast/forecast-draft.js';
import type { ForecastDesk } from '../../services/forecast/forecast-desk.js';
import { beginForecast, nextStep, type ForecastStep } from '../../services/forecast/walk-forecast.js';
import { ACTION, CALLBACK } from '../ids.js';
import type { ModalWindow } from '../modal-window.js';
import { dayInWords } from '../text/ago.js';
import { changeLineWords } from '../text/change-line-words.js';
import { FORECAST_OFF } from '../text/forecast-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { button, section } from '../views/building-blocks.js';
import { modalView } from '../views/define-modal.js';
import {
  FORECAST_TITLE,
  forecastFormModal,
  forecastSummaryModal,
  readWalkValue,
} from '../views/forecast-form.js';
import { loadingModal, problemModal } from '../views/telling-modal.js';
import type { PromiseDesk } from './answer-promise.js';
import type { Opener, Press, Subcommand } from './subcommand.js';
import { onSubmit, type Submission, type SubmissionAnswer } from './submission.js';

export type ForecastCommandDesk = ForecastDesk & PromiseDesk & { readonly callers: Callers };

/** `/opp forecast`: one active deal after another, how sure the Sales Engineer is and why (S2-3…9). */
export function forecastCommand(desk: ForecastCommandDesk): Subcommand {
  return {
    name: 'forecast',
    usage: '/opp forecast',
    isOff: !isOn(desk),
    summary: 'walks through your active deals: how sure you are of each, and why',
    async run({ answer, ...request }) {
      if (isOn(desk)) await start(desk, request, false);
      else await answer({ text: messageText(FORECAST_OFF), blocks: [section(FORECAST_OFF)] });
    },
    presses: [
      { actionId: ACTION.forecastOpen, run: (press) => start(desk, press, false) },
      { actionId: ACTION.forecastAfresh, run: (press) => start(desk, press, true) },
      { actionId: ACTION.forecastSkip, run: (press) => skip(desk, press) },
      {
        actionId: ACTION.forecastStop,
        async run({ slackUserId, value, open }) {
          await open(forecastSummaryModal(await findWalk(desk.drafts, value, slackUserId), false));
        },
      },
    ],
    submissions: [onSubmit(forecastFormModal, submit(desk))],
  };
}

type OnDesk = Parameters<typeof nextStep>[0] & ForecastCommandDesk;

function isOn(desk: ForecastCommandDesk): desk is OnDesk {
  return desk.forecastRules.confidence !== undefined;
}

async function start(
  desk: ForecastCommandDesk,
  { slackUserId, open }: Opener & { readonly slackUserId: string },
  afresh: boolean,
): Promise<void> {
  const window = await open(loadingModal(FORECAST_TITLE, 'Looking for your deals…'), { again: again() });
  const caller = await desk.callers.identify(slackUserId);
  if (!isOn(desk)) {
    const blocks = [section(FORECAST_OFF)];
    await window.show(modalView(CALLBACK.telling, { title: FORECAST_TITLE, close: 'Close', blocks }));
    return;
  }
  const { walk, resumed } = await beginForecast(desk, caller, afresh);
  await showNext(desk, window, caller, { walk, resumed });
}

async function skip(desk: ForecastCommandDesk, { slackUserId, value, open }: Press): Promise<void> {
  const place = readWalkValue(value);
  if (place === undefined || !isOn(desk)) throw new UserError({ kind: 'form_outdated' });
  const window = await open(loadingModal(FORECAST_TITLE, 'Reading the next deal…'), { again: again() });
  const walk = await skipDeal(desk, slackUserId, place);
  await showNext(desk, window, await desk.callers.identify(slackUserId), { walk, resumed: false });
}

/** Goes on where the walk was left, also after a problem. */
function again() {
  return button('Try again', ACTION.forecastOpen, 'on');
}

async function showNext(
  desk: OnDesk,
  window: ModalWindow,
  caller: Caller,
  { walk, resumed }: { readonly walk: ForecastWalk; readonly resumed: boolean },
): Promise<void> {
  const step = await nextStep(desk, caller, walk);
  const today = localDate(desk.clock.now(), caller.timeZone);
  await window.show(
    step.kind === 'over'
      ? forecastSummaryModal(step.walk, true)
      : dealView(step, { resumed, today, timeZone: caller.timeZone }),
  );
}

function dealView(
  { walk, deal, known, confidence, reason }: Extract<ForecastStep, { kind: 'deal' }>,
  shown: { readonly resumed: boolean; readonly today: string; readonly timeZone: string },
) {
  const { id: walkId, at, deals } = walk;
  const { stage, closeDate } = known.opportunity;
  const { last } = known.updates;
  const heard = last && { on: dayInWords(localDate(last.saidAt, shown.timeZone)), ...last };
  const lastWords =
    heard && `${heard.sentiment?.sign ?? ''} ${heard.tldr ?? 'without a TLDR'} (${heard.on})`.trim();
  const facts = { stage: stage?.name, closeDate, daysQuiet: known.daysQuiet };
  return forecastFormModal.view(
    { walkId, at },
    {
      ...{ walkId, at, of: deals.length, resumed: shown.resumed, today: shown.today, last: lastWords },
      ...{ operationId: deal.operationId, confidence, reason, levels: deal.levels },
      deal: { title: deal.title, url: deal.url, ...facts },
      level: levelOf(deal.levels, deal.before),
    },
  );
}

type Sent = Submission<z.infer<typeof forecastFormModal.metadata>, z.infer<typeof forecastFormModal.values>>;

/** The answer is a promise on disk before the next deal is read; closing the window loses nothing of it (S8). */
function submit(desk: ForecastCommandDesk): (submission: Sent) => Promise<SubmissionAnswer> {
  return async ({ slackUserId, metadata, values, window }) => {
    if (!isOn(desk)) throw new UserError({ kind: 'form_outdated' });
    const answered = await answerForecast(desk, slackUserId, metadata, values);
    switch (answered.kind) {
      case 'no_level':
        return { answer: { errors: { level: 'Choose one, or skip the deal.' } } };
      case 'rationale': {
        const words = clamp(answered.problems.map(changeLineWords).join(' '), 2000);
        return { answer: { errors: { rationale: words } } };
      }
      case 'go_on':
        return {
          answer: { view: loadingModal(FORECAST_TITLE, 'Kept. Reading the next deal…') },
          afterwards: async () => {
            desk.wakeOutbox();
            const caller = await desk.callers.identify(slackUserId);
            await showNext(desk, window, caller, { walk: answered.walk, resumed: false });
          },
          onProblem: (words) => ({
            view: problemModal(FORECAST_TITLE, words, { again: again() }),
            message: undefined,
          }),
        };
    }
  };
}
