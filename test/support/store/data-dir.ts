import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../../src/store/open-store.js';
import { NOON } from './promises.js';

/** A folder for one test file, gone afterwards. */
export function temporaryFolder(): () => string {
  let folder: string | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opp-store-'));
  });
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (folder === undefined) throw new Error('the folder is made before the first test');
    return folder;
  };
}

/** Opens the embedded store in a folder at noon; warnings are collected. */
export async function openAt(dataDir: string, warnings: object[] = []): Promise<Store> {
  const log = { info: () => undefined, warn: (fields: object) => warnings.push(fields) };
  return openStore({ databaseUrl: undefined, dataDir, log, clock: { now: () => NOON } });
}
