import { suggestDeals } from '../../../src/services/collect/propose-deals.js';
import { ANA, BEN, deskOver } from '../find/finding.js';
import { mirrorOf, row } from '../find/mirror-of.js';

const OLD = row({ title: 'Old friend' });
const ARCHIVED = { ...row({ title: 'Gone' }), archived: true };
const SECRET = row({ title: 'Canary', properties: { Visibility: 'Public sector' } });
const RULES = [{ property: 'visibility', values: ['Public Sector'], visible_to: ['ana@example.com'] }];

const desk = {
  ...deskOver(mirrorOf([OLD, ARCHIVED, SECRET]), RULES),
  recentDeals: {
    of: () => Promise.resolve([SECRET, ARCHIVED, OLD].map(({ opportunity }) => opportunity.id)),
  },
};
const titles = async (caller: typeof ANA, typed: string): Promise<readonly string[]> =>
  (await suggestDeals(desk, caller, typed)).map(({ title }) => title);

describe('what a picker offers', () => {
  test('for nothing typed: what one worked on lately, if it is there and may be seen', async () => {
    expect((await titles(ANA, '')).slice(0, 2)).toEqual(['Canary', 'Old friend']);
    expect((await titles(BEN, ' '))[0]).toBe('Old friend');
    expect(await titles(BEN, '')).not.toContain('Canary');
  });

  test('for words: what fits them; nothing, without complaint, for what cannot be read', async () => {
    expect(await titles(ANA, 'friend')).toEqual(['Old friend']);
    expect(await titles(BEN, 'canary')).toEqual([]);
    expect(await titles(ANA, 'amount:>abc')).toEqual([]);
  });
});
