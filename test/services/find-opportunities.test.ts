import type { Opportunity, StageRole } from '../../src/domain/opportunity.js';
import { createFindOpportunities } from '../../src/services/find-opportunities.js';

const NOW = new Date('2026-02-03T10:00:00Z');

function deal(title: string, role: StageRole | undefined): Opportunity {
  return {
    ...{ id: title, url: '', title, customer: undefined, amount: undefined, closeDate: undefined },
    stage: role === undefined ? undefined : { name: role, role },
    ...{ salesEngineers: [], accountExecutives: [], createdAt: NOW, lastEditedAt: NOW },
  };
}

const DEALS = [
  deal('Acme Web', 'poc'),
  deal('Acme Pilot', 'lost'),
  deal('Acme Mobile', undefined),
  deal('Globex', 'won'),
];

function finding(complete = true) {
  return createFindOpportunities({
    snapshot: () => Promise.resolve({ opportunities: DEALS, complete, readAt: NOW }),
  });
}

const titles = (deals: readonly Opportunity[]): string[] => deals.map(({ title }) => title);

describe('finding opportunities', () => {
  test('gives the active ones, also those without a stage, and counts the closed ones (S0-16, S0-17)', async () => {
    const found = await finding().active('acme');
    expect(titles(found.matches)).toEqual(['Acme Mobile', 'Acme Web']);
    expect(found).toMatchObject({
      closedMatches: 1,
      activeCount: 2,
      readCount: 4,
      complete: true,
      readAt: NOW,
    });
  });

  test('says when the list it looked through was cut short', async () => {
    expect(await finding(false).active('')).toMatchObject({ complete: false });
  });

  test('means the active ones first, and closed ones only when no active one fits', async () => {
    expect(titles(await finding().meant('acme'))).toEqual(['Acme Mobile', 'Acme Web']);
    expect(titles(await finding().meant('pilot'))).toEqual(['Acme Pilot']);
  });

  test('names the nearest ones when nothing fits, and guesses nothing', async () => {
    await expect(finding().meant('globx')).rejects.toMatchObject({
      problem: { kind: 'no_such_deal', words: 'globx', nearest: ['Globex'] },
    });
  });
});
