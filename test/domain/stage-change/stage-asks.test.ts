import { Playbook } from '../../../src/domain/playbook.js';
import { leadsBack } from '../../../src/domain/stage-change/direction.js';
import { asksOf, StageAsks } from '../../../src/domain/stage-change/stage-asks.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { STAGES } from './acme.js';

const DEMO_DATE = { field: 'demo_date', as: 'date', label: 'Date of the demo', level: 'block' };

function playbook(...stages: readonly object[]): Playbook {
  return Playbook.parse({ vendor: 'Sentry', stages });
}

describe('what a stage asks', () => {
  test.each([
    ['demo', ['demo_date']],
    ['lost', ['lost_reason']],
    ['transferred', ['new_sales_engineer']],
    ['won', []],
    ['active', []],
  ] as const)('when the playbook says nothing follows from its role: %s', (role, fields) => {
    const asks = asksOf(playbook({ name: 'Any', role }), { name: 'Any', role });
    expect(asks.map(({ field }) => field)).toEqual(fields);
    expect(asks.every(({ level }) => level === 'block')).toBe(true);
  });

  test('is what the default playbook says, by any of its names (S0-48…50)', () => {
    const sentry = readPlaybook('playbooks/sentry.yml');
    expect(asksOf(sentry, { name: '3-Demo Scheduled', role: 'demo' })).toEqual([DEMO_DATE]);
    expect(asksOf(sentry, { name: 'Closed Lost', role: 'lost' })[0]).toMatchObject({ level: 'block' });
    expect(asksOf(sentry, { name: 'Negotiation', role: 'active' })).toEqual([]);
  });

  test('of a stage that somebody gave its meaning in the setup is what that meaning asks elsewhere', () => {
    const asks = [{ field: 'demo_date', label: 'When do we show it?', level: 'block' }];
    const book = playbook({ name: 'Demo', role: 'demo', asks });
    expect(asksOf(book, { name: 'Vorführung', role: 'demo' })[0]?.label).toBe('When do we show it?');
  });

  test('can be switched off by the playbook', () => {
    expect(
      asksOf(playbook({ name: 'Demo', role: 'demo', asks: [] }), { name: 'Demo', role: 'demo' }),
    ).toEqual([]);
  });

  test('of a stage that nobody knows is nothing, whatever other active stages ask', () => {
    const book = playbook({
      name: 'Proposal',
      role: 'active',
      asks: [{ field: 'amount', label: 'Amount?' }],
    });
    expect(asksOf(book, { name: 'Brand new', role: 'active' })).toEqual([]);
    expect(asksOf(book, { name: 'Proposal', role: 'active' })[0]).toMatchObject({
      level: 'warn',
      as: 'text',
    });
  });

  test('is checked when the playbook is read', () => {
    const twice = [
      { field: 'Competitor', label: 'a' },
      { field: 'competitor', label: 'b' },
    ];
    expect(StageAsks.safeParse(twice).success).toBe(false);
    expect(StageAsks.safeParse([{ field: 'x', label: 'x', level: 'maybe' }]).success).toBe(false);
    expect(StageAsks.safeParse([{ field: 'x', label: 'x', lebel: 'block' }]).success).toBe(false);
  });
});

describe('a change leads back', () => {
  test.each([
    ['POC', 'Demo', true],
    ['Win', 'POC', true],
    ['Lost', 'Discovery', true],
    ['Discovery', 'POC', false],
    ['POC', 'Lost', false],
    ['Transferred', 'Win', false],
    ['POC', 'On hold', false],
    ['On hold', 'Demo', false],
    [undefined, 'Demo', false],
    ['Gone from the database', 'Demo', false],
  ])('from %s to %s: %s (C4b)', (from, to, back) => {
    expect(leadsBack(STAGES, from, to)).toBe(back);
  });
});
