import type { KnownBlock } from '@slack/types';
import type { CheckedLine } from '../../domain/duplicates/check-update.js';
import { dayInWords } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { lines, run } from './building-blocks.js';

/** As many repeated lines as fit beside the preview in one view. */
const SHOWN = 30;

/** Lines that were already reported, struck out, each with who said it when and how (S0-55). */
export function repeatedLines(checked: readonly CheckedLine[]): KnownBlock[] {
  const repeated = checked.filter(({ verdict }) => verdict === 'already_reported');
  const hidden = repeated.length - SHOWN;
  return [
    ...repeated.slice(0, SHOWN).map(repeatedLine),
    ...(hidden > 0
      ? [lines(run(`… and ${hidden} more lines that were already reported`, { italic: true }))]
      : []),
  ];
}

function repeatedLine({ text, earlier }: CheckedLine): KnownBlock {
  const said =
    earlier === undefined
      ? ''
      : `\nalready reported on ${dayInWords(earlier.saidAt.toISOString())} by ${clamp(earlier.author, 80)}: “${clamp(earlier.text, 300)}”`;
  return lines(run(clamp(text, 600), { strike: true }), run(said));
}
