import type { FormProperty } from '../../../src/domain/database-form.js';
import { inherit, type Parent } from '../../../src/domain/links/inherit.js';
import { DealLinks, type LinkedKind } from '../../../src/domain/playbook/links.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');
const TODAY = '2026-11-21';

function column(
  id: string,
  name: string,
  type: FormProperty['type'],
  more: Partial<FormProperty> = {},
): FormProperty {
  return { id, name, type, role: undefined, options: [], relatedTo: undefined, ...more };
}
const PROPERTIES = [
  column('t', 'Opportunity', 'title', { role: 'title' }),
  column('c', 'Customer', 'rich_text', { role: 'customer' }),
  column('ae', 'Account Executive', 'people', { role: 'account_executive' }),
  column('se', 'Sales Engineer', 'people', { role: 'sales_engineer' }),
  column('k', 'Type', 'select', { options: ['New Business', 'ADD ON'] }),
  column('s', 'Source', 'multi_select', { options: ['Fair'] }),
  column('d', 'Close date', 'date', { role: 'close_date' }),
  column('n', 'Note', 'rich_text'),
  column('x', 'Ticked', 'checkbox'),
  column('m', 'Seats', 'number'),
];
const VALUES: readonly (readonly [string, PropertyValue])[] = [
  ['t', { type: 'title', text: 'Acme rollout' }],
  ['c', { type: 'rich_text', text: 'Acme, Inc' }],
  ['ae', { type: 'people', ids: ['jane', 'gone'] }],
  ['se', { type: 'people', ids: ['gone'] }],
  ['k', { type: 'select', option: 'New Business' }],
  ['s', { type: 'multi_select', options: ['Fair'] }],
  ['d', { type: 'date', start: '2026-12-01', end: undefined }],
  ['x', { type: 'checkbox', checked: true }],
  ['m', { type: 'number', number: 50 }],
];
const PARENT: Parent = {
  ...{ title: 'Acme rollout', customer: 'Acme, Inc', values: new Map(VALUES) },
  slackUsers: new Map([['jane', 'U0JANE']]),
};

function kind(given: object): LinkedKind {
  const [link] = DealLinks.parse([{ name: 'P', property: 'P', says: 'x', makes: [{ name: 'K', ...given }] }]);
  if (link?.makes[0] === undefined) throw new Error('there is no kind');
  return link.makes[0];
}

function taken(given: object, rules = MARKET) {
  return inherit(rules, kind(given), PARENT, { properties: PROPERTIES, today: TODAY });
}

test('takes over what is named and nothing else; people as far as Slack knows them (S4-127)', () => {
  const { answers, left } = taken({});
  expect(answers).toEqual({ c: 'Acme, Inc', ae: ['U0JANE'] });
  expect(left).toEqual(['Account Executive', 'Sales Engineer']);
  expect(taken({ inherits: ['Source', 'Ticked', 'Seats', 'No such column', 'Note'] }).answers).toEqual({
    ...{ s: ['Fair'], x: ['yes'], m: '50' },
  });
});

test('is of its own kind, closes later, and says what is set, as far as the columns take it (N16)', () => {
  const { answers } = taken({
    ...{ inherits: ['Type', 'close_date'], type: 'Add On', closes_in_months: 9 },
    sets: [
      { property: 'Note', to: 'Made by hand' },
      { property: 'Source', to: 'Nowhere' },
      { property: 'Seats', to: 'many' },
    ],
  });
  expect(answers).toEqual({ k: 'ADD ON', d: '2027-08-21', n: 'Made by hand' });
});

test.each([
  [{ called: '{parent} - Upside' }, 'Acme rollout - Upside', undefined],
  [{ called: '{customer} {month}' }, 'Acme, Inc 11/26', undefined],
  [{ type: 'Add On' }, undefined, { rule: '1' }],
  [{ type: 'Professional Services' }, undefined, { rule: '6', month: '11/26' }],
  [{ type: 'Loan' }, undefined, undefined],
])('%j is called %p, or as the team calls its kind: %j (S4-140…147)', (given, title, naming) => {
  const result = taken({ inherits: [], ...given });
  expect(result.answers['t']).toBe(title);
  expect(result.naming).toEqual(naming);
});

test('a team without kinds and names gets none', () => {
  const plain = readPlaybook('playbooks/sentry.yml');
  expect(taken({ inherits: [], type: 'Add On' }, plain)).toEqual({
    answers: {},
    naming: undefined,
    left: [],
  });
});
