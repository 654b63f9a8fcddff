import { findDeals, type FoundDeals } from '../../../src/services/find/find-deals.js';
import { meantDeal } from '../../../src/services/find/meant-deal.js';
import { ANA, deskOver } from './finding.js';
import { mirrorOf, row, type Row } from './mirror-of.js';

const LOST = { name: 'Lost', role: 'lost' } as const;
const ana = { id: 'notion-ana', name: 'Ana Pereira', email: 'ana@example.com' };

async function found(rows: readonly Row[], text: string, offset = 0): Promise<FoundDeals> {
  const answer = await findDeals(deskOver(mirrorOf(rows)), ANA, text, offset);
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer;
}

const titles = ({ deals }: FoundDeals): string[] => deals.map(({ opportunity }) => opportunity.title);

describe('finding', () => {
  test('shows active opportunities and says how many closed ones match besides (S0-16)', async () => {
    const answer = await found(
      [row({ title: 'Acme renewal' }), row({ title: 'Acme pilot', stage: LOST })],
      'acme',
    );
    expect(titles(answer)).toEqual(['Acme renewal']);
    expect(answer).toMatchObject({ total: 1, closedBesides: 1, text: 'acme' });
  });

  test('pages through everything, eight at a time, and never beyond the last page', async () => {
    const rows = Array.from({ length: 18 }, (_, at) => row({ title: `Acme ${at}` }));
    expect(titles(await found(rows, 'acme'))).toHaveLength(8);
    expect(titles(await found(rows, 'acme', 16))).toEqual(['Acme 16', 'Acme 17']);
    expect(await found(rows, 'acme', 400)).toMatchObject({ offset: 16, total: 18 });
  });

  test('what is not understood comes back with the nearest guess, and nothing is searched', async () => {
    const answer = await findDeals(deskOver(mirrorOf([])), ANA, 'acme stage:dmeo');
    expect(answer).toMatchObject({
      kind: 'unclear',
      text: 'acme stage:dmeo',
      problem: { kind: 'unknown_value', nearest: 'Demo' },
      suggestion: 'acme stage:Demo',
    });
  });

  test('a Slack mention finds the person by the e-mail address, and stays a mention in the query', async () => {
    const answer = await found([row({ title: 'Hers', salesEngineers: [ana] }), row()], 'se:@U0ANA0000');
    expect(titles(answer)).toEqual(['Hers']);
    expect(answer.text).toBe('se:@U0ANA0000');
  });

  test('a name that several customers bear offers them (S0-24)', async () => {
    const rows = [
      row({ customer: 'Acme Corp' }),
      row({ customer: 'ACME Corp' }),
      row({ customer: 'Acme GmbH' }),
      row({ customer: 'Globex' }),
    ];
    expect((await found(rows, 'acme')).customers).toEqual(['Acme Corp', 'Acme GmbH']);
    expect((await found(rows, 'globex')).customers).toEqual([]);
    expect((await found(rows, 'customer:acme')).customers).toEqual([]);
  });
});

describe('which one is meant', () => {
  const meant = (rows: readonly Row[], text: string) => meantDeal(deskOver(mirrorOf(rows)), ANA, text);

  test('the only match', async () => {
    expect(await meant([row({ title: 'Acme' }), row({ title: 'Globex' })], 'acm')).toMatchObject({
      kind: 'one',
      deal: { opportunity: { title: 'Acme' } },
    });
  });

  test('the one of exactly this name, though others match', async () => {
    const rows = [row({ title: 'Acme – renewal' }), row({ title: 'ACME' })];
    expect(await meant(rows, 'acme')).toMatchObject({
      kind: 'one',
      deal: { opportunity: { title: 'ACME' } },
    });
  });

  test('several are offered', async () => {
    expect(await meant([row({ title: 'Acme 1' }), row({ title: 'Acme 2' })], 'acme')).toMatchObject({
      kind: 'several',
      found: { total: 2 },
    });
  });

  test('a closed one when no active one matches', async () => {
    expect(await meant([row({ title: 'Acme', stage: LOST })], 'acme')).toMatchObject({ kind: 'one' });
  });

  test('none is said so', async () => {
    await expect(meant([], 'acme')).rejects.toMatchObject({
      problem: { kind: 'no_such_deal', words: 'acme' },
    });
  });
});
