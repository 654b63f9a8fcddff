import { sideKey } from '../line/read-roles.js';
import type { TokenSide } from '../line/token.js';
import type { Binding, Unit } from '../line/unit.js';
import type { Reason } from '../reason.js';

/** Bindings that make another statement of a word as soon as one line has them and the other has not. */
const ALWAYS: ReadonlySet<Binding> = new Set(['from', 'compared']);
const EXCHANGED: readonly Binding[] = ['to', 'before', 'after', 'for'];
const OTHER_WAY: Readonly<Record<Binding, Binding | undefined>> = {
  to: 'from',
  from: 'to',
  before: 'after',
  after: 'before',
  for: undefined,
  compared: undefined,
};

/** `to Karim` against `from Karim`, `over Datadog` against `Datadog over`. */
export function directionReasons(now: Unit, said: Unit): readonly Reason[] {
  if (now.bindings.size + said.bindings.size === 0) return [];
  const words = now.words.flatMap(({ keys, written }) => {
    const one = bindingsOf(now, keys);
    const other = bindingsOf(said, keys);
    const differs =
      [...one].some((binding) => turnedAround(binding, other)) ||
      [...other].some((binding) => turnedAround(binding, one));
    return differs && isIn(said, keys) ? [written] : [];
  });
  const all = [
    ...words,
    ...EXCHANGED.flatMap((binding) => exchanged(binding, now, said)),
    ...sidesTurned(now, said),
  ];
  return all.length === 0 ? [] : [{ kind: 'direction', words: all }];
}

/** `A before B` against `B before A`: each stands where the other stood. */
function exchanged(binding: Binding, now: Unit, said: Unit): readonly string[] {
  const bound = (unit: Unit, other: Unit): readonly string[] =>
    unit.words.flatMap(({ keys, written }) =>
      bindingsOf(unit, keys).has(binding) && isIn(other, keys) && !bindingsOf(other, keys).has(binding)
        ? [written]
        : [],
    );
  const there = bound(now, said);
  return there.length > 0 && bound(said, now).length > 0 ? there : [];
}

/** `to us` is nothing new where nobody else is named: that is who reads it. */
function sidesTurned(now: Unit, said: Unit): readonly TokenSide[] {
  return (['us', 'them'] as const).filter((side) => {
    const key = sideKey(side);
    const other = said.bindings.get(key) ?? new Set<Binding>();
    return [...(now.bindings.get(key) ?? [])].some((binding) => {
      const opposite = OTHER_WAY[binding];
      if (other.has(binding)) return false;
      return (
        (opposite !== undefined && other.has(opposite)) ||
        [...said.bindings.values()].some((one) => one.has(binding))
      );
    });
  });
}

function turnedAround(binding: Binding, others: ReadonlySet<Binding>): boolean {
  if (others.has(binding)) return false;
  const opposite = OTHER_WAY[binding];
  return ALWAYS.has(binding) || (opposite !== undefined && others.has(opposite));
}

function bindingsOf({ bindings }: Unit, keys: ReadonlySet<string>): ReadonlySet<Binding> {
  return new Set([...keys].flatMap((key) => [...(bindings.get(key) ?? [])]));
}

function isIn({ keys }: Unit, word: ReadonlySet<string>): boolean {
  return [...word].some((key) => keys.has(key));
}
