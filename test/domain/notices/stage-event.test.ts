import { isWanted, mayBeWanted } from '../../../src/domain/notices/stage-event.js';
import { ChannelNotices } from '../../../src/domain/playbook/notices.js';

const LARGE = { property: 'Segment', values: ['Large'] };
const NEW = { property: 'Type', values: ['New Business'] };

const LOSSES = ChannelNotices.parse({
  channel: 'C0LOSSES1',
  events: ['lost'],
  minimum_amount: { lost: 12_000 },
  always_when: [LARGE],
  only_when: [NEW],
});

test.each([
  [12_000, [NEW], true],
  [11_999, [NEW], false],
  [11_999, [NEW, LARGE], true],
  [undefined, [NEW, LARGE], true],
  [undefined, [NEW], false],
  [90_000, [], false],
])('a lost deal of %p that says %j is told: %p (S4-177)', (amount, said, told) => {
  expect(
    isWanted(LOSSES, 'lost', amount, ({ property }) => said.some((one) => one.property === property)),
  ).toBe(told);
});

test('another event is not told, whatever its amount', () => {
  expect(isWanted(LOSSES, 'won', 1_000_000, () => true)).toBe(false);
  expect(mayBeWanted(LOSSES, 'won', 1_000_000)).toBe(false);
});

test('as long as nobody has read the columns, a small loss may be a large customer’s', () => {
  expect(mayBeWanted(LOSSES, 'lost', 1)).toBe(true);
  expect(mayBeWanted({ ...LOSSES, always_when: [] }, 'lost', 1)).toBe(false);
});
