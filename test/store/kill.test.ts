import * as z from 'zod';
import { FolderInUse } from '../../src/store/folder-lock.js';
import { bundleProgram, startProgram, type ChildProgram } from '../support/child-program.js';
import { openAt, temporaryFolder } from '../support/store/data-dir.js';

const ROUNDS = 5;
const told = z.object({ found: z.array(z.string()).optional(), acknowledged: z.string().optional() });
const acknowledged = ({ lines }: ChildProgram) =>
  lines.flatMap((line) => told.parse(JSON.parse(line)).acknowledged ?? []);

describe('a process that is killed', () => {
  const folder = temporaryFolder();
  let program = '';
  beforeAll(async () => {
    program = await bundleProgram('test/support/store/children/keep-promising.ts');
  });

  test('loses no promise that it acknowledged, however often it happens', async () => {
    const kept: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startProgram(program, folder(), String(round));
      const found = told.parse(JSON.parse(await child.line((line) => line.includes('found')))).found ?? [];
      expect(new Set(found)).toEqual(new Set([...found, ...kept]));
      await child.line((line) => line.includes(`"${round}-${round * 5 + 3}"`));
      await child.kill();
      kept.push(...acknowledged(child));
    }
    const store = await openAt(folder());
    const ids = new Set((await store.journal.unfinished()).map((one) => one.id));
    await store.close();
    expect(store.recovery).toBeUndefined();
    expect(kept.filter((id) => !ids.has(id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(ROUNDS * 10);
    // At most the one promise of each round that was under way may be there without having been acknowledged.
    expect(ids.size - kept.length).toBeLessThanOrEqual(ROUNDS);
  }, 240_000);

  test('keeps a second process out of its folder while it lives, and no longer', async () => {
    const child = startProgram(program, folder(), 'lock');
    await child.line((line) => line.includes('found'));
    const refusal = await openAt(folder()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect(String(refusal)).toBe(
      `FolderInUse: another Opp (process ${child.process.pid}) is using this folder (${folder()}); stop it or set OPP_DATA_DIR to another one`,
    );
    await child.kill();
    const store = await openAt(folder());
    await expect(openAt(folder())).rejects.toThrow(FolderInUse);
    await store.close();
  }, 120_000);
});
