import type { InputBlock, KnownBlock } from '@slack/types';
import type { CheckedLine } from '../../domain/duplicates/check-update.js';
import { isAlwaysThere, isPosted, type LineChoices } from '../../domain/duplicates/without-repeats.js';
import { reasonInWords } from '../text/duplicate-words.js';
import { clamp } from '../text/outgoing.js';
import { alreadyReported, earlierInWords } from '../text/review-words.js';
import { context, input, lines, plain, run, section } from './building-blocks.js';
import { tickBox } from './tick-boxes.js';

/** The field that asks about the line at a place of the review. */
export const TICK = /^post_(\d{1,4})$/u;

type Line = CheckedLine & { readonly gone: boolean };

interface Reviewed {
  readonly lines: readonly Line[];
  readonly choices: LineChoices;
  readonly timeZone: string;
}

interface Placed {
  readonly line: Line;
  readonly place: number;
}

/** What fits beside the comment into the hundred blocks of a view. */
const MOST_NEW = 25;
const MOST_TICKS = 20;

/** News in one line each; with the earlier line where it changes one. */
export function newLines({ lines: all, timeZone }: Reviewed): KnownBlock[] {
  const fresh = all.filter((line) => line.verdict === 'new' && !isAlwaysThere(line));
  if (fresh.length === 0) return [];
  return [
    ...fresh.slice(0, MOST_NEW).map((line) => newLine(line, timeZone)),
    ...more(fresh.length - MOST_NEW, 'that are new'),
  ];
}

function newLine({ text, earlier, reasons }: Line, timeZone: string): KnownBlock {
  const shown = [run('New  ', { bold: true }), run(clamp(text, 300))];
  if (earlier === undefined) return lines(...shown);
  const why = reasons.map(reasonInWords).join('; ');
  const changes = `\nchanges “${clamp(earlier.text, 300)}” (${earlierInWords(earlier, timeZone)}${why === '' ? '' : `; ${clamp(why, 300)}`})`;
  return lines(...shown, run(changes, { italic: true }));
}

/** Lines that look like an earlier one: posted unless somebody unticks them. */
export function similarTicks(data: Reviewed): KnownBlock[] {
  const similar = placed(data).filter(({ line }) => line.verdict === 'similar' && !isAlwaysThere(line));
  if (similar.length === 0) return [];
  return [
    section('Looks similar to an earlier line. Still news?'),
    ...similar
      .slice(0, MOST_TICKS)
      .map((one) => tick(one, data, 'Post it', nearWords(one.line, data.timeZone))),
    ...more(similar.length - MOST_TICKS, 'that look similar and are posted'),
  ];
}

/** Lines that were already reported: left out unless somebody ticks them (S0-55). */
export function repeatedTicks(data: Reviewed): KnownBlock[] {
  const repeated = placed(data).filter(
    ({ line }) => line.verdict === 'already_reported' && !isAlwaysThere(line),
  );
  if (repeated.length === 0) return [];
  return [
    section('Left out, because it was already reported:'),
    ...repeated
      .slice(0, MOST_TICKS)
      .map((one) => tick(one, data, 'Post anyway', alreadyReported(one.line, data.timeZone))),
    ...more(repeated.length - MOST_TICKS, 'that were already reported'),
  ];
}

/** The same to read, where nothing can be ticked. */
export function repeatedLines({ lines: all, timeZone }: Omit<Reviewed, 'choices'>): KnownBlock[] {
  const repeated = all.filter((line) => line.verdict === 'already_reported' && !isAlwaysThere(line));
  return [
    ...repeated
      .slice(0, 2 * MOST_TICKS)
      .map((line) =>
        lines(run(clamp(line.text, 600), { strike: true }), run(`\n${alreadyReported(line, timeZone)}`)),
      ),
    ...more(repeated.length - 2 * MOST_TICKS, 'that were already reported'),
  ];
}

function placed({ lines: all }: Reviewed): readonly Placed[] {
  return all.map((line, place) => ({ line, place }));
}

function tick({ line, place }: Placed, { choices }: Reviewed, words: string, hint: string): InputBlock {
  const option = { text: plain(words, 75), value: 'post' };
  const box = tickBox(option, isPosted(line, choices));
  const block = input(`post_${place}`, clamp(line.text, 600), box, { optional: true, hint });
  return { ...block, dispatch_action: true };
}

function nearWords({ earlier, reasons }: Line, timeZone: string): string {
  if (earlier === undefined) return 'Looks like something that was said before.';
  const why = reasons.map(reasonInWords).join('; ');
  return `Near “${clamp(earlier.text, 300)}” (${earlierInWords(earlier, timeZone)})${why === '' ? '' : `; ${clamp(why, 300)}`}`;
}

function more(count: number, which: string): KnownBlock[] {
  if (count <= 0) return [];
  return [context(`… and ${count} more ${count === 1 ? 'line' : 'lines'} ${which}`)];
}
