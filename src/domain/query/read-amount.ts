const TIMES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  tsd: 1e3,
  m: 1e6,
  mm: 1e6,
  mio: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
};
const CURRENCY = '(?:\\p{Sc}|[a-z]{2}\\p{Sc}|usd|eur|gbp|chf|cad|aud|jpy)?';
const SHAPE = new RegExp(`^${CURRENCY}(\\d[\\d.,'’_]{0,24})([a-z]{0,3}?)${CURRENCY}$`, 'u');
/** Deals are smaller; beyond it cents are no longer exact. */
const MOST = 1e12;

/**
 * Reads an amount of money, whatever its currency, to the cent: `50k`, `$1.5m`, `1,200,000`, `1.200.000 €`, `50'000`,
 * `1,5m`. A single separator before exactly three digits parts thousands. Undefined for anything else.
 */
export function readAmount(text: string): number | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const [, digits, unit] = SHAPE.exec(plain) ?? [];
  const times = unit !== undefined && Object.hasOwn(TIMES, unit) ? TIMES[unit] : undefined;
  const number = digits === undefined ? undefined : readNumber(digits);
  if (times === undefined || number === undefined) return undefined;
  const amount = Math.round(number * times * 100) / 100;
  return amount <= MOST ? amount : undefined;
}

const GROUPED = /^\d{1,3}(?:([.,'’_])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d{1,6})?$/u;
const DECIMAL = /^\d+(?:[.,]\d{1,6})?$/u;

function readNumber(digits: string): number | undefined {
  const [grouped, separator] = GROUPED.exec(digits) ?? [];
  if (grouped !== undefined && separator !== undefined)
    return Number(grouped.replaceAll(separator, '').replace(',', '.'));
  return DECIMAL.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}
