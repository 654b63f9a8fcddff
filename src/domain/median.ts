/** The middle of the numbers; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const before = sorted[Math.floor(sorted.length / 2) - 1];
  if (middle === undefined || sorted.length % 2 === 1 || before === undefined) return middle;
  return (before + middle) / 2;
}
