import { reasonInWords } from '../../../src/slack/text/duplicate-words.js';
import type { Reason } from '../../../src/domain/duplicates/reason.js';

const TOLD: readonly (readonly [Reason, string])[] = [
  [{ kind: 'missing', words: ['signed'] }, 'new words: signed'],
  [{ kind: 'missing', words: ['a', 'b', 'c', 'd'] }, 'new words: a, b, c …'],
  [{ kind: 'date', said: ['4 Dec'], now: ['18 Dec'] }, 'other date: 18 Dec instead of 4 Dec'],
  [{ kind: 'number', said: ['120'], now: ['150'] }, 'other number: 150 instead of 120'],
  [{ kind: 'negation' }, 'one says “not”, the other does not'],
  [{ kind: 'state', word: 'sent', said: 'to_do', now: 'done' }, 'was to do, is now done'],
  [{ kind: 'opposite', said: 'approved', now: 'rejected' }, '“rejected” instead of “approved”'],
  [{ kind: 'dropped', word: 'draft' }, 'only one says “draft”'],
  [{ kind: 'actor', words: ['karim'] }, 'somebody else did it'],
  [{ kind: 'direction', words: ['Karim'] }, 'the other way round: Karim'],
  [{ kind: 'place', field: 'item', side: 'vendor' }, 'was said as an open item'],
  [{ kind: 'language' }, 'compared word for word only'],
];

test.each(TOLD)('%j reads %j', (reason, words) => {
  expect(reasonInWords(reason)).toBe(words);
});
