import { askedNow } from '../../../src/domain/stage-change/asked-now.js';
import { StageAsk } from '../../../src/domain/stage-change/stage-asks.js';
import type { StageFacts } from '../../../src/domain/stage-change/stage-facts.js';

const ASKS = [
  { field: 'lost_reason', label: 'Why?' },
  { field: 'Rival', label: 'Who won?', when: { answer: { field: 'lost_reason', is: ['competition'] } } },
  { field: 'Details', label: 'Tell more', when: { amount_from: 12_000 } },
].map((ask) => StageAsk.parse(ask));

function facts(amount: number | undefined): Pick<StageFacts, 'properties' | 'values'> {
  const property = {
    id: 'a',
    name: 'Amount',
    type: 'number',
    role: 'amount',
    options: [],
    relatedTo: undefined,
  } as const;
  const values = new Map(amount === undefined ? [] : [['a', { type: 'number', number: amount } as const]]);
  return { properties: [property], values };
}

const asked = (amount: number | undefined, reason: string): readonly string[] =>
  askedNow(ASKS, facts(amount), { to: 'Lost', rationale: '', answers: { lost_reason: reason } }).map(
    ({ field }) => field,
  );

test.each([
  [undefined, '', ['lost_reason']],
  [11_999, 'Budget', ['lost_reason']],
  [12_000, 'Budget', ['lost_reason', 'Details']],
  [undefined, 'Lost to Competition', ['lost_reason', 'Rival']],
  [90_000, 'COMPETITION, price', ['lost_reason', 'Rival', 'Details']],
])('with an amount of %p and the reason %j it is asked for %j (S4-171, S4-174)', (amount, reason, fields) => {
  expect(asked(amount, reason)).toEqual(fields);
});
