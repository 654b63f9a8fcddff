import type { AccessRules } from '../../../src/services/access.js';
import { findDeals } from '../../../src/services/find/find-deals.js';
import { meantDeal } from '../../../src/services/find/meant-deal.js';
import { visibleDeals } from '../../../src/services/find/visible-deals.js';
import { ANA, BEN, deskOver } from './finding.js';
import { mirrorOf, row } from './mirror-of.js';

const SECRET = row({
  title: 'Canary air force',
  customer: 'Canary',
  properties: { Visibility: 'Public sector' },
});
const ROWS = [
  SECRET,
  row({ title: 'Acme', customer: 'Acme' }),
  row({ title: 'Old canary', properties: { Visibility: 'Everyone' } }),
];
const RULES: AccessRules = [
  { property: 'visibility', values: ['Public Sector'], allowed: ['Ana@example.com'] },
];
const desk = deskOver(mirrorOf(ROWS), RULES);

describe('restricted rows (S4-58)', () => {
  test('are there for the people on the list', async () => {
    expect(await findDeals(desk, ANA, 'canary')).toMatchObject({ total: 2, state: { activeCount: 3 } });
    expect(await meantDeal(desk, ANA, '"air force"')).toMatchObject({ kind: 'one' });
    expect(await (await visibleDeals(desk, ANA)).find(SECRET.opportunity.id)).toBeDefined();
  });

  test('are not found, counted or offered for anybody else', async () => {
    const everything = await findDeals(desk, BEN, 'is:all');
    expect(everything).toMatchObject({ kind: 'found', total: 2, state: { activeCount: 2 } });
    expect(JSON.stringify(await findDeals(desk, BEN, 'canary'))).not.toContain('air force');
    expect(await (await visibleDeals(desk, BEN)).find(SECRET.opportunity.id)).toBeUndefined();
  });

  test('cannot be asked for through their own property', async () => {
    expect(await findDeals(desk, BEN, 'visibility:"public sector"')).toMatchObject({
      total: 0,
      closedBesides: 0,
    });
  });

  test('are denied in the words of what does not exist', async () => {
    const denied: unknown = await meantDeal(desk, BEN, 'air force').catch((error: unknown) => error);
    const missing: unknown = await meantDeal(deskOver(mirrorOf([])), BEN, 'air force').catch(
      (error: unknown) => error,
    );
    expect(denied).toEqual(missing);
    expect(denied).toMatchObject({ problem: { kind: 'no_such_deal', words: 'air force', nearest: [] } });
  });

  test('when the restricting property is gone, nothing is shown rather than too much', async () => {
    const gone = deskOver(mirrorOf(ROWS), [{ property: 'Clearance', values: ['x'], allowed: [] }]);
    await expect(findDeals(gone, BEN, '')).rejects.toMatchObject({ problem: { kind: 'setup_incomplete' } });
  });
});
