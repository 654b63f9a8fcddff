import type { PGlite } from '@electric-sql/pglite';

type Answer = Awaited<ReturnType<PGlite['execProtocolStream']>>;
type Send = (message: Uint8Array) => Promise<Answer>;

/** So many statements stay prepared, each in some ten kilobytes; what people ask makes shapes of its own. */
const MOST_PREPARED = 128;
/** The types of the messages in which a statement is named, and where its name stands: they name none (a zero). */
const [PARSE, BIND, DESCRIBE, CLOSE] = [0x50, 0x42, 0x44, 0x43];
const NAME_AT = { parse: 5, bind: 6, describe: 6 };
/** Describes or closes a statement, not what it was bound to. */
const STATEMENT = 0x53;

interface Prepared {
  readonly name: string;
  /** What Postgres said of the statement and its parameters. */
  described: Answer | undefined;
}

/**
 * Lets the embedded Postgres read and describe a statement once: the engine sends each as if it were new, and that
 * takes longer than most of them run. Whether the plan is kept as well, `kept-plans.ts` says. Stands between the engine
 * and Postgres and names what the engine leaves unnamed. One statement at a time, as the engine sends them:
 * parse, describe, bind, describe, execute, sync.
 */
export class PreparedStatements {
  /** By what is parsed; the longest unused first. */
  readonly #prepared = new Map<string, Prepared>();
  readonly #dropped: string[] = [];
  #current: { readonly key: string; readonly prepared: Prepared } | undefined;
  #count = 0;

  /** Sends a message, in the name of its statement. A statement that fails is read anew the next time. */
  async pass(message: Uint8Array, send: Send): Promise<Answer> {
    try {
      return await this.#pass(message, send);
    } catch (error) {
      if (this.#current !== undefined) this.#drop(this.#current.key);
      this.#current = undefined;
      throw error;
    }
  }

  #pass(message: Uint8Array, send: Send): Promise<Answer> {
    const prepared = this.#current?.prepared;
    if (message[0] === PARSE && message[NAME_AT.parse] === 0) return this.#parse(message, send);
    if (prepared === undefined) return send(message);
    if (message[0] === BIND) return send(named(message, NAME_AT.bind, prepared.name));
    if (message[0] === DESCRIBE && message[5] === STATEMENT) return describe(prepared, message, send);
    return send(message);
  }

  async #parse(message: Uint8Array, send: Send): Promise<Answer> {
    this.#current = undefined;
    const key = Buffer.from(message).toString('latin1');
    const known = this.#prepared.get(key);
    if (known !== undefined) {
      this.#prepared.delete(key);
      this.#prepared.set(key, known);
      this.#current = { key, prepared: known };
      return [];
    }
    await this.#makeRoom(send);
    this.#count += 1;
    const prepared: Prepared = { name: `s${this.#count}`, described: undefined };
    const answer = await send(named(message, NAME_AT.parse, prepared.name));
    this.#prepared.set(key, prepared);
    this.#current = { key, prepared };
    return answer;
  }

  async #makeRoom(send: Send): Promise<void> {
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined && this.#prepared.size >= MOST_PREPARED) this.#drop(oldest);
    for (const name of this.#dropped.splice(0)) await send(closing(name));
  }

  #drop(key: string): void {
    const prepared = this.#prepared.get(key);
    if (prepared !== undefined) this.#dropped.push(prepared.name);
    this.#prepared.delete(key);
  }
}

/** What the parameters are is asked once. */
async function describe(prepared: Prepared, message: Uint8Array, send: Send): Promise<Answer> {
  prepared.described ??= await send(named(message, NAME_AT.describe, prepared.name));
  return prepared.described;
}

/** The message with this name where it had none. */
function named(message: Uint8Array, at: number, name: string): Uint8Array {
  const whole = Buffer.concat([message.subarray(0, at), Buffer.from(name), message.subarray(at)]);
  // The length counts itself, not the type before it.
  whole.writeInt32BE(whole.length - 1, 1);
  return whole;
}

function closing(name: string): Uint8Array {
  return named(Uint8Array.from([CLOSE, 0, 0, 0, 0, STATEMENT, 0]), 6, name);
}
