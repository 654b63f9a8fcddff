import fc from 'fast-check';
import {
  formatCompetitors,
  formatWhyNow,
  parseCompetitors,
  parseWhyNow,
  tidyCompetitors,
} from '../../../src/domain/page-body/customer-details.js';
import {
  customerFieldOf,
  customerInformationTable,
  customerRowCells,
  readCustomerInformation,
} from '../../../src/domain/page-body/customer-information-table.js';
import {
  type CustomerInformation,
  NOTHING_KNOWN,
  WHY_NOW_KINDS,
} from '../../../src/domain/page-body/customer-information.js';
import { tidyLine } from '../../../src/domain/status-update/tidy.js';
import { asWritten, table } from './tables.js';

const KNOWN: CustomerInformation = {
  industry: 'Logistics',
  size: '1,200 employees, 150 developers',
  product: 'Parcel tracking',
  worksOn: '40 services, mostly Java',
  whyNow: { kind: 'Contract expiry', text: 'Datadog ends in spring', date: '2027-03-31' },
  telemetryNeed: 'Reduce time-to-resolution',
  competitors: [
    { tool: 'Datadog', standing: 'used' },
    { tool: 'New Relic', standing: 'evaluating' },
    { tool: 'Loki', standing: undefined },
  ],
};

test('the table has all topics in their order (S0-28…32)', () => {
  expect(customerInformationTable(KNOWN)).toEqual({
    header: ['Topic', 'Details'],
    rows: [
      ['Industry', 'Logistics'],
      ['Size', '1,200 employees, 150 developers'],
      ['Core product or service', 'Parcel tracking'],
      ['Works on', '40 services, mostly Java'],
      ['Why now', 'Contract expiry: Datadog ends in spring (2027-03-31)'],
      ['Core telemetry need', 'Reduce time-to-resolution'],
      ['Competitive landscape', 'Datadog (used); New Relic (evaluating); Loki'],
    ],
  });
});

test('what is not known stays blank, and its row stays (S0-27)', () => {
  const { rows } = customerInformationTable(NOTHING_KNOWN);
  expect(rows).toHaveLength(7);
  expect(rows.every(([, details]) => details === '')).toBe(true);
  expect(readCustomerInformation(asWritten({ header: ['Topic', 'Details'], rows })).information).toEqual(
    NOTHING_KNOWN,
  );
});

const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map(tidyLine);
/** A name has a letter or a digit: signs alone are how a list begins. */
const name = line.filter((text) => /[\p{L}\p{N}]/u.test(text));
const blankable = line.map((text) => (text === '' ? undefined : text));
const anyInformation: fc.Arbitrary<CustomerInformation> = fc
  .record({
    ...{ industry: blankable, size: blankable, product: blankable, worksOn: blankable },
    whyNow: fc.record({
      kind: fc.option(fc.constantFrom(...WHY_NOW_KINDS), { nil: undefined }),
      text: blankable,
      date: fc.constantFrom(undefined, '2027-03-31'),
    }),
    telemetryNeed: blankable,
    competitors: fc.array(
      fc.record({ tool: name, standing: fc.constantFrom('used', 'evaluating', undefined) }),
      { maxLength: 4 },
    ),
  })
  .map((information) => ({
    ...information,
    whyNow: parseWhyNow(formatWhyNow(information.whyNow)),
    competitors: tidyCompetitors(information.competitors),
  }));

