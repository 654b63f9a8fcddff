import type { FormProperty } from '../../../src/domain/database-form.js';
import { targetsOf } from '../../../src/domain/information-change/change-target.js';
import type { InformationChange } from '../../../src/domain/information-change/information-change.js';
import type { InformationFacts } from '../../../src/domain/information-change/information-facts.js';
import {
  reasonBeside,
  withReason,
  writtenValues,
} from '../../../src/domain/information-change/reason-beside.js';
import { readPlaybook } from '../../../src/playbook-file.js';

const RULES = readPlaybook('playbooks/services-forecast.yml').confidence;
const LEVELS = ['Grey', 'Red', 'Amber', 'Green'];
const property = (id: string, name: string, more: Partial<FormProperty>): FormProperty => ({
  ...{ id, name, type: 'rich_text', role: undefined, options: [], relatedTo: undefined },
  ...more,
});
const FACTS: InformationFacts = {
  ...{ title: 'Acme', url: 'https://notion.so/x', names: {}, emails: {} },
  properties: [
    property('c', 'Confidence', { type: 'select', role: 'confidence', options: LEVELS }),
    property('r', 'EM Confidence Rationale', {}),
    property('w', 'Notes', {}),
  ],
  values: { r: { type: 'rich_text', text: 'Nobody asked yet' } },
};
const target = (id: string) => {
  const found = targetsOf(FACTS).properties.find((one) => one.kind === 'property' && one.property.id === id);
  if (found === undefined) throw new Error('no such property');
  return found;
};
const CHANGE: InformationChange = {
  ...{ kind: 'property', propertyId: 'c', name: 'Confidence', shown: { after: 'Amber' } },
  after: { type: 'select', option: 'Amber' },
  line: { date: '2026-11-21', summary: 'Confidence Amber', rationale: 'their board moved the budget round' },
};

test('whose confidence changes is asked for its reason, in the column that the playbook names (S2-9)', () => {
  expect(reasonBeside(RULES, target('c'), FACTS)).toMatchObject({
    propertyId: 'r',
    shown: 'Nobody asked yet',
  });
  expect(reasonBeside(RULES, target('w'), FACTS)).toBeUndefined();
  expect(reasonBeside(undefined, target('c'), FACTS)).toBeUndefined();
  const without = { ...FACTS, properties: FACTS.properties.filter(({ id }) => id !== 'r') };
  expect(reasonBeside(RULES, target('c'), without)).toBeUndefined();
});

test('left blank, the words of the change log are the reason; one line tells both', () => {
  const reason = reasonBeside(RULES, target('c'), FACTS);
  const written = (typed: string) =>
    reason === undefined ? [] : writtenValues([withReason(CHANGE, reason, typed)]);
  expect(written('').map(({ propertyId, before, after }) => [propertyId, before, after])).toEqual([
    ['c', undefined, { type: 'select', option: 'Amber' }],
    [
      'r',
      { type: 'rich_text', text: 'Nobody asked yet' },
      { type: 'rich_text', text: 'their board moved the budget round' },
    ],
  ]);
  expect(written(' The board  meets in March ')[1]?.after).toEqual({
    ...{ type: 'rich_text', text: 'The board meets in March' },
  });
});

test('a column that is written twice says what was typed last', () => {
  const reason = reasonBeside(RULES, target('c'), FACTS);
  const beside = reason === undefined ? CHANGE : withReason(CHANGE, reason, '');
  const after = { type: 'rich_text' as const, text: 'Typed by itself' };
  const own: InformationChange = { ...CHANGE, propertyId: 'r', name: 'EM Confidence Rationale', after };
  expect(writtenValues([beside, own]).map((one) => one.after)).toEqual([CHANGE.after, after]);
});
