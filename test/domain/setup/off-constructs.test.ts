import { offConstructs, type KnownProperties } from '../../../src/domain/setup/off-constructs.js';
import { PROPERTY_ROLES, type PropertyRole } from '../../../src/domain/playbook.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { offLines } from '../../../src/slack/text/setup-words.js';

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

test('a construct whose property is missing is told with what that costs and what to add', () => {
  const off = offConstructs(MARKET, database({ Type: 'select' }, ['technical_win']));
  const lines = offLines(off);
  expect(lines).toContain(
    'The link “Parent”: Deals cannot be linked by it. Add a relation “Parent” to this database.',
  );
  expect(lines.join('\n')).toContain(
    'the report does not count technical wins. Add a checkbox “Technical win”.',
  );
  expect(lines.join('\n')).toContain(
    'The answer “Closed Won Details” of Closed Won: It stands in the change log only.',
  );
  expect(off.map(({ section }) => section)).not.toContain('types');
});

test('kinds that nobody can tell apart walk one pipeline, which is named', () => {
  const [kinds] = offConstructs(POC, database({ 'Signed quote': 'url', 'Offer acceptance': 'url' }));
  expect(kinds).toEqual({
    ...{
      section: 'types',
      what: 'Kinds of opportunity',
      without: 'Every deal walks the pipeline “New business”.',
    },
    add: 'a select “Type” with New Business, Upsell, Renewal, Expansion',
  });
});

test('confidence and its reason are told apart', () => {
  const whats = (known: KnownProperties) => offConstructs(SERVICES, known).map(({ what }) => what);
  const quarter = { 'Close quarter': 'rich_text', 'Scoping Issue Link': 'url' };
  expect(whats(database(quarter, ['confidence']))).toEqual(['Confidence', 'Reason of the confidence']);
  expect(whats(database({ ...quarter, 'em confidence rationale': 'rich_text' }))).toEqual([]);
});

test('a link of the card whose column is missing is told (S2-10)', () => {
  expect(offLines(offConstructs(SERVICES, database({})))).toContain(
    'The link “Scoping Issue Link”: Cards do not show it. Add a URL “Scoping Issue Link”.',
  );
});

test('a relation of the right name and another type is no link', () => {
  const links = (type: string) =>
    offConstructs(MARKET, database({ Parent: type })).filter(({ section }) => section === 'links');
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
  expect(off.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'Weighed pipeline',
      'Notices from an amount on',
      'The sign “Close date has passed”',
      'The clock “Stage after the meeting”',
    ]),
  );
});

test('the default playbook wants nothing that a database with its roles does not have', () => {
  expect(offConstructs(readPlaybook('playbooks/sentry.yml'), database({}))).toEqual([]);
});

test('people who would be told of deals, by a column that is not there; an address needs none (S4-181)', () => {
  const told = (columns: Readonly<Record<string, string>>) =>
    offLines(offConstructs(MARKET, database(columns)).filter(({ section }) => section === 'notices'));
  expect(told({})).toEqual(['Notices to “SDR Team Lead”: Nobody is told. Add a person “SDR Team Lead”.']);
  expect(told({ 'SDR Team Lead': 'people' })).toEqual([]);
});
