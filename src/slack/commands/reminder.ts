import type { Callers } from '../../services/callers.js';
import { answerReminder, type ReminderAnswer } from '../../services/reminders/answer-reminder.js';
import type { ReminderDesk } from '../../services/reminders/reminder-desk.js';
import { ACTION } from '../ids.js';
import { answeredReminder, reminderGone, remindersSwitched, SWITCH } from '../views/reminder-message.js';
import type { Handlers, Press } from './subcommand.js';

export type ReminderCommandDesk = Parameters<typeof answerReminder>[0] &
  Pick<ReminderDesk, 'reminders'> & { readonly callers: Callers };

/** What answers reminders, in their place; the first answer counts. */
export function reminderHandlers(desk: ReminderCommandDesk): Handlers {
  const answer = (actionId: string, how: ReminderAnswer) => ({
    actionId,
    run: async ({ slackUserId, value, reply }: Press): Promise<void> => {
      const caller = await desk.callers.identify(slackUserId);
      const answered = await answerReminder(desk, caller, value, how);
      await reply.replace(answered === undefined ? reminderGone() : answeredReminder(answered));
    },
  });
  const choose = (actionId: string, wanted: boolean) => ({
    actionId,
    run: async ({ slackUserId, value, reply }: Press): Promise<void> => {
      await desk.reminders.setWanted(slackUserId, wanted, desk.clock.now());
      // A reminder keeps its place; the message that tells of the switch is turned over.
      const say = value === SWITCH ? reply.replace : reply.send;
      await say(remindersSwitched(wanted));
    },
  });
  return {
    presses: [
      answer(ACTION.reminderDone, 'done'),
      answer(ACTION.reminderTomorrow, 'day'),
      answer(ACTION.reminderNextWeek, 'week'),
      choose(ACTION.remindersOff, false),
      choose(ACTION.remindersOn, true),
    ],
  };
}
