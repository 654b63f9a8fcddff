import type { WordToken } from '../line/token.js';
import type { Unit } from '../line/unit.js';
import type { Vocabulary } from '../line/vocabulary.js';
import type { Reason } from '../reason.js';

/** New words that deny a word of the earlier line. */
export function opposedWords(
  unsaid: readonly WordToken[],
  said: Unit,
  { opposites }: Vocabulary,
): readonly Reason[] {
  return unsaid.flatMap(({ keys, written }): Reason[] => {
    const denied = new Set([...keys].flatMap((key) => [...(opposites.get(key) ?? [])]));
    const word = said.words.find((other) => shares(other.keys, denied));
    return word === undefined ? [] : [{ kind: 'opposite', said: word.written, now: written }];
  });
}

/** `not` here and not there, or before another word. */
export function negationReasons(now: Unit, said: Unit): readonly Reason[] {
  if (now.negations !== said.negations) return [{ kind: 'negation' }];
  const elsewhere = now.words.some(({ negated, keys }) => negated && !shares(keys, said.negated));
  return now.negations > 0 && said.negated.size > 0 && elsewhere ? [{ kind: 'negation' }] : [];
}

/** Words of the earlier line that turn its meaning and that the new one drops: `may`, `only`, `draft`, `cancelled`. */
export function turnReasons(now: Unit, said: Unit): readonly Reason[] {
  const words = said.words.filter(({ turn, keys }) => turn !== undefined && !shares(keys, now.keys));
  const links = said.turningLinks.filter((link) => !now.turningLinks.includes(link));
  const added = now.turningLinks.filter((link) => !said.turningLinks.includes(link));
  return [...words.map(({ written }) => written), ...links, ...added].map((word) => ({
    kind: 'dropped',
    word,
  }));
}

function shares(keys: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const key of keys) if (others.has(key)) return true;
  return false;
}
