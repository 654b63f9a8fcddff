import fc from 'fast-check';
import { countWords } from '../../src/domain/words.js';

test.each([
  ['', 0],
  ['  \n ', 0],
  ['Quote sent to Karim', 4],
  ['sign-off by e-mail', 3],
  ["don't wait", 2],
  ['AT&T pays $1,000.50 on 10:30', 5],
  ['✅ ‼️ 🚀', 0],
  ['1️⃣ first 👩‍👩‍👧 step', 2],
  ['Acme — signed – done', 3],
  ['signed—finally', 2],
  ['one,two,three', 3],
  ['40 % off', 2],
  ['see https://sentry.io/a-b/c?d=e,f#g now', 3],
  ['(see docs.sentry.io)', 2],
  ['& + / - …', 0],
  ['CI/CD works', 2],
  ['اجتماع مع العميل', 3],
  ['שלום עולם', 2],
  ['na\u00efve cafe\u0301', 2],
  ['顧客はPOCを延長した', 6],
  ['สวัสดีครับ', 2],
  ['नमस्ते दुनिया', 2],
  ['안녕하세요 여러분', 2],
])('a person counts %j as %i words (S0-61)', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('joining two texts with a space adds their words', () => {
  const word = fc.stringMatching(/^[a-zäöü0-9-]{0,8}$/u);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const expected = words.filter((one) => /[^-]/u.test(one)).length;
      expect(countWords(words.join(' '))).toBe(expected);
    }),
  );
});

test.each(['a', '顧', 'ส', '[', 'http://', ',', '1️⃣', '—', 'a,'])(
  'ten thousand characters of %j are counted at once',
  (piece) => {
    const started = performance.now();
    countWords(piece.repeat(10_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
