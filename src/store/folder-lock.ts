import { tryLock } from 'fs-native-extensions';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Two processes on one folder would destroy it without a word. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(dataDir: string, holder: string | undefined) {
    const who = holder === undefined ? 'another Opp' : `another Opp (process ${holder})`;
    super(`${who} is using this folder (${dataDir}); stop it or set OPP_DATA_DIR to another one`);
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process, making it if need be (readable by its owner alone: it holds what customers
 * said). The kernel holds the lock, so it is free the moment the process ends, even by kill -9; a heartbeat
 * would be late, and a file left behind would lock out the next start. Throws `FolderInUse`.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const file = await open(join(dataDir, 'lock'), 'a+', 0o600);
  try {
    if (!tryLock(file.fd)) throw new FolderInUse(dataDir, await readHolder(file));
    await file.truncate(0);
    await file.write(`${process.pid}\n`);
  } catch (error) {
    await file.close();
    throw error;
  }
  return { release: () => file.close() };
}

/** Only for the message; Windows does not let a locked file be read. */
async function readHolder(file: {
  readFile(encoding: 'utf8'): Promise<string>;
}): Promise<string | undefined> {
  const text = await file.readFile('utf8').catch(() => '');
  return /^\d+/.exec(text)?.[0];
}
