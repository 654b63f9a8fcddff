/**
 * `npm run sbom`: a CycloneDX 1.5 bill of materials of what runs, from the lock file, on standard output.
 * `npm run licences`: the same as a table in docs/licences.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Buffer } from 'node:buffer';
import process from 'node:process';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));

function hashOf(integrity = '') {
  const [algorithm, value] = integrity.split('-');
  if (algorithm !== 'sha512' || value === undefined) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(value, 'base64').toString('hex') }];
}

function bill() {
  const { name, version } = lock;
  return {
    ...{ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 },
    metadata: { component: { type: 'application', name, version, 'bom-ref': `${name}@${version}` } },
    components: packages.map((one) => ({
      ...{
        type: 'library',
        name: one.name,
        version: one.version,
        scope: one.optional ? 'optional' : 'required',
      },
      ...{ 'bom-ref': `${one.name}@${one.version}`, purl: purl(one), hashes: hashOf(one.integrity) },
      licenses: one.license === undefined ? [] : [{ expression: one.license }],
    })),
  };
}

function purl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function table() {
  const unique = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  const rows = [...unique.values()].map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license ?? 'not said'} |`,
  );
  return [
    '# Licences of what runs\n',
    'Written by `npm run licences` from the lock file. Packages for building and testing are not in it.\n',
    '| package | version | licence |\n| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv.includes('--table')) writeFileSync('docs/licences.md', table());
else process.stdout.write(`${JSON.stringify(bill(), null, 2)}\n`);
