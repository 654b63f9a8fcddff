import fc from 'fast-check';
import {
  type FeatureMapping,
  featureMappingCells,
  featureMappingTable,
  readFeatureMapping,
  tidyMapping,
} from '../../../src/domain/page-body/feature-mapping.js';
import { newPageBody } from '../../../src/domain/page-body/new-page-body.js';
import { NOTHING_KNOWN } from '../../../src/domain/page-body/customer-information.js';
import { asWritten, table } from './tables.js';

const REPLAY: FeatureMapping = {
  need: 'Faults cannot be reproduced',
  feature: 'Session Replay',
  howItSolves: 'Plays the minute before the error',
  primary: true,
};
const SSO: FeatureMapping = { need: 'One sign-on', feature: 'SSO (SAML)', howItSolves: '', primary: false };

test('a mapping is Need · Feature · How it solves, the primary one by its word (S0-34, S0-35)', () => {
  expect(featureMappingTable([REPLAY, SSO])).toEqual({
    header: ['Need', 'Feature', 'How it solves'],
    rows: [
      ['Primary: Faults cannot be reproduced', 'Session Replay', 'Plays the minute before the error'],
      ['One sign-on', 'SSO (SAML)', ''],
    ],
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.constantFrom('Primary', ':', ' ', '★', '(primary)', 'need', '-', 'Feature'), { maxLength: 5 }).map((parts) => parts.join('')),
); // prettier-ignore
const anyMapping = fc
  .record({ need: anyText, feature: anyText, howItSolves: anyText, primary: fc.boolean() })
  .map(tidyMapping)
  .filter(({ need, feature, howItSolves }) => `${need}${feature}${howItSolves}` !== '');

test('whatever was mapped is read back', () => {
  fc.assert(
    fc.property(fc.array(anyMapping, { maxLength: 5 }), (mappings) => {
      const reading = readFeatureMapping(asWritten(featureMappingTable(mappings)));
      expect(reading.rows.map(({ mapping }) => mapping)).toEqual(mappings);
    }),
    { numRuns: 1000 },
  );
});

test('a mapping put into a reworked table is read back from there', () => {
  fc.assert(
    fc.property(anyMapping, (mapping) => {
      const header = ['Owner', 'How', 'Need', 'Primary?', 'Capability'];
      const empty = readFeatureMapping(table([header]));
      const cells = featureMappingCells(empty, mapping).map((cell) => cell ?? '');
      expect(readFeatureMapping(table([header, cells])).rows[0]?.mapping).toEqual(mapping);
    }),
    { numRuns: 500 },
  );
});

test.each(['★ Slow pages', '⭐️ Slow pages', 'PRIMARY – Slow pages', 'Slow pages (primary)', 'Primary need: Slow pages'])(
  '%j is the primary need, as people mark it',
  (need) => {
    const [row] = readFeatureMapping(table([['Need', 'Feature', 'How it solves'], [need, 'Tracing', '']])).rows;
    expect(row?.mapping).toEqual({ need: 'Slow pages', feature: 'Tracing', howItSolves: '', primary: true });
  },
); // prettier-ignore

test('a fourth column of somebody’s own does not make a row primary', () => {
  const reading = readFeatureMapping(
    table([
      ['Need', 'Feature', 'How it solves', 'Asked by'],
      ['Slow pages', 'Tracing', 'Follows a click', 'Ana'],
      ['', '', '', ''],
    ]),
  );
  expect(reading.rows).toEqual([
    { rowId: 'row-1', mapping: { need: 'Slow pages', feature: 'Tracing', howItSolves: 'Follows a click', primary: false } },
  ]);
  expect(featureMappingCells(reading, SSO)).toEqual(['One sign-on', 'SSO (SAML)', '', undefined]);
}); // prettier-ignore

test('a table of two columns keeps what it has room for', () => {
  const reading = readFeatureMapping(table([['Feature', 'Need'], ['Tracing', 'Slow pages']])); // prettier-ignore
  expect(reading.rows[0]?.mapping).toEqual({ need: 'Slow pages', feature: 'Tracing', howItSolves: '', primary: false }); // prettier-ignore
  expect(featureMappingCells(reading, REPLAY)).toEqual(['Session Replay', 'Primary: Faults cannot be reproduced']); // prettier-ignore
});

test('a table of 150 features is read in full', () => {
  const rows = Array.from({ length: 150 }, (_, index) => [`Need ${index}`, `Feature ${index}`, 'How']);
  expect(readFeatureMapping(asWritten({ header: ['Need', 'Feature', 'How it solves'], rows })).rows).toHaveLength(150);
}); // prettier-ignore

test('a new page has both tables, every row as wide as its header (S0-38)', () => {
  const body = newPageBody(NOTHING_KNOWN, [REPLAY]);
  for (const { header, rows } of [body.customerInformation, body.featureMapping]) {
    expect(rows.every((row) => row.length === header.length)).toBe(true);
  }
  expect(newPageBody(NOTHING_KNOWN, []).featureMapping.rows).toEqual([]);
});
