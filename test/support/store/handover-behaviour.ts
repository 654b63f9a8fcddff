import type { NewHandover } from '../../../src/services/ports/handovers.js';
import { LEASE_MS, minutesAfterNoon, NOON } from './promises.js';
import type { StoreUnderTest } from './store-under-test.js';

const offered = (change: Partial<NewHandover> = {}): NewHandover => ({
  ...{ id: 'h1', batch: 'b1', opportunityId: 'acme', givenBy: 'U1', givenTo: 'U2', told: ['U1'] },
  content: {
    ...{ title: 'Acme', url: 'https://notion.so/acme', fromStage: undefined, toStage: 'Transferred' },
    ...{ reason: 'their region moves to another team' },
    oldSalesEngineers: [{ id: 'n1', name: 'Ana', email: undefined }],
    newSalesEngineer: { notionId: 'n2', name: 'Ben' },
  },
  ...change,
});
const PACK = {
  ...{ facts: [{ name: 'Amount', value: '1' }], people: [], dates: [], customer: [], features: [] },
  ...{ competitors: ['Datadog'], poc: [], updates: [], customerItems: [], vendorItems: [], vendor: 'Sentry' },
};
const begun = (answer: 'accept' | 'return', operationId: string) =>
  ({ kind: 'answer_begun', answer, operationId, reason: 'no time' }) as const;

/** What handovers promise on either engine (S0-50, C2). */
export function handoverBehaviour({ handovers, livingMessages }: StoreUnderTest): void {
  describe('a handover', () => {
    test('offered twice is one, with one message each; it comes back as it was', async () => {
      await handovers().offer(offered(), NOON);
      await handovers().offer(offered({ givenTo: 'U9' }), minutesAfterNoon(1));
      const { told, ...rest } = offered();
      expect(told).toEqual(['U1']);
      expect(await handovers().find('h1')).toEqual({
        ...rest,
        ...{ state: 'offered', answerId: undefined, why: undefined, returnReason: undefined },
        ...{ pack: undefined, offeredAt: NOON, settledAt: undefined },
      });
      expect((await livingMessages().find('h1:pack'))?.place).toBe('U2');
      expect((await livingMessages().find('b1:receipt:U1'))?.place).toBe('U1');
    });

    test('keeps what the new Sales Engineer was told', async () => {
      await handovers().offer(offered(), NOON);
      await handovers().keepPack('h1', PACK);
      expect((await handovers().find('h1'))?.pack).toEqual(PACK);
    });

    test('answered by twenty at once has one answer', async () => {
      await handovers().offer(offered(), NOON);
      const answers = Array.from({ length: 20 }, (_, n) =>
        handovers().apply('h1', begun(n % 2 === 0 ? 'accept' : 'return', `op${n}`), NOON),
      );
      expect((await Promise.all(answers)).filter((one) => one !== undefined)).toHaveLength(1);
    });

    test('stands with both until it is answered, and then with nobody', async () => {
      await handovers().offer(offered(), NOON);
      expect((await handovers().openFor('U2')).toMe).toHaveLength(1);
      expect((await handovers().openFor('U1')).fromMe).toHaveLength(1);
      await handovers().apply('h1', begun('accept', 'op1'), NOON);
      expect((await handovers().openFor('U2')).toMe).toHaveLength(1);
      await handovers().apply('h1', { kind: 'answer_written', operationId: 'op1' }, minutesAfterNoon(1));
      expect(await handovers().openFor('U2')).toEqual({ toMe: [], fromMe: [] });
      expect(await handovers().openFor('U1')).toEqual({ toMe: [], fromMe: [] });
      expect((await handovers().find('h1'))?.settledAt).toEqual(minutesAfterNoon(1));
    });

    test('that somebody else made of a deal stands with its old Sales Engineer, too, and with no stranger', async () => {
      const content = {
        ...offered().content,
        oldSalesEngineers: [{ id: 'n1', name: 'Ana', email: 'Ana@example.com' }],
      };
      await handovers().offer(offered({ content }), NOON);
      const away = async (id: string, email?: string) => (await handovers().openFor(id, email)).fromMe;
      expect(await away('U7', 'ana@example.com ')).toHaveLength(1);
      expect(await away('U1', 'ana@example.com')).toHaveLength(1);
      expect(await away('U7', 'tom@example.com')).toEqual([]);
      expect(await away('U7')).toEqual([]);
    });

    test('that comes back has its messages shown anew, and one that says why to each who was told', async () => {
      await handovers().offer(offered({ told: ['U1', 'U3'] }), NOON);
      await handovers().apply('h1', begun('return', 'op1'), NOON);
      await handovers().apply('h1', { kind: 'answer_written', operationId: 'op1' }, NOON);
      expect((await livingMessages().find('h1:returned:U1'))?.state).toBe('wanted');
      expect((await livingMessages().find('h1:returned:U3'))?.state).toBe('wanted');
      const due = await livingMessages().claimDue(NOON, LEASE_MS, ['handover_receipt']);
      expect(due?.subject).toBe('b1');
    });

    test('that nobody knows is not changed', async () => {
      expect(await handovers().apply('nothing', { kind: 'withdrawn' }, NOON)).toBeUndefined();
    });

    test('of several at once is listed with them, in their order', async () => {
      await handovers().offer(offered(), NOON);
      await handovers().offer(offered({ id: 'h2', opportunityId: 'globex' }), NOON);
      await handovers().offer(offered({ id: 'h3', batch: 'b2' }), NOON);
      expect((await handovers().batch('b1')).map(({ id }) => id)).toEqual(['h1', 'h2']);
    });
  });
}
