import fc from 'fast-check';
import type { CheckedLine, UpdateCheck } from '../../../src/domain/duplicates/check-update.js';
import { STAGE_ROLES, type NotionPerson, type Opportunity } from '../../../src/domain/opportunity.js';
import type { StatusForm } from '../../../src/domain/status-update/form.js';
import { parseStatusUpdate } from '../../../src/domain/status-update/parse.js';
import { formatStatusUpdate } from '../../../src/domain/status-update/format.js';
import type { StatusUpdate } from '../../../src/domain/status-update/status-update.js';
import type { LastUpdate } from '../../../src/slack/views/last-update.js';

const NASTY = [
  ...['', ' ', '\n', '<!channel>', '<!here|x>', '<@U0ANA0001>', '<https://evil.example|Click>', '&', '&lt;'],
  ...[
    '*_~`',
    '</',
    '👩‍💻',
    '🦊',
    'שלום',
    '\u202e',
    'é',
    'e\u0301',
    '\u200b',
    '"\\',
    'Acme',
    '…',
    '\ud83e\udd8a',
  ],
];

/** Text as people and Notion have it at its worst, up to `max` UTF-16 units. */
export function nasty(max: number): fc.Arbitrary<string> {
  const short = fc.array(fc.constantFrom(...NASTY), { maxLength: 6 }).map((parts) => parts.join(''));
  const long = fc
    .tuple(
      fc.constantFrom('x', '<', '&', '👩‍💻', 'ש', 'word ', 'line\n'),
      fc.constantFrom(max, Math.floor(max / 2)),
    )
    .map(([unit, length]) => whole(unit.repeat(Math.floor(length / unit.length))));
  return fc
    .oneof(short, fc.string({ unit: 'grapheme', maxLength: 40 }), long)
    .map((text) => text.slice(0, max))
    .map(whole);
}

function whole(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '');
}

const people: fc.Arbitrary<readonly NotionPerson[]> = fc.array(
  fc.record({ id: fc.uuid(), name: nasty(300), email: fc.constant(undefined) }),
  { maxLength: 30 },
);

const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
const day = moment.map((date) => date.toISOString().slice(0, 10));

export const deal: fc.Arbitrary<Opportunity> = fc.record({
  id: fc.uuid(),
  url: fc.uuid().map((id) => `https://www.notion.so/${id}`),
  title: nasty(2000),
  customer: fc.option(nasty(2000), { nil: undefined }),
  stage: fc.option(fc.record({ name: nasty(100), role: fc.constantFrom(...STAGE_ROLES) }), {
    nil: undefined,
  }),
  salesEngineers: people,
  accountExecutives: people,
  amount: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  closeDate: fc.option(day, { nil: undefined }),
  createdAt: moment,
  lastEditedAt: moment,
});

/** 0, 1, 8, 9 or 200 deals with ids of their own. */
export const deals: fc.Arbitrary<readonly Opportunity[]> = fc
  .tuple(fc.constantFrom(0, 1, 8, 9, 200), fc.array(deal, { minLength: 1, maxLength: 9 }), fc.uuid())
  .map(([count, some, id]) =>
    Array.from({ length: count }, (_, index) => ({
      ...(some[index % some.length] ?? fallback()),
      id: `${id.slice(0, -3)}${String(index).padStart(3, '0')}`,
    })),
  );

function fallback(): never {
  throw new Error('there is at least one');
}

const line = nasty(600).map((text) => (text.trim() === '' ? 'x' : text.replaceAll('\n', ' ')));
const items = fc.oneof(fc.constant('unchanged' as const), fc.array(line, { maxLength: 5 }));

export const update: fc.Arbitrary<StatusUpdate> = fc.record({
  date: day,
  period: fc.record({
    count: fc.integer({ min: 1, max: 999 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const),
  }),
  tldr: line,
  sentiment: fc.record({ sign: fc.constantFrom('✅' as const, '‼️' as const), phrase: line }),
  risks: fc.option(line, { nil: undefined }),
  customerItems: items,
  vendorItems: items,
  timeline: fc.array(fc.record({ date: day, text: line }), { maxLength: 5 }),
});

export const last: fc.Arbitrary<LastUpdate | undefined> = fc.option(
  fc.record({ author: nasty(300), saidAt: moment, update }).map((one) => ({
    ...one,
    update: parseStatusUpdate(formatStatusUpdate(one.update, { customer: 'Acme', vendor: 'Sentry' })) ?? {
      ...one.update,
      sides: { customer: undefined, vendor: undefined },
    },
  })),
  { nil: undefined },
);

export const form: fc.Arbitrary<StatusForm> = fc.record({
  periodCount: fc.constantFrom('', '1', '999', '0', '1043', '-2', 'x'),
  periodUnit: fc.constantFrom('days' as const, 'weeks' as const),
  tldr: nasty(3000),
  sentiment: fc.constantFrom('✅' as const, '‼️' as const, undefined),
  phrase: nasty(3000),
  risks: nasty(3000),
  customerItems: nasty(3000),
  vendorItems: nasty(3000),
  timeline: nasty(3000),
});

const checkedLine: fc.Arbitrary<CheckedLine> = fc.record({
  field: fc.constantFrom('tldr' as const, 'item' as const, 'timeline' as const),
  side: fc.constant(undefined),
  date: fc.constant(undefined),
  text: nasty(600),
  verdict: fc.constantFrom('new' as const, 'similar' as const, 'already_reported' as const),
  reasons: fc.constant([]),
  earlier: fc.option(
    fc.record({ text: nasty(2000), saidAt: moment, author: nasty(300), commentId: fc.uuid() }),
    {
      nil: undefined,
    },
  ),
});

export const check: fc.Arbitrary<UpdateCheck> = fc
  .tuple(fc.array(checkedLine, { maxLength: 12 }), fc.constantFrom(1, 1, 20))
  .map(([lines, times]) => ({
    lines: Array.from({ length: times }, () => lines).flat(),
  }));
