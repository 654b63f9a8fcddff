const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** The value of `six` or `twenty-five`, as digits; undefined for any other word. */
export function numberWord(word: string): string | undefined {
  if (!word.includes('-')) return VALUES.get(word)?.toString();
  const [tens = '', ones] = word.split('-');
  const value = VALUES.get(tens);
  if (value === undefined || ones === undefined) return value?.toString();
  const one = VALUES.get(ones);
  return value >= 20 && one !== undefined && one > 0 && one < 10 ? String(value + one) : undefined;
}
