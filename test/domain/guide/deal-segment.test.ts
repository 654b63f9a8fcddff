import { dealSegment } from '../../../src/domain/guide/deal-segment.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const { segments } = readPlaybook('playbooks/go-to-market.yml');

test.each([
  ['85 employees', 'SMB', 85],
  ['99', 'SMB', 99],
  ['100 people', 'Mid-Market', 100],
  ['about 1,200 employees', 'Mid-Market', 1200],
  ['1.999 Mitarbeiter', 'Mid-Market', 1999],
  ['2 000 developers', 'Large', 2000],
  ['2.5k', 'Large', 2500],
  ["12'500", 'Large', 12_500],
])('a size of %j is the segment %s (S4-30)', (size, name, employees) => {
  expect(dealSegment(segments, size)).toEqual({ name, employees });
});

test.each([undefined, '', 'a few', 'Series B'])('a size of %j tells no segment', (size) => {
  expect(dealSegment(segments, size)).toBeUndefined();
});

test('a team without segments has none', () => {
  expect(dealSegment([], '85 employees')).toBeUndefined();
});
