import type { KnownProperties } from '../../../src/domain/setup/known-fields.js';
import { offConstructs } from '../../../src/domain/setup/off-constructs.js';
import { PROPERTY_ROLES, type PropertyRole } from '../../../src/domain/playbook/property-roles.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');
const SERVICES = readPlaybook('playbooks/services-forecast.yml');
const POC = readPlaybook('playbooks/meddpicc-poc.yml');

/** A database with these columns, and with a property for all roles but these. */
function database(
  columns: Readonly<Record<string, string>>,
  without: readonly PropertyRole[] = [],
): KnownProperties {
  return {
    roles: PROPERTY_ROLES.map((role) => ({ role, property: without.includes(role) ? undefined : role })),
    properties: Object.entries(columns).map(([name, type]) => ({ name, type })),
  };
}

test('a construct whose property is missing is off, with what would turn it on', () => {
  const off = offConstructs(MARKET, database({ Type: 'select' }, ['technical_win']));
  expect(off).toContainEqual({ kind: 'link', name: 'Parent', add: { type: 'relation', name: 'Parent' } });
  expect(off).toContainEqual({ kind: 'technical_win', add: { type: 'checkbox', name: 'Technical win' } });
  const answer = { kind: 'answer', field: 'Closed Won Details', stage: 'Closed Won' };
  expect(off).toContainEqual(expect.objectContaining(answer));
  expect(off.map(({ kind }) => kind)).not.toContain('types');
});

test('kinds that nobody can tell apart walk one pipeline, which is named', () => {
  const [kinds] = offConstructs(POC, database({ 'Signed quote': 'url', 'Offer acceptance': 'url' }));
  expect(kinds).toEqual({
    ...{ kind: 'types', pipeline: 'New business' },
    add: { type: 'select', name: 'Type', options: ['New Business', 'Upsell', 'Renewal', 'Expansion'] },
  });
});

test('confidence and its reason are told apart', () => {
  const kinds = (known: KnownProperties) => offConstructs(SERVICES, known).map(({ kind }) => kind);
  const quarter = { 'Close quarter': 'rich_text', 'Scoping Issue Link': 'url' };
  expect(kinds(database(quarter, ['confidence']))).toEqual(['confidence', 'confidence_reason']);
  expect(kinds(database({ ...quarter, 'em confidence rationale': 'rich_text' }))).toEqual([]);
});

test('a link of the card whose column is missing is told (S2-10)', () => {
  const add = { type: 'url', name: 'Scoping Issue Link' };
  expect(offConstructs(SERVICES, database({}))).toContainEqual({ kind: 'card_link', name: add.name, add });
});

test('a relation of the right name and another type is no link', () => {
  const links = (type: string) =>
    offConstructs(MARKET, database({ Parent: type })).filter(({ kind }) => kind === 'link');
  expect([links('relation').length, links('rich_text').length]).toEqual([0, 1]);
});

test('signs, clocks, weighing and notices that want a missing property are off', () => {
  const notices = [
    {
      channel: 'C0SALES01',
      events: ['lost' as const],
      minimum_amount: { lost: 5 },
      always_when: [],
      only_when: [],
    },
  ];
  const off = offConstructs(
    { ...POC, notices, clocks: MARKET.clocks },
    database({ Type: 'select' }, ['amount', 'close_date', 'demo_date']),
  );
  expect(off).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'weighing' }),
      expect.objectContaining({ kind: 'notices_by_amount' }),
      expect.objectContaining({ kind: 'sign', says: 'Close date has passed' }),
      expect.objectContaining({ kind: 'clock', name: 'Stage after the meeting' }),
    ]),
  );
});

test('the default playbook wants nothing that a database with its roles does not have', () => {
  expect(offConstructs(readPlaybook('playbooks/sentry.yml'), database({}))).toEqual([]);
});

test('people who would be told of deals, by a column that is not there; an address needs none (S4-181)', () => {
  const told = (columns: Readonly<Record<string, string>>) =>
    offConstructs(MARKET, database(columns)).filter(({ kind }) => kind === 'notices_to');
  const name = 'SDR Team Lead';
  expect(told({})).toEqual([{ kind: 'notices_to', name, add: { type: 'person', name } }]);
  expect(told({ [name]: 'people' })).toEqual([]);
});
