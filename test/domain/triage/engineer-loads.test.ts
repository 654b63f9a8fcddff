import type { NotionPerson } from '../../../src/domain/opportunity.js';
import { Regions } from '../../../src/domain/playbook/regions.js';
import { engineerLoads } from '../../../src/domain/triage/engineer-loads.js';

const person = (name: string): NotionPerson => {
  return { id: `id-${name}`, name, email: `${name.toLowerCase()}@example.com` };
};
const [ANA, BEN, EMI] = [person('Ana'), person('Ben'), person('Emi')];

const deal = (salesEngineers: readonly NotionPerson[], role: 'active' | 'poc' = 'active') => {
  return { salesEngineers, stage: { name: role, role } };
};
const RULES = {
  planned_load: { active_deals: 3, pocs: 2 },
  regions: Regions.parse([
    { name: 'North', places: ['Iceland', 'Norway'], owner: 'Ben@Example.com' },
    { name: 'South', places: ['Chile'] },
  ]),
};

const names = (...args: Parameters<typeof engineerLoads>): readonly string[] =>
  engineerLoads(...args).map(({ name }) => name);

test('who has most room stands first, who carries as much as is planned last (S4-7)', () => {
  const deals = [
    deal([ANA, EMI]),
    deal([ANA], 'poc'),
    deal([ANA]),
    deal([BEN], 'poc'),
    deal([BEN], 'poc'),
    deal([]),
  ];
  const loads = engineerLoads(deals, RULES, []);
  expect(loads.map(({ name, active, pocs, full }) => [name, active, pocs, full])).toEqual([
    ['Emi', 1, 0, false],
    ['Ben', 2, 2, true],
    ['Ana', 3, 1, true],
  ]);
});

test('who covers the region of the deal is proposed first, whatever they carry (S2-15)', () => {
  const deals = [deal([BEN]), deal([BEN]), deal([BEN]), deal([EMI])];
  expect(names(deals, RULES, ['Enterprise', 'norway'])).toEqual(['Ben', 'Emi']);
  expect(names(deals, RULES, ['Enterprise', 'Chile'])).toEqual(['Emi', 'Ben']);
});

test('nobody carries nothing of no deals', () => {
  expect(engineerLoads([], RULES, ['Norway'])).toEqual([]);
});
