import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueError, readCatalogue } from '../src/catalogue-files.js';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'opp-catalogue-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const FEATURE = `area: Replay
features:
  - feature: Session Replay
    product: Replay
    tier: Team
    solves: Plays back the session
    needs: [Faults cannot be reproduced]
    url: https://docs.example/replay/
`;

test('all files of the folder are read (S0-14)', () => {
  const folder = folderWith({ 'a.yml': FEATURE, 'notes.txt': 'not ours' });
  expect(readCatalogue(folder)).toEqual([
    {
      ...{ feature: 'Session Replay', product: 'Replay', tier: 'Team', solves: 'Plays back the session' },
      ...{ needs: ['Faults cannot be reproduced'], url: 'https://docs.example/replay/' },
      ...{ aliases: [], words: [] },
    },
  ]);
});

test('without a folder there is no catalogue, and no trouble', () => {
  expect(readCatalogue('/nowhere/at/all')).toEqual([]);
});

test('all mistakes of all files are told at once, with file, line and what to do', () => {
  const bad = FEATURE.replace('https:', 'http:').replace('tier: Team', 'teir: Team');
  const folder = folderWith({ 'a.yml': FEATURE, 'b.yml': bad, 'c.yml': `${FEATURE}    checked: 2026-02-30\n` });
  expect(() => readCatalogue(folder)).toThrow(CatalogueError);
  expect(() => readCatalogue(folder)).toThrow(
    /b\.yml line [35]: features\.0\.t[^]*did you mean tier\?[^]*b\.yml line 8: features\.0\.url: write an address that begins with https[^]*c\.yml line 9: features\.0\.checked: write the day/,
  );
}); // prettier-ignore

test('one feature in two files is told', () => {
  const folder = folderWith({ 'a.yml': FEATURE, 'b.yml': FEATURE.replace('Session Replay', 'session replay') });
  expect(() => readCatalogue(folder)).toThrow(/b\.yml: "session replay" stands in .*a\.yml too/);
}); // prettier-ignore

describe('the catalogue that comes with Opp', () => {
  const features = readCatalogue('playbooks/catalogue');

  test('has the features that enterprise customers ask for, each with its page (S0-15)', () => {
    expect(features.length).toBeGreaterThanOrEqual(30);
    for (const { url } of features) expect(new URL(url).hostname).toMatch(/^(docs\.)?sentry\.io$/u);
  });

  test('says of every feature how it helps within one line', () => {
    for (const { solves } of features) expect(solves.length).toBeLessThanOrEqual(160);
  });
});
