import { answerReminder } from '../../../src/services/reminders/answer-reminder.js';
import type { Store } from '../../../src/store/open-store.js';
import { openStoreUnderTest } from '../../support/store/engine-under-test.js';
import { ANA, BEN, reminding, stepOn, type Remembering } from './reminders.js';

let store: Store;
let at: Remembering;
beforeAll(async () => {
  store = await openStoreUnderTest();
}, 120_000);
afterAll(() => store.close());
beforeEach(async () => {
  at = await reminding(store);
});

/** Plans now, and lets the clock come to the moments at which Opp looks. */
async function until(...moments: readonly string[]): Promise<void> {
  await at.plan();
  for (const now of moments) {
    at.now = now;
    await at.plan();
    await at.send();
  }
}

const told = (): readonly (readonly [string, string])[] => at.sent.map(({ kind, date }) => [kind, date]);

describe('reminders', () => {
  test('come once, at nine in the morning of the person', async () => {
    await at.put(stepOn('2026-11-24', { se: [ANA, BEN] }));
    await until('2026-11-24T08:59:00Z');
    expect(at.sent).toEqual([]);
    await until('2026-11-24T09:00:30Z', '2026-11-24T09:02:00Z');
    expect(at.sent.map(({ slackUserId }) => slackUserId)).toEqual(['U-ana@example.com']);
    await until('2026-11-24T13:59:00Z', '2026-11-24T14:00:30Z', '2026-11-25T14:00:00Z');
    expect(at.sent.map(({ slackUserId }) => slackUserId)).toEqual(['U-ana@example.com', 'U-ben@example.com']);
  });

  test('of demos come the working day before, with what both sides owe', async () => {
    const demo = { id: 'acme', title: 'Acme', se: [ANA], stage: 'Demo', role: 'demo' } as const;
    await at.put({ ...demo, properties: { demo: '2026-11-23' } });
    await store.ledger.remember([
      {
        ...{ opportunityId: 'acme', commentId: 'c', author: 'Ana', saidAt: new Date('2026-11-18T10:00:00Z') },
        text: 'TLDR: Ready\n\nOpen items (Acme side):\n- Send test data\n\nOpen items (Sentry side):\n- Prepare slides',
      },
    ]);
    await until('2026-11-20T09:10:00Z');
    expect(told()).toEqual([['demo', '2026-11-23']]);
    const [{ updates } = { updates: undefined }] = at.sent;
    expect(updates?.ourItems.map(({ text }) => text)).toEqual(['Prepare slides']);
    expect(updates?.theirItems.map(({ text }) => text)).toEqual(['Send test data']);
  });

  test('of lost deals come on their day, and 30 days after a win (S4-178, S4-172)', async () => {
    const [lost, won] = [
      { id: 'lost', title: 'Lost', se: [ANA], stage: 'Lost', role: 'lost' } as const,
      { id: 'won', title: 'Won', se: [ANA], stage: 'Win', role: 'won' } as const,
    ];
    await at.put(
      { ...lost, properties: { back: '2026-11-21' } },
      { ...won, edited: '2026-10-24T10:00:00Z', close: '2026-12-31' },
    );
    const body = 'Changes to Opportunity\n- 2026-10-24 : Stage to Win [ they signed ]';
    await store.mirror.putBody('won', { text: body, featureMapping: '', changedAt: undefined }, new Date());
    await until('2026-11-23T09:00:00Z');
    expect(told()).toEqual(
      expect.arrayContaining([
        ['revisit', '2026-11-21'],
        ['after_win', '2026-11-23'],
      ]),
    );
    expect(at.sent).toHaveLength(2);
  });

  test('never come for archived deals, deals that went on, or those of somebody else', async () => {
    await at.put(
      stepOn('2026-11-24', { id: 'archived' }),
      stepOn('2026-11-24', { id: 'closed' }),
      stepOn('2026-11-24', { id: 'moved' }),
      stepOn('2026-11-24', { id: 'handed' }),
    );
    await at.plan();
    await at.put(
      stepOn('2026-11-24', { id: 'archived', archived: true }),
      stepOn('2026-11-24', { id: 'closed', stage: 'Lost', role: 'lost' }),
      stepOn('2026-11-26', { id: 'moved' }),
      stepOn('2026-11-24', { id: 'handed', se: [BEN] }),
    );
    at.now = '2026-11-24T09:00:00Z';
    await at.send();
    expect(at.sent).toEqual([]);
    await until('2026-11-26T09:00:00Z');
    expect(at.sent.map(({ deal }) => deal.id)).toContain('moved');
  });

  test('come for a day that was taken back and set again, and only once', async () => {
    await at.put(stepOn('2026-11-25'));
    await at.plan();
    await at.put(stepOn('2026-11-27'));
    await until('2026-11-23T20:00:00Z', '2026-11-24T20:00:00Z');
    await at.put(stepOn('2026-11-25'));
    await until('2026-11-25T08:00:00Z', '2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z');
    expect(told()).toEqual([['next_step', '2026-11-25']]);
  });

  test('never tell of a deal that the person may not see (S4-58)', async () => {
    await at.put(stepOn('2026-11-24', { properties: { next: '2026-11-24', vis: 'Federal' } }));
    at.access = [{ role: 'visibility', values: ['Federal'], visible_to: ['ben@example.com'] }];
    await until('2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z');
    expect(at.sent).toEqual([]);
  });

  test('do not come to those who switched them off, who left or who are guests', async () => {
    await at.put(stepOn('2026-11-24', { se: [ANA, BEN] }));
    await store.reminders.setWanted('U-ana@example.com', false, new Date());
    at.people.set('ben@example.com', { timeZone: 'Europe/Lisbon', kind: 'deactivated' });
    await until('2026-11-24T09:00:00Z', '2026-11-24T12:00:00Z');
    expect(at.sent).toEqual([]);
    await store.reminders.setWanted('U-ana@example.com', true, new Date());
    await until('2026-11-24T12:10:00Z');
    expect(at.sent).toEqual([]);
    expect(await store.reminders.wanted('U-ana@example.com')).toBe(true);
  });

  test('follow somebody who moved to another time zone', async () => {
    await at.put(stepOn('2026-11-24'));
    await until('2026-11-23T20:00:00Z');
    at.people.set('ana@example.com', { timeZone: 'Asia/Tokyo', kind: 'member' });
    await until('2026-11-23T21:30:00Z', '2026-11-23T23:00:00Z', '2026-11-24T00:10:00Z');
    expect(at.sent).toHaveLength(1);
  });

  test('come to whom Slack did not find at first', async () => {
    at.people.delete('ana@example.com');
    await at.put(stepOn('2026-11-24'));
    await until('2026-11-24T09:00:00Z');
    at.people.set('ana@example.com', { timeZone: 'Europe/Lisbon', kind: 'member' });
    await until('2026-11-24T10:01:00Z');
    expect(at.sent).toHaveLength(1);
  });

  test('that Slack certainly did not take are sent later; those that may have arrived never again', async () => {
    await at.put(stepOn('2026-11-24', { id: 'busy' }), stepOn('2026-11-24', { id: 'lost' }));
    at.ends.push('not_now');
    await until('2026-11-24T09:00:00Z');
    expect(at.sent).toHaveLength(1);
    await until('2026-11-24T09:06:00Z');
    expect(new Set(at.sent.map(({ deal }) => deal.id))).toEqual(new Set(['busy', 'lost']));
    await at.put(stepOn('2026-11-25', { id: 'busy' }));
    at.ends.push('lost');
    await expect(until('2026-11-25T09:00:00Z')).rejects.toThrow('the answer got lost');
    await until('2026-11-25T09:10:00Z', '2026-11-25T12:00:00Z');
    expect(at.sent).toHaveLength(2);
  });

  test('are sent once by two processes at the same time, and by the one that survives a crash', async () => {
    const many = Array.from({ length: 12 }, (_, n) => stepOn('2026-11-24', { id: `deal ${n}` }));
    await at.put(...many);
    await Promise.all([at.plan(), at.plan()]);
    at.now = '2026-11-24T09:00:00Z';
    const dead = await store.reminders.claimDue(new Date(at.now), 5 * 60_000);
    expect(dead).toBeDefined();
    await Promise.all([at.send(), at.send()]);
    expect(at.sent).toHaveLength(11);
    at.now = '2026-11-24T09:06:00Z';
    await Promise.all([at.send(), at.send()]);
    expect(new Set(at.sent.map(({ deal }) => deal.id)).size).toBe(12);
    expect(at.sent).toHaveLength(12);
  });

  test('before the database was read nothing is planned', async () => {
    await store.mirror.clear();
    expect(await at.plan()).toBe(false);
  });
});

