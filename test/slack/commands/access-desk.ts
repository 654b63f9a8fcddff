import { UserError } from '../../../src/domain/errors.js';
import { stageRoles } from '../../../src/domain/playbook.js';
import type { AccessRules } from '../../../src/services/access.js';
import { createCallers } from '../../../src/services/callers.js';
import type { SlackPerson } from '../../../src/services/ports/slack.js';
import { statusCommand } from '../../../src/slack/commands/status.js';
import { collectedCommand } from '../../../src/slack/commands/collected.js';
import { findCommand } from '../../../src/slack/commands/find.js';
import { linkCommand } from '../../../src/slack/commands/link.js';
import { mineCommand } from '../../../src/slack/commands/mine.js';
import { showCommand } from '../../../src/slack/commands/show.js';
import type { Subcommand } from '../../../src/slack/commands/subcommand.js';
import { wordsFor } from '../../../src/slack/text/problem-words.js';
import type { Store } from '../../../src/store/open-store.js';
import { deal, NOW } from '../../support/mirror/deals.js';

export const CHANNEL = 'C0SALES01';
const TEAM = { id: 'notion-team', name: 'Teammate', email: 'team@example.com' };

/** Twins in everything but the name and who may see them. */
export const DEALS = {
  open: twin('0000000a', 'Gartenzwerg Open', 'Everybody'),
  restricted: twin('0000000b', 'Zaunkoenig Secret', 'Public Sector'),
} as const;
export type Which = keyof typeof DEALS;

function twin(id: string, title: string, visibility: string) {
  return deal({
    id: `${id}-0000-4000-8000-000000000000`,
    ...{ title, customer: title, se: [TEAM], amount: 12_345 },
    properties: { vis: visibility },
  });
}

export const RULES: AccessRules = [
  { role: 'visibility', values: ['public sector'], visible_to: ['listed@example.com'] },
];

export const PEOPLE = {
  'a listed member': { id: 'U0LISTED', kind: 'member', email: 'listed@example.com' },
  'another member': { id: 'U0OTHER', kind: 'member', email: 'other@example.com' },
  'a guest': { id: 'U0GUEST', kind: 'guest', email: 'listed@example.com' },
  'a stranger': { id: 'U0STRANGE', kind: 'stranger', email: undefined },
  'a bot': { id: 'U0BOT', kind: 'bot', email: undefined },
} as const satisfies Readonly<Record<string, Pick<SlackPerson, 'id' | 'kind' | 'email'>>>;
export type Who = keyof typeof PEOPLE;

/** Both twins in the mirror, with the property that restricts one of them. */
export async function fill(store: Store): Promise<void> {
  await store.mirror.note({
    schema: {
      ...{ dataSourceId: 'ds', stages: ['Discovery'] },
      properties: [{ id: 'vis', name: 'Clearance' }],
      roles: [{ role: 'visibility', propertyId: 'vis' }],
    },
    ...{ complete: true, freshAt: NOW },
  });
  await store.mirror.putDeals(Object.values(DEALS), 1);
}

export interface AccessDesk {
  readonly commands: Readonly<Record<'find' | 'show' | 'mine' | 'status' | 'link' | 'collected', Subcommand>>;
  /** Everything said to anybody, in order, since the last call; as one text. */
  readonly said: () => string;
  /** Does it and keeps what is said about what goes wrong, as the bot would. */
  readonly telling: (act: () => Promise<unknown>) => Promise<void>;
  readonly person: (who: Who) => PersonHere;
}

export interface PersonHere {
  readonly types: (command: Subcommand, words: string) => Promise<void>;
  readonly presses: (command: Subcommand, actionId: string, value: string) => Promise<void>;
  readonly submits: (
    command: Subcommand,
    callbackId: string,
    metadata: unknown,
    values: unknown,
  ) => Promise<void>;
}

/** The commands over a real store, with nobody's Slack or Notion behind them. */
export function accessDesk(store: Store): AccessDesk {
  let heard: string[] = [];
  const hear = (one: unknown): Promise<void> => Promise.resolve(void heard.push(JSON.stringify(one)));
  const telling = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await hear(wordsFor(error.problem));
    }
  };
  const desk = deskOver(store);
  const window = { viewId: 'V1', show: async (view: unknown) => (await hear(view), 'shown' as const) };
  const open = async (view: unknown) => (await hear(view), window);
  return {
    commands: {
      find: findCommand(desk),
      show: showCommand(desk),
      mine: mineCommand(desk),
      status: statusCommand(desk),
      link: linkCommand(desk),
      collected: collectedCommand(desk),
    },
    said: () => {
      const all = heard.join('\n');
      heard = [];
      return all;
    },
    telling,
    person: (who) => {
      const slackUserId = PEOPLE[who].id;
      const here = { slackUserId, channelId: CHANNEL, open };
      return {
        types: (command, words) => telling(() => command.run({ ...here, words, answer: hear })),
        presses: async (command, actionId, value) => {
          const reply = { replace: hear, answer: hear, share: hear, send: hear };
          const handler = command.presses?.find((one) => one.actionId === actionId);
          if (handler === undefined) throw new Error(`no button is called ${actionId}`);
          await telling(() => handler.run({ ...here, value, reply }));
        },
        submits: async (command, callbackId, metadata, values) => {
          const form = command.submissions?.find((one) => one.callbackId === callbackId);
          const submit = form?.handle({ slackUserId, metadata, values, window });
          if (submit === undefined || submit === null) throw new Error('the form is not understood');
          await telling(async () => {
            const { answer, afterwards } = await submit();
            await hear(answer);
            await afterwards?.();
          });
        },
      };
    },
  };
}

function deskOver(store: Store) {
  let ids = 0;
  const people = Object.values(PEOPLE);
  const slackPeople = {
    person: (id: string): Promise<SlackPerson> => {
      const found = people.find((one) => one.id === id);
      if (found === undefined) return Promise.reject(new Error('nobody'));
      return Promise.resolve({ ...found, name: `Person ${id}`, timeZone: 'UTC' });
    },
  };
  // In Notion they are all one and the same: what differs is who they are in Slack.
  const notion = { byEmail: () => Promise.resolve(TEAM) };
  return {
    ...store,
    ...{ clock: { now: () => NOW }, slackPeople, access: RULES, vendor: 'Sentry' },
    roleOf: stageRoles({ stages: [] }),
    callers: createCallers(slackPeople, notion),
    sharing: { canShare: () => Promise.resolve(true), barNow: () => Promise.resolve(undefined) },
    budgets: { tldr: 15, phrase: 7, item: 10, timeline: 15 },
    knownNames: { stages: [], competitors: [] },
    newId: () => `draft-${String((ids += 1))}`,
    markUrl: () => 'https://slack.example/mark',
    wakeOutbox: () => undefined,
    opportunities: {
      readOne: (id: string) => {
        const found = Object.values(DEALS).find(({ opportunity }) => opportunity.id === id);
        return found === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(found.opportunity);
      },
    },
    comments: {
      listOnPage: () => Promise.resolve([]),
      list: () => Promise.resolve([]),
      readAhead: () => undefined,
      post: () => Promise.reject(new Error('nothing is written')),
      remove: () => Promise.reject(new Error('nothing is written')),
    },
    changeLogs: { recent: () => Promise.resolve([]) },
  };
}
