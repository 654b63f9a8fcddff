import fc from 'fast-check';
import type { FormProperty } from '../../../src/domain/database-form.js';
import { readTypedValue } from '../../../src/domain/property-form/read-typed-value.js';
import { sameValue, shownValue } from '../../../src/domain/property-form/shown-value.js';
import { WRITABLE_TYPES, type WritableType } from '../../../src/domain/property-value.js';

function property(type: WritableType, options: readonly string[] = []): FormProperty {
  return { id: 'p', name: 'P', type, role: undefined, options, relatedTo: undefined };
}

describe('what is typed into a property’s field', () => {
  test.each(WRITABLE_TYPES.filter((type) => type !== 'checkbox'))('left blank, %s stays blank', (type) => {
    for (const typed of [undefined, '', '   ', []])
      expect(readTypedValue(property(type), typed)).toEqual({ ok: true, value: undefined });
  });

  test.each([
    ['number', '48 000.5', { type: 'number', number: 48000.5 }],
    ['number', "1'000", { type: 'number', number: 1000 }],
    ['date', '2028-02-29', { type: 'date', start: '2028-02-29', end: undefined }],
    ['url', 'acme.com', { type: 'url', text: 'acme.com' }],
    ['email', 'jane@acme.com', { type: 'email', text: 'jane@acme.com' }],
    ['phone_number', '+43 1 234', { type: 'phone_number', text: '+43 1 234' }],
    ['rich_text', ' two words ', { type: 'rich_text', text: 'two words' }],
    ['checkbox', ['yes'], { type: 'checkbox', checked: true }],
    ['checkbox', [], { type: 'checkbox', checked: false }],
    ['people', ['a', 'b'], { type: 'people', ids: ['a', 'b'] }],
  ] as const)('for %s, %j is read', (type, typed, value) => {
    expect(readTypedValue(property(type), typed)).toEqual({ ok: true, value });
  });

  test.each([
    ['number', 'a lot', 'not_a_number'],
    ['date', '2026-02-29', 'not_a_date'],
    ['url', 'not an address', 'not_a_url'],
    ['email', 'jane at acme', 'not_an_email'],
    ['phone_number', '1'.repeat(2001), 'too_long'],
  ] as const)('for %s, %j is refused with its reason', (type, typed, kind) => {
    expect(readTypedValue(property(type), typed)).toMatchObject({ ok: false, problem: { kind } });
  });

  test('N16: an option the database does not have is refused, never made', () => {
    for (const type of ['select', 'status', 'multi_select'] as const)
      expect(readTypedValue(property(type, ['Demo']), 'dmeo')).toEqual({
        ok: false,
        problem: { kind: 'unknown_option', option: 'dmeo' },
      });
  });

  test('is never lost: whatever text is typed into a text field is its value, spaces around apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        const read = readTypedValue(property('rich_text'), typed);
        const text = typed.trim();
        expect(read).toEqual({ ok: true, value: text === '' ? undefined : { type: 'rich_text', text } });
      }),
    );
  });
});

describe('a value as a reader sees it', () => {
  test('names people and pages, and counts those without a name', () => {
    const names = new Map([['a', 'Ana']]);
    expect(shownValue({ type: 'people', ids: ['a', 'b'] }, names)).toBe('Ana, 1 person more');
    expect(shownValue({ type: 'relation', ids: ['x', 'y'] }, names)).toBe('2 pages');
  });

  test('is undefined when there is none', () => {
    expect(shownValue(undefined, new Map())).toBeUndefined();
    expect(shownValue({ type: 'rich_text', text: '' }, new Map())).toBeUndefined();
  });

  test('is the same whatever the order of several choices, and not when one differs', () => {
    const choices = (options: string[]) => ({ type: 'multi_select' as const, options });
    expect(sameValue(choices(['a', 'b']), choices(['b', 'a']))).toBe(true);
    expect(sameValue(choices(['a']), choices(['a', 'b']))).toBe(false);
    expect(sameValue({ type: 'checkbox', checked: false }, undefined)).toBe(true);
    expect(
      sameValue(
        { type: 'date', start: '2026-01-01', end: undefined },
        { type: 'date', start: '2026-01-01', end: '2026-01-02' },
      ),
    ).toBe(false);
  });
});
