import { readFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { answerWish, readWish } from '../../src/playbook-tool/run.js';
import { nameKey } from '../../src/domain/fold.js';
import { readPlaybook } from '../../src/playbook-file.js';
import { playbookReference } from '../../src/playbook-tool/reference.js';

const FILES = readdirSync('playbooks')
  .filter((name) => name.endsWith('.yml'))
  .map((name) => `playbooks/${name}`);

test('the reference page is the one that the schema makes: npm run --silent playbook -- reference > docs/playbook.md', () => {
  expect(readFileSync('docs/playbook.md', 'utf8')).toBe(playbookReference());
});

test('the reference page says something of every construct', () => {
  const page = playbookReference();
  const blank = page.split('\n').filter((line) => line.startsWith('| `') && line.endsWith('|  |'));
  const sections = page.split('\n').filter((line) => line.startsWith('## '));
  expect(sections.length).toBeGreaterThan(25);
  expect(blank).toEqual([]);
});

test.each(FILES)('%s can be used', (file) => {
  expect(answerWish({ command: 'check', file })).toContain('It can be used');
});

test('a playbook compared with itself means the same', () => {
  for (const file of FILES)
    expect(answerWish({ command: 'diff', before: file, after: file })).toBe(
      'Both playbooks mean the same.\n',
    );
});

const PAIRS = FILES.flatMap((before) =>
  FILES.filter((after) => after !== before).map((after) => [before, after]),
);

test.each(PAIRS)(
  'from %s to %s, each stage is said to stay, to mean something else or to have no place',
  (before = '', after = '') => {
    const lines = answerWish({ command: 'diff', before, after });
    const [old, now] = [readPlaybook(before), readPlaybook(after)];
    const known = new Set(now.stages.flatMap(({ name, aliases }) => [name, ...aliases]).map(nameKey));
    for (const { name, aliases, role } of old.stages) {
      const maps = [name, ...aliases].some((one) => known.has(nameKey(one)));
      expect(lines.includes(`stage "${name}" (${role}) has no place any more`)).toBe(!maps);
    }
    for (const { name, aliases } of now.stages) {
      const isNew = ![name, ...aliases].some((one) =>
        old.stages.some((stage) =>
          [stage.name, ...stage.aliases].some((other) => nameKey(other) === nameKey(one)),
        ),
      );
      expect(lines.includes(`stage "${name}"`) || !isNew).toBe(true);
    }
    expect(lines).toContain('No deal is changed by this');
  },
);

test.each([
  [['check'], undefined],
  [['check', 'a.yml', 'b.yml'], undefined],
  [['chek', 'a.yml'], undefined],
  [[], undefined],
  [['diff', 'a.yml', 'b.yml'], { command: 'diff', before: 'a.yml', after: 'b.yml' }],
  [['reference'], { command: 'reference' }],
])('the arguments %j mean %j', (words, wish) => {
  expect(readWish(words)).toEqual(wish);
});
