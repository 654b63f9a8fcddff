import type { Report } from '../../domain/report/build-report.js';
import { ACTION } from '../ids.js';
import { clamp, messageText } from '../text/outgoing.js';
import { stayWords } from '../text/report-words.js';
import { trustLine, type Trust } from '../text/trust-line.js';
import {
  button,
  context,
  header,
  lines,
  row,
  run,
  section,
  type Message,
  type MessageBlock,
} from './building-blocks.js';
import { chart, MOST_CATEGORIES } from './chart-block.js';

/** Deals of a group that are named one by one; the CSV of the report has them all. */
const NAMED = 8;
const OFF =
  'Nobody measures how fast deals walk: the playbook has no “velocity” in its section “health”. Everything else is in /opp report.';

/** `/opp report velocity`: how long deals stay in each stage, and which are fast, slow or on their way back (S1-63). */
export function velocityMessage({ velocity, deals }: Report, state: Trust, now: Date): Message {
  if (velocity === undefined) return { text: messageText(OFF), blocks: [section(OFF)] };
  const trust = trustLine(deals, 'all', state, now);
  const stays = velocity.stays.map(stayWords);
  const named = velocity.groups.filter((group) => group.deals.length > 0);
  const told = named.flatMap((group) => [
    `${group.name}: ${group.deals.length}`,
    ...group.deals.slice(0, NAMED).map(dealWords),
  ]);
  return {
    text: messageText(['Velocity', ...stays, ...told, trust].join('\n')),
    blocks: [
      header('Velocity'),
      ...stayBlocks(velocity.stays),
      lines(run(stays.length === 0 ? 'Too few deals left a stage to compare with.' : stays.join('\n'))),
      ...named.flatMap(groupBlocks),
      context(
        'Worked out from the change logs of the pages. Somebody may say otherwise of a deal in /opp qualify.',
      ),
      context(trust),
    ],
  };
}

type Velocity = NonNullable<Report['velocity']>;

function stayBlocks(stays: Velocity['stays']): readonly MessageBlock[] {
  const shown = stays.slice(0, MOST_CATEGORIES);
  if (shown.length === 0) return [];
  const values = shown.map(({ median }) => median);
  const stages = shown.map(({ stage }) => stage);
  return [chart('bar', 'Days in a stage', stages, 'Days', [{ name: 'Median', values }])];
}

function groupBlocks({ name, deals }: Velocity['groups'][number]): readonly MessageBlock[] {
  const more = deals.length - NAMED;
  return [
    lines(run(`${clamp(name, 75)}: ${deals.length}`, { bold: true })),
    ...deals
      .slice(0, NAMED)
      .map((deal) => row(dealWords(deal), button('Show', ACTION.showFor, deal.id, { about: deal.title }))),
    ...(more > 0 ? [context(`… and ${more} more, in the CSV of /opp report.`)] : []),
  ];
}

function dealWords({ title, days, stage }: Velocity['groups'][number]['deals'][number]): string {
  return `${clamp(title, 150)} – ${days} ${days === 1 ? 'day' : 'days'} in ${clamp(stage, 75)}`;
}
