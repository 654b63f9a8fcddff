import { tryLock } from 'fs-native-extensions';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
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
  readonly release: () => void;
}

/**
 * Takes the folder for this process, making it if need be (readable by its owner alone: it holds what customers
 * said). The kernel holds the lock, so it is free the moment the process ends, even by kill -9; a heartbeat
 * would be late, and a file left behind would lock out the next start. Throws `FolderInUse`.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // A plain descriptor: a FileHandle would be closed, and the lock lost, when nothing refers to it any more.
  const file = openSync(join(dataDir, 'lock'), 'a+', 0o600);
  try {
    if (!tryLock(file)) throw new FolderInUse(dataDir, readHolder(file));
    ftruncateSync(file);
    writeSync(file, `${process.pid}\n`);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return {
    release: () => {
      closeSync(file);
    },
  };
}

/** Only for the message; Windows does not let a locked file be read. */
function readHolder(file: number): string | undefined {
  try {
    return /^\d+/.exec(readFileSync(file, 'utf8'))?.[0];
  } catch {
    return undefined;
  }
}
