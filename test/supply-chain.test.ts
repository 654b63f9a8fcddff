import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const entry = z.looseObject({
  ...{ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() },
  ...{
    hasInstallScript: z.boolean().optional(),
    integrity: z.string().optional(),
    resolved: z.string().optional(),
  },
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const all = Object.entries(lock.packages).filter(([path]) => path !== '');
const running = all.filter(([, { dev }]) => dev !== true);
const bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  components: z.array(z.object({ purl: z.string(), hashes: z.array(z.unknown()).min(1) })),
});

describe('the packages that Opp is made of', () => {
  test('need no install script, so that none has to be trusted', () => {
    const scripts = all.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path);
    // For building only, and it works without: package.json forbids it.
    expect(scripts.filter((path) => !/(?:^|\/)(?:esbuild|fsevents)$/u.test(path))).toEqual([]);
    expect(running.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  test('are fixed by their content', () => {
    expect(
      all.filter(([, { integrity }]) => !(integrity ?? '').startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
  });

  test('have licences that allow it, as docs/licences.md lists them', () => {
    const listed = readFileSync('docs/licences.md', 'utf8');
    for (const [path, { version, license }] of running) {
      const name = path.slice(path.lastIndexOf('node_modules/') + 13);
      const row = listed.split('\n').find((line) => {
        const [, package_, of] = line.split('|').map((cell) => cell.trim());
        return package_ === name && of === version;
      });
      expect([name, row]).toEqual([name, expect.stringContaining(license ?? 'not said')]);
      expect([name, license]).toEqual([
        name,
        expect.stringMatching(/MIT|Apache-2\.0|BSD|ISC|0BSD|PostgreSQL|Unlicense|CC0|BlueOak/u),
      ]);
    }
  });

  test('stand in a bill of materials, each with its hash', () => {
    const text = execFileSync(process.execPath, ['scripts/sbom.mjs'], { maxBuffer: 1e8 }).toString();
    const { components } = bom.parse(JSON.parse(text));
    expect(components).toHaveLength(running.length);
  });
});