describe('an answered reminder', () => {
  const caller = {
    ...{ slackUserId: 'U-ana@example.com', notionUserId: ANA.id, name: 'Ana', timeZone: 'Europe/Lisbon' },
  };
  const id = (): string => at.sent.at(-1)?.id ?? '';
  beforeEach(async () => {
    await at.put(stepOn('2026-11-24'));
    await until('2026-11-24T09:00:00Z');
    expect(at.sent).toHaveLength(1);
  });

  test('that was put off comes again, once, while its day stands', async () => {
    const answered = await answerReminder(at.desk, caller, id(), 'day');
    expect(answered?.outcome).toEqual({ kind: 'snoozed', until: '2026-11-25' });
    expect((await answerReminder(at.desk, caller, id(), 'week'))?.outcome).toEqual({
      kind: 'answered_before',
    });
    await until('2026-11-25T08:00:00Z');
    expect(at.sent).toHaveLength(1);
    await until('2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z');
    expect(at.sent).toHaveLength(2);
    expect((await answerReminder(at.desk, caller, id(), 'done'))?.outcome).toEqual({ kind: 'done' });
    expect((await answerReminder(at.desk, caller, id(), 'day'))?.outcome).toEqual({
      kind: 'answered_before',
    });
    await until('2026-11-26T09:00:00Z');
    expect(at.sent).toHaveLength(2);
  });

  test('is nobody else’s, and reveals nothing about a deal that became restricted', async () => {
    const ben = { ...caller, slackUserId: 'U-ben@example.com' };
    expect(await answerReminder(at.desk, ben, id(), 'done')).toBeUndefined();
    at.access = [{ people: ['ana@example.com'], visible_to: ['ben@example.com'] }];
    const answering = answerReminder(at.desk, caller, id(), 'done');
    await expect(answering).rejects.toMatchObject({ problem: { kind: 'deal_gone' } });
  });
});
