import type { Button, KnownBlock } from '@slack/types';
import type { BoardColumn } from '../../domain/home/board.js';
import type { HomeDeal } from '../../domain/home/home-deal.js';
import { printQuery } from '../../domain/query/print-query.js';
import { ASKING_NOTHING, type Query } from '../../domain/query/query.js';
import { REPORT_DEALS } from '../ids.js';
import { whyWords } from '../text/digest-words.js';
import { stepWords } from '../text/home-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { dayWriter, many, type WriteDay } from '../text/reason-words.js';
import { type Trust, trustLine } from '../text/trust-line.js';
import { askButton } from './ask-again.js';
import { actions, context, header, lines, run, section, type Message } from './building-blocks.js';

export interface ShownBoard {
  readonly columns: readonly BoardColumn[];
  readonly total: number;
  readonly today: string;
  readonly dateLanguage: string;
  readonly state: Trust;
}

/** More stages than any team has; what is beyond is counted. */
const STAGES = 12;
/** So many deals of a stage; its button leads to all of them. */
const DEALS = 6;
const NO_STAGE = 'No stage';

/** `/opp board`: one's deals by stage, what needs one first within each (S2-13). */
export function boardMessage(board: ShownBoard, now: Date): Message {
  const { columns, total, today, dateLanguage, state } = board;
  const day = dayWriter(dateLanguage);
  const shown = columns.slice(0, STAGES);
  const title = total === 0 ? 'No active deal names you as its Sales Engineer' : titleOf(board);
  const told = shown.map((column) => [headOf(column), ...rowsOf(column, today, day)]);
  const trust = trustLine(total, 'active', state, now);
  return {
    text: messageText([title, ...told.flat(), trust].join('\n')),
    blocks: [
      header(title),
      ...told.map(([head = '', ...rows]) => lines(run(`${head}\n`, { bold: true }), run(rows.join('\n')))),
      ...stageButtons(shown),
      ...(columns.length > STAGES ? [section(`… and ${many(columns.length - STAGES, 'more stage')}.`)] : []),
      context(trust),
    ],
  };
}

function titleOf({ total, columns }: ShownBoard): string {
  return `Your ${many(total, 'active deal')} in ${many(columns.length, 'stage')}`;
}

function headOf({ stage, deals }: BoardColumn): string {
  return `${clamp(stage ?? NO_STAGE, 100)} (${deals.length})`;
}

function rowsOf({ deals }: BoardColumn, today: string, day: WriteDay): readonly string[] {
  const rows = deals
    .slice(0, DEALS)
    .map((deal) => clamp(`• ${clamp(deal.opportunity.title, 70)}${about(deal, today, day)}`, 150));
  const more = deals.length - rows.length;
  return [...rows, ...(more > 0 ? [`… and ${more} more`] : [])];
}

function about(deal: HomeDeal, today: string, day: WriteDay): string {
  const needs = whyWords({ reasons: deal.reasons.slice(0, 1) }, day);
  const words = [stepWords(deal, today, day), needs].filter((one) => one !== '');
  return words.length === 0 ? '' : ` – ${words.map((one) => clamp(one, 120)).join(' · ')}`;
}

/** Each leads to the deals of its stage, where they can be worked on. */
function stageButtons(columns: readonly BoardColumn[]): KnownBlock[] {
  const buttons = columns.flatMap(({ stage }, at): Button[] => {
    const actionId = REPORT_DEALS[at];
    if (stage === undefined || actionId === undefined) return [];
    const filters: Query['filters'] = [
      { key: 'se', negated: false, person: { kind: 'me' } },
      { key: 'stage', negated: false, stages: [stage] },
    ];
    const text = printQuery({ ...ASKING_NOTHING, filters });
    return askButton(clamp(stage, 40), actionId, { text, offset: 0 });
  });
  return buttons.length === 0 ? [] : [actions('board:stages', ...buttons)];
}
