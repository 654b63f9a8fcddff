import type { FormProperty } from '../../../src/domain/database-form.js';
import { cardLinks } from '../../../src/domain/guide/card-links.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';

const column = (id: string, name: string, type: FormProperty['type']): FormProperty => ({
  ...{ id, name, type, role: undefined, options: [], relatedTo: undefined },
});
const PROPERTIES = [column('a', 'Scoping Issue', 'url'), column('b', 'Notes', 'rich_text')];
const links = (values: Record<string, PropertyValue>, wanted = ['scoping issue', 'Notes', 'Nowhere']) =>
  cardLinks({ card_links: wanted }, PROPERTIES, new Map(Object.entries(values)));

test('the columns that the playbook names are links on the card, as the database calls them (S2-10)', () => {
  expect(
    links({
      a: { type: 'url', text: 'https://example.com/1' },
      b: { type: 'rich_text', text: 'http://x.de' },
    }),
  ).toEqual([
    { name: 'Scoping Issue', url: 'https://example.com/1' },
    { name: 'Notes', url: 'http://x.de' },
  ]);
  expect(links({ a: { type: 'url', text: 'https://example.com/1' } }, [])).toEqual([]);
});

test('what is blank or no web address is no link', () => {
  const one = (text: string) => links({ a: { type: 'url', text } });
  for (const text of [
    '',
    'see the folder',
    'javascript:alert(1)',
    'https://',
    `https://x.de/${'x'.repeat(3000)}`,
  ])
    expect(one(text)).toEqual([]);
});
