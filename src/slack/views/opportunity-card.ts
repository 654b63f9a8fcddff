import type { KnownBlock } from '@slack/types';
import type { DealStanding } from '../../domain/guide/deal-standing.js';
import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';
import { ACTION } from '../ids.js';
import { activityWords, type LastActivity } from '../text/activity-words.js';
import { dayInWords } from '../text/ago.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, button, context, header, lines, linkButton, run, type Message } from './building-blocks.js';
import { standingWords } from '../text/standing-words.js';
import { standingBlocks } from './standing-lines.js';
import { lastUpdateBlocks, lastUpdateText, type LastUpdate } from './last-update.js';

/** What happened to the opportunity besides its updates. */
export interface DealHistory {
  readonly lastActivity: LastActivity;
  /** Lines of the change log, newest first. */
  readonly changes: readonly string[];
  /** How it stands by the playbook's own measures. */
  readonly standing?: DealStanding | undefined;
}

/** The card of one opportunity: facts, people, last update, what changed, and what can be done. */
export function opportunityCard(
  deal: Opportunity,
  last: LastUpdate | undefined,
  now: Date,
  history?: DealHistory,
): Message {
  const facts = factsOf(deal);
  const activity =
    history === undefined ? [] : [`Last activity: ${activityWords(history.lastActivity, now)}`];
  const changes = (history?.changes ?? []).map((line) => clamp(line, 300));
  const said = [
    clamp(deal.title, 300),
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(history?.standing === undefined ? [] : standingWords(history.standing)),
    ...(history?.standing?.links ?? []).map(({ name, url }) => `${clamp(name, 100)}: ${url}`),
    lastUpdateText(last, now),
  ];
  return {
    text: messageText([...said, ...activity, ...changes].join('\n')),
    blocks: [
      header(deal.title),
      lines(
        ...facts.flatMap(([name, value], at) => [
          run(`${at === 0 ? '' : '\n'}${name}  `, { bold: true }),
          run(value),
        ]),
      ),
      ...standingBlocks(history?.standing, deal),
      ...lastUpdateBlocks(last, now),
      ...changesBlock(changes),
      ...activity.map(context),
      actions(
        `deal:${deal.id}`,
        button('Change stage', ACTION.stageFor, deal.id, { style: 'primary', about: deal.title }),
        button('Post status', ACTION.statusFor, deal.id, { about: deal.title }),
        linkButton('Open in Notion', deal.url, deal.title),
      ),
    ],
  };
}

function changesBlock(changes: readonly string[]): KnownBlock[] {
  if (changes.length === 0) return [];
  return [lines(run('Changes\n', { bold: true }), run(changes.map((line) => `• ${line}`).join('\n')))];
}

/** Blank stays blank (S0-27): a fact nobody entered is a dash. */
function factsOf(deal: Opportunity): readonly (readonly [string, string])[] {
  return [
    ['Customer', clamp(deal.customer ?? '–', 200)],
    ['Stage', clamp(deal.stage?.name ?? '–', 200)],
    ['Sales Engineer', names(deal.salesEngineers)],
    ['Account Executive', names(deal.accountExecutives)],
    ['Amount', deal.amount?.toLocaleString('en') ?? '–'],
    ['Close date', deal.closeDate === undefined ? '–' : dayInWords(deal.closeDate)],
  ];
}

function names(people: readonly NotionPerson[]): string {
  return clamp(people.map(({ name }) => name).join(', '), 200);
}
