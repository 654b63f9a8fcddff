import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fsyncSync } from 'node:fs';

type Init = NodeFS['init'];
type Sync = (fileDescriptor: number) => void;

/** WASI's "input/output error": Postgres then stops instead of believing that the data is safe. */
const EIO = 29;

/**
 * The folder of an embedded Postgres, with an fsync that reaches the disk. PGlite's own file system has none:
 * Postgres asks, nobody acts, and a power cut takes acknowledged commits.
 */
export class SyncedNodeFS extends NodeFS {
  constructor(
    folder: string,
    private readonly sync: Sync = fsyncSync,
  ) {
    super(folder);
  }

  override async init(...[pglite, given]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, given);
    const addSync = (module: { readonly NODEFS: object }): void => {
      giveSync(module.NODEFS, this.sync);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addSync] } };
  }
}

/**
 * Sets the missing operation where PGlite 0.5.16 looks for it. Throws when this file system is built differently,
 * so that another version of PGlite does not open instead of only pretending to sync.
 */
export function giveSync(nodeFileSystem: object, sync: Sync): void {
  const operations: unknown = Reflect.get(nodeFileSystem, 'stream_ops');
  if (typeof operations !== 'object' || operations === null || !('write' in operations)) {
    throw new Error('this version of PGlite keeps its file operations elsewhere: fsync would not happen');
  }
  const fsync = ({ nfd }: { readonly nfd: number }): number => {
    try {
      sync(nfd);
      return 0;
    } catch {
      return EIO;
    }
  };
  Reflect.set(operations, 'fsync', fsync);
}
