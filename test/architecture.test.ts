import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { z } from 'zod';

const config = z.custom<IConfiguration>().parse(createRequire(import.meta.url)('../.dependency-cruiser.cjs'));

/** For each rule a file that breaks it: where it stands and what it imports. */
const PLANTED: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'domain-stands-alone': ['src/domain/a.ts', '../services/target.js'],
  'domain-needs-zod-and-dayjs-only': ['src/domain/b.ts', 'pino'],
  'domain-does-no-io': ['src/domain/c.ts', 'node:fs'],
  'services-know-domain': ['src/services/a.ts', '../notion/target.js'],
  'services-know-no-vendor': ['src/services/b.ts', 'pino'],
  'notion-knows-domain-and-ports': ['src/notion/a.ts', '../store/target.js'],
  'mirror-knows-domain-and-ports': ['src/mirror/a.ts', '../notion/target.js'],
  'store-knows-domain-and-ports': ['src/store/a.ts', '../slack/target.js'],
  'slack-knows-domain-and-services': ['src/slack/a.ts', '../notion/target.js'],
  'views-know-domain-and-ids': ['src/slack/views/a.ts', '../../services/target.js'],
  'jobs-know-services': ['src/jobs/a.ts', '../store/target.js'],
  'operations-stand-alone': ['src/operations/a.ts', '../services/target.js'],
  'sandbox-stands-alone': ['src/sandbox/a.ts', '../services/target.js'],
  'only-main-knows-the-sandbox': ['src/slack/b.ts', '../sandbox/target.js'],
  'only-the-root-knows-everyone': ['src/jobs/b.ts', '../app.js'],
  'notion-client-appears-once': ['src/slack/c.ts', '@notionhq/client'],
  'bolt-appears-once': ['src/notion/b.ts', '@slack/bolt'],
  'database-appears-once': ['src/mirror/b.ts', '@electric-sql/pglite'],
  'production-needs-no-dev-package': ['src/services/c.ts', 'express'],
  'source-knows-no-test': ['src/notion/c.ts', '../../test/target.js'],
  'no-cycles': ['src/jobs/c-back.ts', './c.js'],
  'no-orphans': ['src/jobs/nobody-imports-me.ts', ''],
  'no-unresolvable': ['src/jobs/d.ts', './not-there.js'],
  'no-undeclared-package': ['src/jobs/e.ts', 'acorn'],
};

const TARGETS = [
  ...['domain', 'services', 'notion', 'store', 'slack', 'sandbox'].map((folder) => `src/${folder}/target.ts`),
  'test/target.ts',
  'src/app.ts',
];

function plant(root: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const target of TARGETS) write(target, 'export const target = 1;\n');
  for (const [file, imports] of Object.values(PLANTED)) {
    write(
      file,
      imports === '' ? 'export {};\n' : `import * as it from '${imports}';\nexport const x = it;\n`,
    );
  }
  write('src/jobs/c.ts', "import * as it from './c-back.js';\nexport const y = it;\n");
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: DECLARED, devDependencies: { express: '5' } }),
  );
  write('tsconfig.json', '{"compilerOptions":{"module":"nodenext","target":"es2022"}}');
  symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(root, 'node_modules'));
}

const DECLARED = { pino: '10', '@notionhq/client': '5', '@slack/bolt': '5', '@electric-sql/pglite': '0.5' };

async function violations(root: string): Promise<readonly { rule: string; from: string }[]> {
  const { output } = await cruise(
    ['src'],
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden ?? [] } },
    { ...config.options?.enhancedResolveOptions },
  );
  const result: ICruiseResult | undefined = typeof output === 'string' ? undefined : output;
  return (result?.summary.violations ?? []).map(({ rule, from }) => ({ rule: rule.name, from }));
}

describe('the arrows between the folders', () => {
  const root = mkdtempSync(join(tmpdir(), 'opp-arrows-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test('each rule catches the violation that was planted for it', async () => {
    plant(root);
    const found = await violations(root);
    for (const [rule, [from]] of Object.entries(PLANTED)) {
      expect(found).toContainEqual({ rule, from });
    }
  });

  test('every rule has a planted violation', () => {
    const rules = (config.forbidden ?? []).map(({ name }) => name);
    expect(Object.keys(PLANTED).sort()).toEqual([...rules].sort());
  });
});
