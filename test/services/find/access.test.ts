import type { AccessRules } from '../../../src/services/access.js';
import { findDeals } from '../../../src/services/find/find-deals.js';
import { meantDeal } from '../../../src/services/find/meant-deal.js';
import { mustStillSee, seeDeal } from '../../../src/services/find/visible-deal.js';
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
  { property: 'visibility', values: ['Public Sector'], visible_to: ['Ana@example.com'] },
];
const NOTHING_READ = { stages: [], properties: [], roles: {} };
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

  test('are known by the role of their property, whatever its name', async () => {
    const byRole = deskOver(mirrorOf(ROWS), [
      { role: 'visibility', values: ['public sector'], visible_to: ['U0ANA0000'] },
    ]);
    expect(await findDeals(byRole, BEN, 'is:all')).toMatchObject({ total: 2 });
    expect(await findDeals(byRole, ANA, 'is:all')).toMatchObject({ total: 3 });
  });

  test('are those of certain people, as Sales Engineer or Account Executive', async () => {
    const sam = { id: 'notion-sam', name: 'Sam', email: 'sam@example.com' };
    const rows = [row({ salesEngineers: [sam] }), row({ accountExecutives: [sam] }), row({ title: 'Acme' })];
    const sams = deskOver(mirrorOf(rows), [
      { people: ['sam@example.com'], visible_to: ['sam@example.com', 'ana@example.com'] },
    ]);
    expect(await findDeals(sams, ANA, '')).toMatchObject({ total: 3 });
    expect(await findDeals(sams, BEN, '')).toMatchObject({ total: 1, state: { readCount: 1 } });
  });

  test('need every list that restricts them', async () => {
    const twice = deskOver(mirrorOf(ROWS), [
      ...RULES,
      { property: 'Visibility', values: ['sector'], visible_to: ['ben@example.com'] },
    ]);
    expect(await findDeals(twice, ANA, 'is:all')).toMatchObject({ total: 2 });
    expect(await findDeals(twice, BEN, 'is:all')).toMatchObject({ total: 2 });
  });

  test('are counted nowhere, also while the database is being read', async () => {
    const reading = deskOver(mirrorOf(ROWS, { readCount: 1, expectedCount: 3, complete: false }), RULES);
    expect(await findDeals(reading, BEN, '')).toMatchObject({
      state: { readCount: 0, expectedCount: 2, activeCount: 2 },
    });
    expect(await findDeals(deskOver(mirrorOf(ROWS), RULES), BEN, '')).toMatchObject({
      state: { readCount: 2, expectedCount: undefined },
    });
  });

  test('are looked at again before a promise, which needs no mirror without rules', async () => {
    const id = SECRET.opportunity.id;
    await expect(mustStillSee(desk, BEN.slackUserId, id)).rejects.toEqual(
      await seeDeal(desk, BEN, 'nothing').catch((error: unknown) => error),
    );
    await mustStillSee(desk, ANA.slackUserId, id);
    await mustStillSee(deskOver(mirrorOf([])), BEN.slackUserId, id);
  });

  test('before it is known which properties there are, nothing is shown', async () => {
    const empty = { ...mirrorOf(ROWS), vocabulary: () => Promise.resolve(NOTHING_READ) };
    await expect(findDeals(deskOver(empty, RULES), ANA, '')).rejects.toMatchObject({
      problem: { kind: 'still_reading' },
    });
  });

  test('when the restricting property is gone, nothing is shown rather than too much', async () => {
    const gone = deskOver(mirrorOf(ROWS), [{ property: 'Clearance', values: ['x'], visible_to: [] }]);
    await expect(findDeals(gone, BEN, '')).rejects.toMatchObject({ problem: { kind: 'setup_incomplete' } });
  });
});
