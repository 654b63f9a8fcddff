import { printQuery } from '../../../src/domain/query/print-query.js';
import { understood } from './vocabulary.js';

const printed = (text: string): string => printQuery(understood(text));

test.each([
  ['amount:>50k', 'amount:>50000'],
  ['amount: > 50k', 'amount:>50000'],
  ['amount:≥$1.5m', 'amount:>=1500000'],
  ['amount:<=1,200,000', 'amount:<=1200000'],
  ['amount:1.200.000€', 'amount:=1200000'],
  ["amount:50'000CHF", 'amount:=50000'],
  ['amount:1,5m', 'amount:=1500000'],
  ['amount:1.234,50', 'amount:=1234.5'],
  ['amount:50k..100k', 'amount:>=50000 amount:<=100000'],
  ['amount:100k–50k', 'amount:>=50000 amount:<=100000'],
  ['amount:50k..', 'amount:>=50000'],
  ['amount:..50k', 'amount:<=50000'],
  ['amount:50k..50k', 'amount:=50000'],
  ['-amount:50k..100k', '-amount:50000..100000'],
  ['-amount:>1m', '-amount:>1000000'],
])('%s is %s', (text, query) => {
  expect(printed(text)).toBe(query);
});

test.each([
  ['close:<2026-12-31', 'close:<2026-12-31'],
  ['close:31.12.2026', 'close:=2026-12-31'],
  ['close:dec', 'close:>=2026-12-01 close:<=2026-12-31'],
  ['close:December-2027', 'close:>=2027-12-01 close:<=2027-12-31'],
  ['close:jan', 'close:>=2027-01-01 close:<=2027-01-31'],
  ['close:oct', 'close:>=2026-10-01 close:<=2026-10-31'],
  ['close:feb-2028', 'close:>=2028-02-01 close:<=2028-02-29'],
  ['close:<dec', 'close:<2026-12-01'],
  ['close:>dec', 'close:>2026-12-31'],
  ['close:2027', 'close:>=2027-01-01 close:<=2027-12-31'],
  ['close:2027-02', 'close:>=2027-02-01 close:<=2027-02-28'],
  ['close:q1', 'close:>=2027-01-01 close:<=2027-03-31'],
  ['close:q4-2026', 'close:>=2026-10-01 close:<=2026-12-31'],
  ['close:this-month', 'close:>=2026-11-01 close:<=2026-11-30'],
  ['close:next-month', 'close:>=2026-12-01 close:<=2026-12-31'],
  ['close:last-quarter', 'close:>=2026-07-01 close:<=2026-09-30'],
  ['close:this-week', 'close:>=2026-11-16 close:<=2026-11-22'],
  ['close:tomorrow', 'close:=2026-11-22'],
  ['close:"31 Dec"', 'close:=2026-12-31'],
  ['close:oct..dec', 'close:>=2026-10-01 close:<=2026-12-31'],
  ['close:2026-12-01..2027-01-15', 'close:>=2026-12-01 close:<=2027-01-15'],
  ['close:<30d', 'close:>=2026-11-21 close:<=2026-12-20'],
  ['-close:dec', '-close:2026-12-01..2026-12-31'],
])('%s closes %s', (text, query) => {
  expect(printed(text)).toBe(query);
});

test.each([
  ['created:dec', 'created:>=2025-12-01 created:<=2025-12-31'],
  ['created:<14d', 'created:>2026-11-07'],
  ['created:>14d', 'created:<2026-11-07'],
  ['created:2w', 'created:>=2026-11-07'],
  ['created:>=2026-01-01', 'created:>=2026-01-01'],
  ['activity:>14d', 'activity:>14d'],
  ['activity:>14', 'activity:>14d'],
  ['activity:<2w', 'activity:<14d'],
  ['activity:7d', 'activity:<=7d'],
  ['activity:7d..3mo', 'activity:>=7d activity:<=90d'],
])('%s looks back: %s', (text, query) => {
  expect(printed(text)).toBe(query);
});
