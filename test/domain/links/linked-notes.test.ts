import type { FormProperty } from '../../../src/domain/database-form.js';
import { linkedHint, linkedNotes } from '../../../src/domain/links/linked-notes.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { linkedHintWords, linkedNoteWords } from '../../../src/slack/text/linked-words.js';

const MARKET = readPlaybook('playbooks/go-to-market.yml');

function column(
  id: string,
  name: string,
  type: FormProperty['type'],
  role?: FormProperty['role'],
): FormProperty {
  return { id, name, type, role, options: [], relatedTo: type === 'relation' ? 'db' : undefined };
}
const AMOUNT = column('a', 'Amount', 'number', 'amount');
const PROPERTIES = [
  AMOUNT,
  column('v', 'ACV', 'number'),
  column('k', 'Type', 'select'),
  column('p', 'Parent', 'relation'),
];
const from = (kind: string, amount?: number) => ({
  ...{
    kind,
    propertyId: 'p',
    propertyName: 'Parent',
    parentId: 'x',
    title: 'Acme',
    url: 'https://n.example',
    amount,
  },
});

/** What the last page says, and whether that is a warning. */
function said(kind: string | undefined, answers: Record<string, string>, amount?: number): readonly string[] {
  const link = kind === undefined ? undefined : from(kind, amount);
  return linkedNotes(MARKET, { answers }, { properties: PROPERTIES, link }).map((note) => {
    const { text, isWarning } = linkedNoteWords(note);
    return `${isWarning ? '! ' : ''}${text}`;
  });
}

test('an amount on top is summed up with the parent’s, and doubted when it may be all of it (S4-129)', () => {
  expect(said('Upside', { a: '50000' }, 100_000)).toEqual([
    '100,000 of the parent + 50,000 = 150,000 in all.',
  ]);
  expect(said('Upside', { a: '150000' }, 100_000)[0]).toMatch(/^! .*only 50,000 comes on top/u);
  expect(said('Upside', { a: '150000' })).toEqual([]);
  expect(said('Upside', { a: 'much' }, 100_000)).toEqual([]);
  expect(said('Add-on', { a: '150000' }, 100_000)).toEqual([]);
});

test('what something else fills in is asked to stay blank (S4-130)', () => {
  expect(said('Professional services', { a: '9', v: '7' })[0]).toMatch(
    /^! Something else fills in Amount, ACV/u,
  );
  expect(said('Professional services', { a: '', v: ' ' })).toEqual([]);
});

test('a deal of a kind that has a parent, without one, is told; of a kind that Opp does not make, not (S4-128)', () => {
  expect(said(undefined, { k: 'add on' })[0]).toMatch(
    /^! It is “add on” and belongs to no other opportunity/u,
  );
  expect(said(undefined, { k: 'Add On', p: 'x' })).toEqual([]);
  expect(said(undefined, { k: 'Renewal' })).toEqual([]);
  expect(linkedNotes({}, { answers: { k: 'Add On' } }, { properties: PROPERTIES })).toEqual([]);
});

test.each([
  ['Upside', 100_000, 'Only what comes on top of the parent’s 100,000: of 150,000 in all that is 50,000.'],
  ['Upside', undefined, 'Only what comes on top of the parent’s amount, which is blank.'],
  ['Upside', -5, 'Only what comes on top of the parent’s -5.'],
  ['Professional services', 1, 'Leave it blank: something else fills it in.'],
  ['Add-on', 1, undefined],
  ['Loan', 1, undefined],
])('at the amount of %s with a parent of %p stands: %p', (kind, amount, words) => {
  const hint = linkedHint(MARKET, from(kind, amount), AMOUNT);
  expect(hint && linkedHintWords(hint)).toBe(words);
});
