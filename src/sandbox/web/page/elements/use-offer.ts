import { useEffect, useEffectEvent, useState } from 'react';
import { useSurface } from '../blocks/surface-context.js';
import type { Placed } from '../state/elements.js';
import { numberAt } from '../state/json.js';
import { choicesIn, choicesOf, type ChoiceGroup } from './choices.js';

/** A pause in typing before the app is asked. */
const PAUSE_MS = 150;
/** Slack's default for `min_query_length`. */
const LEAST_QUERY = 3;

export interface Offer {
  readonly groups: readonly ChoiceGroup[];
  /** What to say instead of an empty list. */
  readonly remark: string | undefined;
}

/** What a searchable select offers for these words: filtered here, or asked of the app when it is external. */
export function useOffer(placed: Placed, query: string, isOpen: boolean): Offer {
  const hold = useSurface();
  const [answer, setAnswer] = useState<Offer>({ groups: [], remark: 'Loading…' });
  const external = placed.type.includes('external');
  const least = numberAt(placed.element, 'min_query_length') ?? LEAST_QUERY;
  const asks = external && isOpen && query.length >= least;
  const ask = useEffectEvent(async (stillWanted: () => boolean) => {
    const groups = await hold.suggest(placed, query).then(choicesIn, () => []);
    const none = groups.every(({ choices }) => choices.length === 0);
    if (stillWanted()) setAnswer({ groups, remark: none ? 'No results' : undefined });
  });
  useEffect(() => {
    if (!asks) return undefined;
    let wanted = true;
    const timer = setTimeout(() => void ask(() => wanted), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asks, query]);
  if (external && !asks) return { groups: [], remark: `Type at least ${least} characters` };
  return external ? answer : filtered(choicesOf(placed, hold), query);
}

function filtered(groups: readonly ChoiceGroup[], query: string): Offer {
  const words = query.trim().toLocaleLowerCase();
  const kept = groups
    .map(({ title, choices }) => ({
      title,
      choices: choices.filter(({ label }) => label.toLocaleLowerCase().includes(words)),
    }))
    .filter(({ choices }) => choices.length > 0);
  return { groups: kept, remark: kept.length === 0 ? 'No results' : undefined };
}
