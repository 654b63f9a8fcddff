import {
  customerIsReseller,
  nameInMaking,
  unlikeOthers,
  withBuiltName,
} from '../../../src/domain/creation/built-name.js';
import { BLANK_CREATION_FORM, type CreationForm } from '../../../src/domain/creation/creation-form.js';
import type { FormProperty } from '../../../src/domain/database-form.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');

function column(id: string, name: string, type: FormProperty['type'], options: string[] = []): FormProperty {
  return { id, name, type, role: undefined, options, relatedTo: undefined };
}
const PROPERTIES = [
  column('t', 'Opportunity', 'title'),
  column('k', 'Type', 'select', ['New Business', 'Renewal', 'Professional Services']),
];

const ruleOf = (example: string): string =>
  String(MARKET.naming.findIndex((rule) => rule.example === example));
const formOf = (naming: Record<string, string>, answers: CreationForm['answers'] = { t: 'Acme, Inc' }) => {
  return { ...BLANK_CREATION_FORM, customer: 'Acme, Inc', answers, naming };
};

test.each([
  ['Acme, Inc- 50 Starter', { quantity: '50', product: 'Starter' }],
  ['Acme, Inc- Add 25 Starter', { quantity: '25', product: 'Starter' }],
  ['Acme, Inc- Upgrade to Ultimate', { product: 'Ultimate' }],
  ['Acme, Inc- 50 Premium Renewal 01/17', { quantity: '50', product: 'Premium', month: '01/17' }],
  [
    'Acme, Inc- 50 Premium Renewal 01/17 + Add 25',
    { quantity: '50', product: 'Premium', month: '01/17', added: '25' },
  ],
  [
    'Acme, Inc- 50 Upgrade to Premium + Renewal 01/17',
    { quantity: '50', product: 'Premium', month: '01/17' },
  ],
  ['Acme, Inc- Professional Services 06/18', { month: '06/18' }],
  ['Acme, Inc- 50 Starter - REFUND', { customer: 'Acme, Inc- 50 Starter' }],
])('builds “%s” from its places (S4-140…147)', (example, places) => {
  const form = formOf({ rule: ruleOf(example), ...places });
  expect(nameInMaking(MARKET, form)?.name).toBe(example);
  expect(withBuiltName(MARKET, form, PROPERTIES).answers['t']).toBe(example);
});

test('a place that is blank leaves the name open, and the title as it is', () => {
  const form = formOf({ rule: '0', quantity: '50' });
  expect(nameInMaking(MARKET, form)).toMatchObject({ name: undefined, rule: MARKET.naming[0] });
  expect(withBuiltName(MARKET, form, PROPERTIES).answers['t']).toBe('Acme, Inc');
});

test.each([[undefined], [{}], [{ rule: '99' }], [{ rule: 'x' }]])(
  '%j chooses no way of calling it',
  (naming) => {
    const form = { ...formOf({}), naming };
    expect(nameInMaking(MARKET, form)).toBeUndefined();
    expect(withBuiltName(MARKET, form, PROPERTIES)).toEqual(form);
  },
);

test('a title that somebody typed stays; one that was built before is built anew', () => {
  const places = { rule: '0', quantity: '50', product: 'Starter' };
  const own = withBuiltName(MARKET, formOf(places, { t: 'Acme rollout' }), PROPERTIES);
  expect(own.answers['t']).toBe('Acme rollout');
  const built = withBuiltName(MARKET, formOf(places), PROPERTIES);
  const again = { ...built, naming: { ...built.naming, quantity: '70' } };
  expect(withBuiltName(MARKET, again, PROPERTIES).answers['t']).toBe('Acme, Inc- 70 Starter');
});

test('the kind that the way says stands in its column, unless somebody chose another', () => {
  const renewal = { rule: ruleOf('Acme, Inc- 50 Premium Renewal 01/17') };
  expect(withBuiltName(MARKET, formOf(renewal), PROPERTIES).answers['k']).toBe('Renewal');
  const chosen = formOf(renewal, { t: 'Acme, Inc', k: 'New Business' });
  expect(withBuiltName(MARKET, chosen, PROPERTIES).answers['k']).toBe('New Business');
  expect(withBuiltName(MARKET, formOf(renewal), PROPERTIES.slice(0, 1)).answers).toEqual({ t: 'Acme, Inc' });
});

describe('a name unlike the team’s (S4-140)', () => {
  const said = (title: string, kind?: string) => {
    const answers = kind === undefined ? {} : { k: kind };
    return unlikeOthers(MARKET, { ...formOf({}), answers }, { title, properties: PROPERTIES });
  };

  test('is told with an example of its kind', () => {
    expect(said('Acme rollout', 'Renewal')).toBe('Acme, Inc- 50 Premium Renewal 01/17');
    expect(said('Acme, Inc- 50 Premium Renewal 01/17', 'Renewal')).toBeUndefined();
  });

  test('is judged by the chosen way where the database knows no kinds', () => {
    const form = formOf({ rule: ruleOf('Acme, Inc- 50 Starter') });
    const judged = (title: string) => unlikeOthers(MARKET, form, { title, properties: [] });
    expect(judged('Acme, Inc- 50 Starter')).toBeUndefined();
    expect(judged('Acme rollout')).toBe('Acme, Inc- 50 Starter');
  });

  test('is never told by a team that has no way of its own', () => {
    expect(unlikeOthers({}, formOf({}), { title: 'anything', properties: PROPERTIES })).toBeUndefined();
  });
});

test('the nick-name of the reseller stands before the name, and the name still fits; nobody’s, and an unknown one, do not (S4-132)', () => {
  const named = (reseller: string) => {
    const form = formOf({ rule: '0', quantity: '50', product: 'Starter', reseller });
    return nameInMaking(MARKET, form)?.name;
  };
  expect(named('P4')).toBe('P4 - Acme, Inc- 50 Starter');
  expect([named('-'), named(''), named('X9')]).toEqual(Array(3).fill('Acme, Inc- 50 Starter'));
  const title = 'P4 - Acme, Inc- 50 Starter';
  expect(unlikeOthers(MARKET, formOf({ rule: '0' }), { title, properties: PROPERTIES })).toBeUndefined();
});

test('a customer that is a reseller is told; the end customer is none (S4-132)', () => {
  const said = (customer: string) => customerIsReseller(MARKET, { customer, answers: {} }, PROPERTIES);
  expect([said('PERFORCE'), said('Acme, Inc')]).toEqual(['Perforce', undefined]);
  expect(customerIsReseller({}, { customer: 'Perforce', answers: {} }, PROPERTIES)).toBeUndefined();
});
