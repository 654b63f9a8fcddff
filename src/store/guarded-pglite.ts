import { PGlite } from '@electric-sql/pglite';
import * as z from 'zod';
import { PreparedStatements } from './prepared-statements.js';

const severe = z.object({ severity: z.enum(['FATAL', 'PANIC']) });

/** The embedded engine has given up (the disk refused to write or to sync); only a restart helps. */
class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
  constructor(reason: unknown) {
    super('the embedded database stopped because the disk failed; free some space and start Opp again', {
      cause: reason,
    });
  }
}

/**
 * PGlite that stays down after Postgres panicked. A real server would end its process; here the next statement
 * would spin for ever in the thread that also answers people.
 */
export class GuardedPGlite extends PGlite {
  private stopped: EngineStopped | undefined;
  private readonly statements = new PreparedStatements();

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.stopped !== undefined) throw this.stopped;
    return super.execProtocolRawSync(message);
  }

  override execProtocol(...given: Parameters<PGlite['execProtocol']>): ReturnType<PGlite['execProtocol']> {
    return this.watching(() => super.execProtocol(...given));
  }

  override execProtocolStream(
    ...[message, ...options]: Parameters<PGlite['execProtocolStream']>
  ): ReturnType<PGlite['execProtocolStream']> {
    return this.watching(() =>
      this.statements.pass(message, (one) => super.execProtocolStream(one, ...options)),
    );
  }

  private async watching<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (severe.safeParse(error).success) this.stopped ??= new EngineStopped(error);
      throw error;
    }
  }
}
