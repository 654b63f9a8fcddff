import { reportCsv } from '../../domain/report/report-csv.js';
import { readReport, type ReportDesk } from '../../services/report/read-report.js';
import { ACTION, REPORT_DEALS } from '../ids.js';
import { questionOf } from '../views/ask-again.js';
import { csvMessage } from '../views/csv-message.js';
import { velocityMessage } from '../views/velocity-message.js';
import { reportMessage } from '../views/report-message.js';
import { answerQuestion } from './find/answer-question.js';
import type { FindCommandDesk } from './find/desk.js';
import type { Press, PressHandler, Subcommand } from './subcommand.js';

export type ReportCommandDesk = FindCommandDesk & ReportDesk;

/** `/opp report`: win rate with its working shown, pipeline by stage and Sales Engineer, evaluations, quiet deals. */
export function reportCommand(desk: ReportCommandDesk): Subcommand {
  const showDeals = async (press: Press): Promise<void> => {
    await press.reply.answer(await answerQuestion(desk, press, questionOf(press.value)));
  };
  return {
    name: 'report',
    usage: '/opp report',
    summary: 'win rate by quarter with its working shown, pipeline by stage and SE, evaluations, quiet deals',
    async run({ slackUserId, words, answer }) {
      const { report, state } = await readReport(desk, await desk.callers.identify(slackUserId));
      const draw = words.trim().toLowerCase() === 'velocity' ? velocityMessage : reportMessage;
      await answer(draw(report, state, desk.clock.now()));
    },
    presses: [
      ...REPORT_DEALS.map((actionId): PressHandler => ({ actionId, run: showDeals })),
      {
        actionId: ACTION.reportSend,
        async run({ slackUserId, reply }) {
          const { report } = await readReport(desk, await desk.callers.identify(slackUserId));
          await reply.send(csvMessage(`Report ${report.quarter.label}`, reportCsv(report)));
        },
      },
    ],
  };
}
