import { linkedKindCalled, linkedKinds, successorKind } from '../../../src/domain/links/linked-kinds.js';
import { unfitParent, type ParentFacts } from '../../../src/domain/links/parent-unfit.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const { links } = readPlaybook('playbooks/go-to-market.yml');
const OPEN: ParentFacts = {
  type: 'New Business',
  stage: { name: 'Scoping', role: 'active' },
  isLinked: false,
};

function why(kind: string, facts: Partial<ParentFacts>): string | undefined {
  const found = linkedKindCalled(links, kind);
  if (found === undefined) throw new Error(`nothing is called ${kind}`);
  return unfitParent(found, { ...OPEN, ...facts })?.because;
}

test.each<[string, Partial<ParentFacts>, string | undefined]>([
  ['Add-on', {}, undefined],
  ['add on', { type: 'RENEWAL' }, undefined],
  ['Add-on', { type: 'Add On' }, 'type'],
  ['Add-on', { type: 'Professional Services' }, 'type'],
  ['Add-on', { type: undefined }, undefined],
  ['Add-on', { isLinked: true }, 'linked'],
  ['Add-on', { stage: { name: 'Closed Won', role: 'won' } }, undefined],
  ['Upside', { type: 'Add On', isLinked: true }, undefined],
  ['Upside', { stage: { name: 'Closed Won', role: 'won' } }, 'stage'],
  ['Upside', { stage: undefined }, undefined],
  ['Successor', { stage: { name: 'Closed Lost', role: 'lost' } }, undefined],
  ['Successor', {}, 'stage'],
])('%s from a parent with %j: %p (S4-128)', (kind, facts, because) => {
  expect(why(kind, facts)).toBe(because);
});

test('a kind is known by its name; the one that follows a lost deal by what it is for (S4-179)', () => {
  expect(linkedKinds(links).map(({ kind }) => kind.name)).toHaveLength(4);
  expect(linkedKindCalled(links, 'Loan')).toBeUndefined();
  expect(successorKind(links)?.kind.name).toBe('Successor');
  expect(successorKind([])).toBeUndefined();
});
