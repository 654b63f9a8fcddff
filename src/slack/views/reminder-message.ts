import type { Button } from '@slack/types';
import type { LocalDate } from '../../domain/local-date.js';
import { customerName, type Opportunity } from '../../domain/opportunity.js';
import type { ReminderKind } from '../../domain/reminders/reminder.js';
import { ACTION } from '../ids.js';
import { clamp, messageText } from '../text/outgoing.js';
import { answeredSentence, reminderAdvice, reminderSentence } from '../text/reminder-words.js';
import {
  actions,
  button,
  context,
  lines,
  linkButton,
  run,
  section,
  type Message,
} from './building-blocks.js';
import { openItemsBlock, openItemsText, type OpenItem } from './open-items.js';

/** What a Sales Engineer is reminded of. */
export interface ToldReminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly deal: Opportunity;
  readonly updates: {
    readonly last: { readonly tldr: string | undefined } | undefined;
    readonly ourItems: readonly OpenItem[];
    readonly theirItems: readonly OpenItem[];
  };
}

/** A reminder, with what is open and the buttons that answer it. `vendor`: our side's name. */
export function reminderMessage(reminder: ToldReminder, vendor: string): Message {
  const { id, kind, date, today, deal, updates } = reminder;
  const title = clamp(deal.title, 300);
  const sentence = reminderSentence(kind, date, today);
  const tldr = updates.last?.tldr ?? '';
  const said = tldr === '' ? '' : `Last update: ${clamp(tldr, 300)}`;
  const sides = [
    { name: `${clamp(customerName(deal), 100)} side`, items: updates.theirItems },
    { name: `${vendor} side`, items: updates.ourItems },
  ];
  const open = kind === 'demo' || sides.some(({ items }) => items.length > 0) ? sides : [];
  return {
    text: messageText(
      [
        `${title}: ${sentence}. ${reminderAdvice(kind)}`,
        ...(said === '' ? [] : [said]),
        ...open.map(({ name, items }) => openItemsText(name, items)),
      ].join('\n'),
    ),
    blocks: [
      lines(run(`${title}\n`, { bold: true }), run(`${sentence}. ${reminderAdvice(kind)}`)),
      ...(said === '' ? [] : [context(said)]),
      ...(open.length === 0 ? [] : [openItemsBlock(open)]),
      actions(`reminder:${id}`, ...answers(reminder)),
      actions(`reminder-off:${id}`, button('Stop reminders', ACTION.remindersOff, id)),
    ],
  };
}

function answers({ id, kind, deal }: ToldReminder): readonly Button[] {
  const { title } = deal;
  const doing =
    kind === 'revisit'
      ? button('Change stage', ACTION.stageFor, deal.id, { about: title })
      : button('Post status', ACTION.statusFor, deal.id, { about: title });
  return [
    button('Done', ACTION.reminderDone, id, { style: 'primary', about: title }),
    button('Snooze 1 day', ACTION.reminderTomorrow, id, { about: title }),
    // After a week the demo is over.
    ...(kind === 'demo' ? [] : [button('Snooze 1 week', ACTION.reminderNextWeek, id, { about: title })]),
    doing,
    linkButton('Open in Notion', deal.url, title),
  ];
}

/** In the reminder's place, once it is answered. */
export function answeredReminder(answered: {
  readonly reminder: { readonly kind: ReminderKind; readonly date: LocalDate };
  readonly title: string;
  readonly url: string;
  readonly outcome: Parameters<typeof answeredSentence>[2];
}): Message {
  const { reminder, title, url, outcome } = answered;
  const sentence = answeredSentence(reminder.kind, reminder.date, outcome);
  return {
    text: messageText(`${clamp(title, 300)}: ${sentence}`),
    blocks: [
      lines(run(`${clamp(title, 300)}\n`, { bold: true }), run(sentence)),
      actions('reminder-answered', linkButton('Open in Notion', url, title)),
    ],
  };
}

/** In the place of one that nobody knows any more. */
export function reminderGone(): Message {
  const sentence = 'This reminder is no longer known. /opp mine lists your opportunities.';
  return { text: sentence, blocks: [section(sentence)] };
}

/** The value of the buttons of the message that tells of the switch. */
export const SWITCH = 'switch';

/** The person does not want reminders, or wants them again. */
export function remindersSwitched(wanted: boolean): Message {
  const sentence = wanted
    ? 'You get reminders again: of next steps, of demos the day before, of lost deals to come back to, and 30 days after a win.'
    : 'You get no reminders any more. You can switch them on again here or on the Home tab of this app.';
  const choice = wanted
    ? button('Stop reminders', ACTION.remindersOff, SWITCH)
    : button('Switch on again', ACTION.remindersOn, SWITCH);
  return { text: sentence, blocks: [section(sentence), actions('reminders', choice)] };
}