test('whatever was written is read back', () => {
  fc.assert(
    fc.property(anyInformation, (information) => {
      const reading = readCustomerInformation(asWritten(customerInformationTable(information)));
      expect(reading.information).toEqual(information);
      expect(reading.otherRows).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('why now keeps its kind, text and date apart (S0-29)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WHY_NOW_KINDS), fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/u), (kind, text) => {
      const whyNow = { kind, text: tidyLine(text), date: '2027-03-31' };
      expect(parseWhyNow(formatWhyNow(whyNow))).toEqual(whyNow);
    }),
  );
}); // prettier-ignore

test.each([
  ['recent outage – four hours in September', 'Recent outage', 'four hours in September'],
  ['CONTRACT EXPIRY', 'Contract expiry', undefined],
  ['Migration to Kubernetes: tooling is decided before', undefined, 'Migration to Kubernetes: tooling is decided before'],
])('%j, typed by hand, is understood', (details, kind, text) => {
  expect(parseWhyNow(details)).toEqual({ kind, text, date: undefined });
}); // prettier-ignore

test('a playbook may have other kinds of why now', () => {
  const whyNow = { kind: 'Audit: finding', text: 'no trail', date: undefined };
  expect(parseWhyNow('Audit finding: no trail', ['Audit finding'])).toMatchObject({ kind: 'Audit finding' });
  expect(formatWhyNow(whyNow)).toBe('Audit: finding: no trail');
});

test.each([
  ['Datadog (used), New Relic (evaluating)', ['Datadog used', 'New Relic evaluating']],
  ['Using Datadog; considering Grafana', ['Datadog used', 'Grafana evaluating']],
  ['Datadog in use\n- Splunk\n- Elastic (in evaluation)', ['Datadog used', 'Splunk ?', 'Elastic evaluating']],
  ['Datadog, Splunk, New Relic', ['Datadog ?', 'Splunk ?', 'New Relic ?']],
  [
    'Rollbar was tried last year and rejected for its price, logs stay in files',
    ['Rollbar was tried last year and rejected for its price, logs stay in files ?'],
  ],
  ['', []],
])('the competitors %j, typed by hand, are understood (S0-31)', (details, tools) => {
  expect(parseCompetitors(details).map(({ tool, standing = '?' }) => `${tool} ${standing}`)).toEqual(tools);
});

test('a competitor’s name cannot pass for two', () => {
  const written = formatCompetitors([{ tool: 'Foo, Inc; Bar', standing: 'used' }]);
  expect(written).toBe('Foo Inc Bar (used)');
});

test('a table that people reworked is read: rows renamed, moved and added, columns added and moved', () => {
  const reading = readCustomerInformation(
    table([
      ['Owner', 'Answer', 'Question'],
      ['Ana', 'Datadog (used)', 'Competition'],
      ['', 'Bill doubled', 'Budget'],
      ['Ana', 'Logistics', 'INDUSTRY:'],
      ['Bob', 'Retail', 'Industry'],
      ['', 'Recent outage: 4 h', 'Why now?'],
      ['', 'Parcel tracking', 'Core product/service'],
      ['', 'Java', 'Competitive landscpe'],
      ['', '', ''],
    ]),
  );
  expect(reading.information).toEqual({
    ...NOTHING_KNOWN,
    industry: 'Logistics',
    product: 'Parcel tracking',
    whyNow: { kind: 'Recent outage', text: '4 h', date: undefined },
    competitors: [{ tool: 'Datadog', standing: 'used' }],
  });
  expect(reading.rows.get('industry')).toEqual({ rowId: 'row-3', topic: 'INDUSTRY:', details: 'Logistics' });
  expect(reading.otherRows.map(({ rowId }) => rowId)).toEqual(['row-2', 'row-4', 'row-7']);
  expect(customerRowCells(reading, { details: 'Freight' })).toEqual([undefined, 'Freight', undefined]);
  expect(customerRowCells(reading, { topic: 'Size', details: '12' })).toEqual([undefined, '12', 'Size']);
});

test('a table without a header, with one column, or without any row is no trouble', () => {
  expect(readCustomerInformation(table([['Industry', 'Logistics']], false)).information.industry).toBe('Logistics');
  expect(readCustomerInformation(table([['Topic'], ['Industry']])).information).toEqual(NOTHING_KNOWN);
  expect(readCustomerInformation(table([])).information).toEqual(NOTHING_KNOWN);
}); // prettier-ignore

test.each([
  ['Vertical', 'industry'],
  ['👥 Company size', 'size'],
  ['Compelling event', 'whyNow'],
  ['Core telemetry ned', 'telemetryNeed'],
  ['Competitors', 'competitors'],
  ['Budget', undefined],
  ['', undefined],
])('the topic %j is known as %j', (topic, field) => {
  expect(customerFieldOf(topic)).toBe(field);
});
