import type { KnownBlock } from '@slack/types';
import type { Opportunity } from '../../domain/opportunity.js';
import { ACTION } from '../ids.js';
import { ago } from '../text/ago.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp, messageText } from '../text/outgoing.js';
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

/** As many as a person reads on a phone without losing the thread. */
const SHOWN = 8;

export interface OpportunityList {
  readonly words: string;
  readonly matches: readonly Opportunity[];
  readonly closedMatches: number;
  readonly activeCount: number;
  readonly readCount: number;
  readonly complete: boolean;
  readonly readAt: Date;
}

/** The answer of `/opp find`: the matches, and how complete and fresh the answer is. */
export function opportunityList(list: OpportunityList, now: Date): Message {
  const shown = list.matches.slice(0, SHOWN);
  const trust = trustLine(list, now);
  const more = moreLine(list);
  const title = titleOf(list);
  return {
    text: messageText(
      [title, ...shown.map((deal) => `• ${clamp(deal.title, 200)} – ${dealFacts(deal)}`), more, trust].join(
        '\n',
      ),
    ),
    blocks: [section(title), ...shown.flatMap(row), ...(more === '' ? [] : [context(more)]), context(trust)],
  };
}

function titleOf({ words, matches }: OpportunityList): string {
  if (matches.length > 0)
    return words === '' ? 'Active opportunities' : `Active opportunities for “${words}”`;
  return words === '' ? 'There are no active opportunities.' : `No active opportunity contains “${words}”.`;
}

function row(deal: Opportunity): KnownBlock[] {
  return [
    lines(run(clamp(deal.title, 300), { bold: true }), run(`\n${dealFacts(deal)}`)),
    actions(
      `deal:${deal.id}`,
      button('Post status', ACTION.statusFor, deal.id, { about: deal.title }),
      linkButton('Open in Notion', deal.url, deal.title),
    ),
  ];
}

function moreLine({ matches, closedMatches }: OpportunityList): string {
  const hidden = matches.length - SHOWN;
  return [
    hidden > 0 ? `… and ${hidden} more. Add a word to narrow it down.` : '',
    closedMatches > 0
      ? `${closedMatches} closed ${closedMatches === 1 ? 'one matches' : 'ones match'} as well.`
      : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}

/** `3 of 150 active · all 212 read · 40 s ago` (S0-11): never more certain than we are. */
function trustLine(list: OpportunityList, now: Date): string {
  const read = list.complete
    ? `all ${list.readCount} read`
    : `only ${list.readCount} read: Notion did not give the whole list`;
  return `${list.matches.length} of ${list.activeCount} active · ${read} · ${ago(list.readAt, now)}`;
}
