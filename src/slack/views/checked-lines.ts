import type { KnownBlock } from '@slack/types';
import type { CheckedLine } from '../../domain/duplicates/check-update.js';
import { localDate } from '../../domain/local-date.js';
import { dayInWords } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { lines, run } from './building-blocks.js';

/** As many repeated lines as fit beside the preview in one view. */
const SHOWN = 30;

/** TLDR and sentiment stand in every update: repeating them is no reason to leave them out. */
const ALWAYS_THERE: ReadonlySet<CheckedLine['field']> = new Set(['tldr', 'sentiment']);

/**
 * Lines that were already reported and are left out, struck out, each with who said it when and how (S0-55).
 * Days are those of the reader's zone.
 */
export function repeatedLines(checked: readonly CheckedLine[], timeZone: string): KnownBlock[] {
  const repeated = checked.filter(
    ({ verdict, field }) => verdict === 'already_reported' && !ALWAYS_THERE.has(field),
  );
  const hidden = repeated.length - SHOWN;
  return [
    ...repeated.slice(0, SHOWN).map((line) => repeatedLine(line, timeZone)),
    ...(hidden > 0
      ? [lines(run(`… and ${hidden} more lines that were already reported`, { italic: true }))]
      : []),
  ];
}

function repeatedLine({ text, earlier }: CheckedLine, timeZone: string): KnownBlock {
  const struck = run(clamp(text, 600), { strike: true });
  if (earlier === undefined) return lines(struck);
  const day = dayInWords(localDate(earlier.saidAt, timeZone));
  const quote = clamp(earlier.text, 300);
  return lines(struck, run(`\nalready reported on ${day} by ${clamp(earlier.author, 80)}: “${quote}”`));
}
