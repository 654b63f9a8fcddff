import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { HandedDeal } from '../../domain/home/home.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { printQuery } from '../../domain/query/print-query.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import { ACTION, FIND_ONLY } from '../ids.js';
import { activityWords, type LastActivity } from '../text/activity-words.js';
import { dayInWords } from '../text/ago.js';
import { dealFacts } from '../text/deal-words.js';
import { handedWords } from '../text/handed-words.js';
import { listHint, listPosition, listTitle } from '../text/list-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { type Trust, trustLine } from '../text/trust-line.js';
import { askButton } from './ask-again.js';
import {
  actions,
  button,
  context,
  lines,
  linkButton,
  row,
  run,
  section,
  type Message,
} from './building-blocks.js';
import { queryChips, queryInWords } from './query-chips.js';

export interface ListedDeal {
  readonly opportunity: Opportunity;
  readonly lastActivity: LastActivity;
}

/** One page of an answer. */
export interface OpportunityList {
  readonly query: Query;
  readonly text: string;
  readonly offset: number;
  readonly pageSize: number;
  readonly deals: readonly ListedDeal[];
  readonly total: number;
  readonly closedBesides: number;
  readonly state: Trust;
  /** Customers that a lone name may mean. */
  readonly customers: readonly string[];
}

export interface ListExtras {
  /** Whether everybody in the conversation may see it. */
  readonly canShare?: boolean;
  /** What was just done with the list. */
  readonly note?: string;
  /** Deals on their way to the person, or from them to somebody else. */
  readonly handed?: readonly HandedDeal[];
}

/** The answer of `/opp find`: the page, what can be asked next, and how complete and fresh the answer is. */
export function opportunityList(list: OpportunityList, now: Date, extras: ListExtras = {}): Message {
  const { deals, total, query, state } = list;
  const title = listTitle(list);
  const trust = trustLine(total, query.scope, state, now);
  const hint = listHint(list);
  const notes = [hint, extras.note ?? ''].filter((note) => note !== '');
  const handed = (extras.handed ?? []).slice(0, HANDED);
  const rows = deals.map(
    ({ opportunity }) => `• ${clamp(opportunity.title, 200)} – ${dealFacts(opportunity)}`,
  );
  return {
    text: messageText(
      [
        `${title}${listPosition(list)} (${queryInWords(query)})`,
        ...rows,
        ...handed.map((one) => `• ${handedWords(one)}`),
        ...notes,
        trust,
      ].join('\n'),
    ),
    blocks: [
      lines(run(title, { bold: true }), run(`${listPosition(list)}\n`), ...queryChips(query)),
      ...customersRow(list),
      ...deals.flatMap((deal) => dealRow(deal, now)),
      ...handed.map(handedRow),
      ...notes.map(context),
      ...nextRow(list, extras),
      context(trust),
    ],
  };
}

/** As many as there is room for below a page of deals. */
const HANDED = 10;

function handedRow(one: HandedDeal): KnownBlock {
  const { opportunityId: id, title } = one;
  return row(handedWords(one), button('Show', ACTION.showFor, id, { about: title }));
}

function dealRow({ opportunity, lastActivity }: ListedDeal, now: Date): KnownBlock[] {
  const { id, title, url, closeDate } = opportunity;
  const dates = [
    closeDate === undefined ? '' : `closes ${dayInWords(closeDate)}`,
    activityWords(lastActivity, now),
  ].filter((words) => words !== '');
  return [
    lines(
      run(clamp(title, 150), { bold: true }),
      run(`\n${clamp(dealFacts(opportunity), 300)}\n${dates.join(' · ')}`),
    ),
    actions(
      `deal:${id}`,
      button('Post status', ACTION.statusFor, id, { about: title }),
      button('Change stage', ACTION.stageFor, id, { about: title }),
      button('Show', ACTION.showFor, id, { about: title }),
      linkButton('Open in Notion', url, title),
    ),
  ];
}

/** "'Acme' may be three customers": one button each (S0-24). */
function customersRow({ customers, query }: OpportunityList): KnownBlock[] {
  const buttons = customers.slice(0, FIND_ONLY.length).flatMap((customer, at) => {
    const only: Query = {
      ...ASKING_NOTHING,
      filters: [{ key: 'customer', negated: false, text: customer }],
      scope: query.scope,
    };
    return askButton(customer, FIND_ONLY[at] ?? FIND_ONLY[0], { text: printQuery(only), offset: 0 });
  });
  if (buttons.length < 2) return [];
  return [
    section(`This may be ${customers.length} customers. Which one do you mean?`),
    actions('find:customers', ...buttons),
  ];
}

function nextRow(list: OpportunityList, { canShare = false }: ListExtras): ActionsBlock[] {
  const { text, offset, pageSize, deals, total } = list;
  const at = (from: number) => ({ text, offset: from });
  const buttons: Button[] = [
    ...(offset > 0 ? askButton('‹ Previous', ACTION.findPrevious, at(Math.max(0, offset - pageSize))) : []),
    ...(offset + deals.length < total ? askButton('Next ›', ACTION.findNext, at(offset + pageSize)) : []),
    ...scopeButton(list),
    ...(total > 0 ? askButton('Send to my DM', ACTION.findSend, at(offset)) : []),
    ...(total > 0 && canShare
      ? askButton('Share to channel', ACTION.findShare, at(offset)).map(confirmed)
      : []),
  ];
  return buttons.length === 0 ? [] : [actions('find:next', ...buttons)];
}

function scopeButton({ query, closedBesides }: OpportunityList): Button[] {
  if (query.scope === 'active' && closedBesides > 0)
    return askButton('Include closed', ACTION.findScope, {
      text: printQuery({ ...query, scope: 'all' }),
      offset: 0,
    });
  if (query.scope === 'all')
    return askButton('Active only', ACTION.findScope, {
      text: printQuery({ ...query, scope: 'active' }),
      offset: 0,
    });
  return [];
}

/** What others will see is said before they see it. */
function confirmed(share: Button): Button {
  return {
    ...share,
    confirm: {
      title: { type: 'plain_text', text: 'Share with everybody here?' },
      text: {
        type: 'plain_text',
        text: 'They see the names and stages on this page, under your name. No amounts, people or comments.',
      },
      confirm: { type: 'plain_text', text: 'Share' },
      deny: { type: 'plain_text', text: 'Cancel' },
    },
  };
}
