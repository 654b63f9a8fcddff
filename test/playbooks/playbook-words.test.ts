import { join } from 'node:path';
import { nameKey } from '../../src/domain/fold.js';
import { sourceText } from '../support/source-text.js';
import { PLAYBOOKS, teamNumbers, teamWords } from './playbook-words.js';
import { numbersInSource, wordsInSource, type Found } from './words-in-source.js';

/** Its sample database is a team's, with stages and companies of its own. */
const SANDBOX = join('src', 'sandbox');
const SOURCES = [...sourceText('src')].filter(([path]) => !path.startsWith(SANDBOX));

/** Words of the engine: what a stage can mean to it, how an evaluation ends, what its constructs are called. */
const ENGINES_OWN: ReadonlySet<string> = new Set(
  [
    ...['demo', 'poc', 'won', 'lost', 'win', 'transferred', 'on hold', 'duplicate', 'unqualified'],
    ...['proof of concept', 'technical win', 'qualification', 'open', 'stalled'],
  ].map(nameKey),
);

/** English that happens to be a name, where it is none. */
const ENGLISH: readonly (readonly [path: string, word: string, why: string])[] = [
  ['src/domain/change-log/summarise-change.ts', 'Opportunity Created', 'the first line of any change log'],
  [
    'src/domain/page-body/customer-information-table.ts',
    'Competition',
    'a topic of the customer information',
  ],
  ['src/domain/handover/gather-pack.ts', 'Economic buyer', 'what people call a column with a contact'],
  ['src/slack/views/review-lines.ts', 'New', 'what is found of a line'],
  ['src/domain/pasted-text/property-changes.ts', 'Economic buyer', 'a person in a call summary'],
];

function isEnglish({ path, word }: Found): boolean {
  return ENGLISH.some(([where, which]) => join(where) === path && nameKey(which) === nameKey(word));
}

const WORDS = teamWords().filter(({ word }) => !ENGINES_OWN.has(nameKey(word)));

function told({ path, line, text, word, file }: Found): string {
  return `${path}:${line} says “${text.slice(0, 80)}”: “${word}” is for ${file} to say`;
}

test('no stage, letter, reason, step, place or company of any playbook stands in the code', () => {
  expect(WORDS.length).toBeGreaterThan(200);
  const found = SOURCES.flatMap(([path, source]) => wordsInSource(path, source, WORDS));
  expect(found.filter((one) => !isEnglish(one)).map(told)).toEqual([]);
  // An exception that nothing needs any more would hide the next one.
  expect(
    ENGLISH.filter(
      ([where, word]) =>
        !found.some(
          (one) => isEnglish(one) && one.path === join(where) && nameKey(one.word) === nameKey(word),
        ),
    ),
  ).toEqual([]);
});

test('no threshold of any playbook stands in the code', () => {
  const numbers = teamNumbers();
  expect(numbers.map(({ number }) => number)).toEqual(expect.arrayContaining([12_000, 1999, 48, 40]));
  const found = SOURCES.flatMap(([path, source]) => numbersInSource(path, source, numbers));
  expect(found.map(told)).toEqual([]);
});

test.each([
  ["const first = 'Technical Evaluation';", 'Technical Evaluation'],
  ["if (stage === 'Scoping') ask();", 'Scoping'],
  ['say(`This deal is in Negotiating now`);', 'Negotiating'],
  ["const due = ['Economic buyer'];", 'Economic buyer'],
  ["const reasons = { merged: 'merged into' };", 'merged into'],
  ['const rival = /evaluating (?:datadog|others)/u;', 'Datadog'],
  ["const chat = 'Ask your GitLab contact.';", 'GitLab'],
  ['const order = { Discovery: 1 };', 'Discovery'],
])('a planted name would be told: %s', (source, word) => {
  expect(wordsInSource('planted.ts', source, WORDS).map((one) => one.word)).toContain(word);
});

test.each([
  "const where = 'https://docs.gitlab.io/page';",
  "const file = 'playbooks/sentry.yml';",
  "const hint = 'Nothing was discovered in this contract yet.';",
  "const state = 'open';",
  "import { proposal } from './Proposal.js';",
  '// Discovery comes before Scoping',
])('an English word, an address, a path and a remark are no name: %s', (source) => {
  expect(wordsInSource('harmless.ts', source, WORDS)).toEqual([]);
});

test.each([
  ['if (amount >= 12_000) tell();', 1],
  ['const LEAST_AMOUNT = 12000;', 1],
  ['const LONGEST = 12_000;', 0],
  ['if (text.length > 2000) cut();', 0],
])('a planted threshold would be told, a length of a text not: %s', (source, count) => {
  expect(numbersInSource('planted.ts', source, teamNumbers())).toHaveLength(count);
});

test('every playbook beside the first could be deleted: no other file of the code names one', () => {
  const others = PLAYBOOKS.filter((file) => !file.endsWith('/sentry.yml'));
  const named = SOURCES.flatMap(([path, source]) =>
    others.filter((file) => source.includes(file)).map((file) => `${path} names ${file}`),
  );
  expect(named).toEqual([]);
});
