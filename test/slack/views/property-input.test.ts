import fc from 'fast-check';
import { canBeFilled, type FormProperty } from '../../../src/domain/database-form.js';
import { WRITABLE_TYPES, type PropertyValue, type WritableType } from '../../../src/domain/property-value.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { modalView } from '../../../src/slack/views/define-modal.js';
import { propertyField, propertyOfField, RELATED_FIELD } from '../../../src/slack/views/property-fields.js';
import { propertyInput } from '../../../src/slack/views/property-input.js';
import { nasty } from './hostile-data.js';

function expectGood(property: FormProperty, value?: PropertyValue): void {
  const block = propertyInput(property, { field: propertyField(property, '2'), value });
  const view = modalView('opp_test', { title: 'T', submit: 'Save', close: 'Cancel', blocks: [block] });
  expect(checkView(view, 'modal')).toEqual([]);
}

const property = (type: WritableType, more: Partial<FormProperty> = {}): FormProperty => ({
  ...{ id: 'a%3Ab', name: 'P', type, role: undefined, options: ['x', 'y'], relatedTo: 'd' },
  ...more,
});

describe('the input of a property', () => {
  test.each(WRITABLE_TYPES)('%s is accepted by Slack, blank', (type) => {
    expectGood(property(type));
  });

  test('whatever the database calls it and its options', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WRITABLE_TYPES),
        nasty(300),
        fc.uniqueArray(
          nasty(100).filter((name) => name !== ''),
          { minLength: 1, maxLength: 230 },
        ),
        (type, name, options) => {
          expectGood(property(type, { name, options }));
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<PropertyValue>([
    { type: 'title', text: 'Acme' },
    { type: 'rich_text', text: 'x'.repeat(9000) },
    { type: 'number', number: -1.5 },
    { type: 'select', option: 'y' },
    { type: 'status', option: 'renamed away' },
    { type: 'multi_select', options: ['y', 'gone'] },
    { type: 'people', ids: ['a'] },
    { type: 'date', start: '2026-02-03', end: undefined },
    { type: 'url', text: 'https://acme.com' },
    { type: 'email', text: 'a@b.co' },
    { type: 'phone_number', text: '1' },
    { type: 'checkbox', checked: true },
    { type: 'relation', ids: ['p1', 'p2'] },
  ])('shows the value it has: %j', (value) => {
    expectGood(property(value.type), value);
  });

  test('a list without options, and a relation to nowhere, cannot be filled in', () => {
    expect(canBeFilled(property('select', { options: [] }))).toBe(false);
    expect(canBeFilled(property('relation', { relatedTo: undefined }))).toBe(false);
    expect(canBeFilled(property('number', { options: [] }))).toBe(true);
  });

  test('has a field that leads back to it', () => {
    for (const type of WRITABLE_TYPES) {
      const field = propertyField(property(type), '7');
      expect(propertyOfField(field)).toBe('a%3Ab');
      expect(RELATED_FIELD.test(field)).toBe(type === 'relation');
    }
    expect(propertyOfField('reason')).toBeUndefined();
  });
});
