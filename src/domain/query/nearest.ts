import { editDistance } from '../edit-distance.js';
import { fold } from '../fold.js';

/** Names are compared without spaces and signs: `close date`, `close_date` and `closeDate` are one. */
export function compactKey(text: string): string {
  const folded = fold(text);
  const compact = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return compact === '' ? folded.trim() : compact;
}

/** The name that was most likely meant: a few typos away, or begun with what was typed; undefined when none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = compactKey(typed);
  let best: { readonly name: string; readonly typos: number } | undefined;
  for (const name of names) {
    const typos = typosBetween(wanted, compactKey(name));
    if (typos !== undefined && (best === undefined || typos < best.typos)) best = { name, typos };
  }
  return best?.name;
}

/** Undefined beyond what a slip of the fingers explains. */
function typosBetween(typed: string, name: string): number | undefined {
  if (typed.length >= 3 && name.startsWith(typed)) return 0.5;
  const most = Math.max(1, Math.floor(Math.min(name.length, typed.length + 1) / 2.5));
  if (Math.abs(typed.length - name.length) > most) return undefined;
  const typos = editDistance(typed, name);
  return typos <= most ? typos : undefined;
}
