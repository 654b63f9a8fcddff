import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Brings a file, or a folder's list of names, to the disk. Windows cannot open folders and needs no sync. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch(skipOnWindows);
  if (file === undefined) return;
  try {
    await file.sync().catch(skipOnWindows);
  } finally {
    await file.close();
  }
}

/** The same for a folder and everything in it. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncTree(path) : syncFile(path));
  }
  await syncFile(folder);
}

function skipOnWindows(error: unknown): undefined {
  if (process.platform !== 'win32') throw error;
  return undefined;
}
