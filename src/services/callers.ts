import { UserError } from '../domain/errors.js';
import type { NotionPeople } from './ports/notion.js';
import type { SlackPeople, SlackPerson } from './ports/slack.js';

/** Somebody who may use Opp: a full member of the workspace whom Notion knows by the same e-mail address. */
export interface Caller {
  readonly slackUserId: string;
  readonly notionUserId: string;
  readonly name: string;
  readonly timeZone: string;
  /** Of their Slack, e.g. `en-US`. */
  readonly locale?: string | undefined;
}

export interface Callers {
  /**
   * Says who is calling. Throws `caller_is_guest` for guests, strangers and bots, and
   * `caller_unknown_to_notion` for members without a Notion person (default deny).
   */
  identify(slackUserId: string): Promise<Caller>;
  /** The person's IANA time zone; UTC when Slack does not say. Never throws. */
  timeZone(slackUserId: string): Promise<string>;
}

export function createCallers(slack: SlackPeople, notion: NotionPeople): Callers {
  return {
    async identify(slackUserId) {
      const person = await slack.person(slackUserId);
      if (person.kind !== 'member') throw new UserError({ kind: 'caller_is_guest' });
      const notionPerson = person.email === undefined ? undefined : await notion.byEmail(person.email);
      if (notionPerson === undefined) {
        throw new UserError({ kind: 'caller_unknown_to_notion', email: person.email });
      }
      return {
        slackUserId,
        notionUserId: notionPerson.id,
        name: person.name,
        timeZone: person.timeZone,
        locale: person.locale,
      };
    },
    async timeZone(slackUserId) {
      try {
        return (await slack.person(slackUserId)).timeZone;
      } catch {
        return 'UTC';
      }
    },
  };
}

const VIA = ' via Opp';

/** Whether a comment names its author as `attribution` does. */
export function isByOpp(author: string): boolean {
  return author.endsWith(VIA);
}

/** How a comment names its author: "Ana Pereira (she/her)" becomes "Ana P. via Opp". */
export function attribution(name: SlackPerson['name']): string {
  const whole = name.normalize('NFC').trim();
  const words = whole.replaceAll(/[([{].*?[)\]}]/gu, ' ').split(/\s+/u);
  const [first = whole, ...rest] = words.filter((word) => /\p{L}/u.test(word));
  const initial = /\p{L}/u.exec(rest.at(-1) ?? '')?.[0];
  return `${initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`}${VIA}`;
}
