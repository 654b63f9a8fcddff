import type { BoundNumber, Unit } from '../line/unit.js';
import type { Reason } from '../reason.js';

const CURRENCY = /^[$€£¥]?$/u;

/** Whether the earlier number is the same: value, unit and how exact it is. */
export function numberCovered(now: BoundNumber, said: BoundNumber): boolean {
  if (now.value !== said.value || now.bound !== said.bound) return false;
  // `60k ARR` and `$60k ARR` are one sum; two currencies are not.
  return (
    now.unit === said.unit ||
    (CURRENCY.test(now.unit) && CURRENCY.test(said.unit) && (now.unit === '' || said.unit === ''))
  );
}

/** Numbers that are there, but count something else, change ends, or told only a part of the whole. */
export function numberReasons(now: Unit, said: Unit): readonly Reason[] {
  const part =
    now.numbers.length === 0
      ? said.numbers.find(({ value, unit }) => value.includes('/') || unit === '%')
      : undefined;
  if (part !== undefined) return [{ kind: 'dropped', word: part.written }];
  const moved = now.numbers.filter((number) => {
    const same = said.numbers.filter((other) => numberCovered(number, other));
    return same.length > 0 && !same.some((other) => standsAlike(number, other, said.numbers.length));
  });
  if (moved.length === 0) return [];
  return [
    {
      kind: 'number',
      said: said.numbers.map(({ written }) => written),
      now: moved.map(({ written }) => written),
    },
  ];
}

function standsAlike(now: BoundNumber, said: BoundNumber, others: number): boolean {
  if ((now.binding === 'instead') !== (said.binding === 'instead')) return false;
  if (now.binding !== undefined && said.binding !== undefined && now.binding !== said.binding) {
    return false;
  }
  if (others < 2 || now.near.size === 0 || said.near.size === 0) return true;
  return now.binding !== undefined || [...now.near].some((key) => said.near.has(key));
}
