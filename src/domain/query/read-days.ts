const SHAPE = /^(\d{1,5})(?:d|days?|w|weeks?|mo|months?|y|years?)?$/u;
const UNIT = /[a-z]+$/u;
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** A hundred years. */
const MOST = 36_500;

/** Reads a stretch of time in days: `14`, `14d`, `2w`, `3mo` (of 30 days), `1y` (of 365); undefined otherwise. */
export function readDays(
  text: string,
  bare: 'bare numbers are days' | 'a unit is needed',
): number | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/(?<=\d)m$/u, 'mo');
  const [, count] = SHAPE.exec(plain) ?? [];
  const unit = UNIT.exec(plain)?.[0].slice(0, 1);
  if (count === undefined || (unit === undefined && bare === 'a unit is needed')) return undefined;
  const days = Number(count) * (DAYS[unit ?? 'd'] ?? 1);
  return days <= MOST ? days : undefined;
}
