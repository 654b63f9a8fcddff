import { ACTION, CALLBACK, FIND_ONLY, REPORT_DEALS } from '../../src/slack/ids.js';
import type { Promised } from './bot.js';
import type { Shown } from './shown.js';

/** Ids that nothing shows any more; who has an old window or message may still send them. */
const RETIRED: ReadonlySet<string> = new Set();

/**
 * Every window, button and kind of promise that the product has by its own lists and the run never came to: nobody has
 * to remember to name a new one here.
 */
export function unseen(shown: Shown, { kinds, saved }: Promised): readonly string[] {
  const seen = shown.kinds();
  const windows = Object.values(CALLBACK).filter((id) => !seen.has(`modal ${id}`));
  const buttons = Object.values(ACTION).filter((id) => !RETIRED.has(id) && !seen.has(`button ${id}`));
  // Of buttons in a row, which differ by a number alone, one stands for all.
  const rows = [FIND_ONLY, REPORT_DEALS].filter((ids) => !ids.some((id) => seen.has(`button ${id}`)));
  const promises = [...kinds].filter((kind) => !saved.has(kind)).map((kind) => `saved ${kind}`);
  return [...windows, ...[...buttons, ...rows.map(([id]) => id)].map((id) => `button ${id}`), ...promises];
}
