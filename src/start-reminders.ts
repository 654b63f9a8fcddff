import { createReminderJob } from './jobs/reminders.js';
import type { OppParts } from './opp-parts.js';
import { planReminders } from './services/reminders/plan-reminders.js';
import { sendReminders, type SendingDesk } from './services/reminders/send-reminders.js';
import type { SlackConnection } from './slack/connect-slack.js';
import { createReminderTeller } from './slack/tell-reminder.js';

/** What reminders need at hand. */
export type RemindersDesk = Omit<SendingDesk, 'remind'>;

/** The work of planning and sending reminders, to be done again and again. */
export function startReminders(
  { clock }: Pick<OppParts, 'clock'>,
  desk: RemindersDesk,
  slack: Pick<SlackConnection, 'outbound'>,
): () => Promise<void> {
  const remind = createReminderTeller(slack.outbound, desk.vendor);
  return createReminderJob({
    clock,
    plan: () => planReminders(desk),
    send: () => sendReminders({ ...desk, remind }),
  });
}
