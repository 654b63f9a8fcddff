import { regionNote } from '../../../src/domain/creation/region-note.js';
import type { FormProperty } from '../../../src/domain/database-form.js';
import type { Regions } from '../../../src/domain/playbook/regions.js';
import { regionWords } from '../../../src/slack/text/new-words.js';

const property = (id: string, change: Partial<FormProperty>): FormProperty => ({
  ...{ id, name: id, type: 'select', role: undefined, options: [], relatedTo: undefined },
  ...change,
});
const PROPERTIES = [
  property('region', {}),
  property('customer', { type: 'rich_text', role: 'customer' }),
  property('ae', { type: 'people', role: 'account_executive', name: 'Account Executive' }),
];
const REGIONS: Regions = [
  { name: 'DACH', places: ['Austria'], owner: 'eva@example.com', overrides: [] },
  { name: 'Nordics', places: ['Norway'], owner: undefined, overrides: [] },
];
const note = (answers: Record<string, string | string[]>, regions = REGIONS, properties = PROPERTIES) =>
  regionNote(regions, { answers }, properties);

test('who covers the region is offered as long as nobody was chosen (S1-55, S0-27)', () => {
  expect(note({ region: 'austria' })).toMatchObject({
    ...{ place: 'Austria', region: 'DACH', owners: ['eva@example.com'] },
    offer: { email: 'eva@example.com', property: { id: 'ae' } },
  });
  expect(note({ region: 'austria', ae: ['U1'] })).toBeUndefined();
  expect(note({ region: 'Austria' }, REGIONS, PROPERTIES.slice(0, 2))?.offer).toBeUndefined();
});

test('a gap is told, and no column that names no place', () => {
  const gap = note({ region: 'Norway', ae: ['U1'] });
  expect(gap).toMatchObject({ owners: [], offer: undefined });
  expect(gap && regionWords(gap)).toBe('Nobody covers Norway (Nordics) in the playbook.');
  for (const answers of [{}, { region: '' }, { region: 'Mars' }, { customer: 'Austria' }])
    expect(note(answers)).toBeUndefined();
});

test('a team that names nobody at all hears nothing of it', () => {
  const [first] = REGIONS;
  expect(note({ region: 'Austria' }, first && [{ ...first, owner: undefined }])).toBeUndefined();
});

test('two owners of one place are told, and nobody is offered (S1-56)', () => {
  const override = (owner: string) => [{ place: 'Texas', owner }];
  const regions: Regions = [
    { name: 'A', places: ['x'], overrides: override('eva@example.com') },
    { name: 'B', places: ['y'], overrides: override('tom@example.com') },
  ];
  const told = note({ region: 'texas' }, regions);
  expect(told?.offer).toBeUndefined();
  expect(told && regionWords(told)).toBe(
    'Texas (A) has 2 owners in the playbook: eva@example.com, tom@example.com. Choose one of them.',
  );
});
