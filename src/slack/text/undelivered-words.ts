import { dayInWords } from './ago.js';
import { clamp } from './outgoing.js';
import { many } from './reason-words.js';

interface NotReached {
  readonly unreached: readonly {
    readonly name: string;
    readonly deals: number;
    readonly why: keyof typeof WHY;
  }[];
  readonly undelivered: readonly {
    readonly name: string;
    readonly localDay: string;
    readonly state: keyof typeof MISSED;
    readonly note: string;
  }[];
}

const WHY = {
  no_email: 'Notion shows no e-mail address',
  not_in_slack: 'nobody in Slack has this e-mail address',
  deactivated: 'the Slack account is deactivated',
  guest: 'a guest in Slack',
} as const;

const MISSED = {
  skipped: 'Slack did not deliver it',
  uncertain: 'it may not have arrived, and is not sent twice',
  unfinished: 'it is due for more than an hour and is not sent yet',
} as const;

/** More than these are counted. */
const SHOWN = 12;

/** One line for each person whom a digest does not reach, with what is the matter. */
export function undeliveredWords({ unreached, undelivered }: NotReached): readonly string[] {
  const words = [
    ...unreached.map(
      ({ name, deals, why }) => `${clamp(name, 80)} (${many(deals, 'active deal')}): ${WHY[why]}.`,
    ),
    ...undelivered.map(({ name, localDay, state, note }) => {
      const why = note === '' ? '' : ` (${clamp(note, 80)})`;
      return `${clamp(name, 80)}, ${dayInWords(localDay)}: ${MISSED[state]}${why}.`;
    }),
  ];
  const more = words.length - SHOWN;
  return more > 0 ? [...words.slice(0, SHOWN), `… and ${more} more.`] : words;
}
