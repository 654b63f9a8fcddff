import type { KnownBlock } from '@slack/types';
import type { ParsedStatusUpdate } from '../../domain/status-update/parse.js';
import type { OpenItems } from '../../domain/status-update/status-update.js';
import { ago } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { context, lines, run } from './building-blocks.js';

/** The previous status update, as far as it could be read. */
export interface LastUpdate {
  readonly author: string;
  readonly saidAt: Date;
  readonly update: ParsedStatusUpdate;
}

export function lastUpdateText(last: LastUpdate | undefined, now: Date): string {
  if (last === undefined) return 'No status update yet.';
  const { tldr, sentiment } = last.update;
  const said = [sentiment?.sign, tldr].filter((part) => part !== undefined && part !== '').join(' ');
  return `Last update ${ago(last.saidAt, now)} by ${last.author}${said === '' ? '' : `: ${said}`}`;
}

/** The previous update in a few lines, with what was open then. */
export function lastUpdateBlocks(last: LastUpdate | undefined, now: Date): KnownBlock[] {
  const open = last === undefined ? [] : openThen(last.update);
  return [
    context(clamp(lastUpdateText(last, now), 1000)),
    ...(open.length === 0
      ? []
      : [
          lines(
            run('Open then\n', { bold: true }),
            run(clamp(open.map((item) => `• ${item}`).join('\n'), 1500)),
          ),
        ]),
  ];
}

function openThen({ sides, customerItems, vendorItems }: ParsedStatusUpdate): string[] {
  return [...owed(sides.customer ?? 'customer', customerItems), ...owed(sides.vendor ?? 'us', vendorItems)];
}

function owed(side: string, items: OpenItems | undefined): string[] {
  return items === undefined || items === 'unchanged' ? [] : items.map((item) => `${side}: ${item}`);
}

/** Events of the previous update that are shown above a new one. */
const EVENTS = 3;

/** The previous update above a new one, which lists what is open by itself: TLDR and latest events. */
export function lastUpdateBrief(last: LastUpdate | undefined, now: Date): KnownBlock[] {
  const events = last?.update.timeline.slice(0, EVENTS) ?? [];
  return [
    context(clamp(lastUpdateText(last, now), 1000)),
    ...(events.length === 0
      ? []
      : [lines(run(events.map(({ date, text }) => `• ${date}: ${clamp(text, 200)}`).join('\n')))]),
  ];
}
