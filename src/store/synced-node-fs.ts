import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fsyncSync } from 'node:fs';

type Init = NodeFS['init'];
type Module = Parameters<NonNullable<NonNullable<Parameters<Init>[1]['preRun']>[number]>>[0];

/** WASI's "input/output error": Postgres then stops instead of believing that the data is safe. */
const EIO = 29;

/**
 * The folder of an embedded Postgres, with an fsync that reaches the disk. PGlite's own file system has none:
 * Postgres asks, nobody acts, and a power cut takes acknowledged commits. This sets the missing operation where
 * 0.5.16 looks for it; should another version look elsewhere, opening fails instead of pretending.
 */
export class SyncedNodeFS extends NodeFS {
  constructor(
    folder: string,
    private readonly sync: (fileDescriptor: number) => void = fsyncSync,
  ) {
    super(folder);
  }

  override async init(...[pglite, given]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, given);
    const preRun = [...(emscriptenOpts.preRun ?? []), this.addSync];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  private readonly addSync = (module: Module): void => {
    const operations: unknown = Reflect.get(module.NODEFS, 'stream_ops');
    if (typeof operations !== 'object' || operations === null || !('write' in operations)) {
      throw new Error('this version of PGlite keeps its file operations elsewhere: fsync would not happen');
    }
    Reflect.set(operations, 'fsync', (stream: { nfd: number }) => this.syncStream(stream.nfd));
  };

  private syncStream(fileDescriptor: number): number {
    try {
      this.sync(fileDescriptor);
      return 0;
    } catch {
      return EIO;
    }
  }
}
