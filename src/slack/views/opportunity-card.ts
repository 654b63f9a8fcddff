import type { NotionPerson, Opportunity } from '../../domain/opportunity.js';
import { ACTION } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, button, header, lines, linkButton, run, type Message } from './building-blocks.js';
import { lastUpdateBlocks, lastUpdateText, type LastUpdate } from './last-update.js';

/** The card of one opportunity: facts, people, last update, and what can be done. */
export function opportunityCard(deal: Opportunity, last: LastUpdate | undefined, now: Date): Message {
  const facts = factsOf(deal);
  return {
    text: messageText(
      [
        clamp(deal.title, 300),
        ...facts.map(([name, value]) => `${name}: ${value}`),
        lastUpdateText(last, now),
      ].join('\n'),
    ),
    blocks: [
      header(deal.title),
      lines(
        ...facts.flatMap(([name, value], at) => [
          run(`${at === 0 ? '' : '\n'}${name}  `, { bold: true }),
          run(value),
        ]),
      ),
      ...lastUpdateBlocks(last, now),
      actions(
        `deal:${deal.id}`,
        button('Post status', ACTION.statusFor, deal.id, { style: 'primary', about: deal.title }),
        linkButton('Open in Notion', deal.url, deal.title),
      ),
    ],
  };
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
