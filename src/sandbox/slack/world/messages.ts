import { z } from 'zod';
import type { SandboxMemory } from '../../memory.js';

const message = z.object({
  channel: z.string(),
  ts: z.string(),
  threadTs: z.string().optional(),
  by: z.string(),
  text: z.string(),
  blocks: z.array(z.record(z.string(), z.unknown())),
  edited: z.boolean(),
  /** Set when only this person sees it. Such a message never outlives the process. */
  onlyFor: z.string().optional(),
  metadata: z.unknown().optional(),
  /** The names of the files that hang at it. */
  files: z.array(z.string()).optional(),
});

export type Message = Readonly<z.infer<typeof message>>;

const REALM = 'slack.message';

/** Every message of the workspace, in the order of their stamps. */
export class Messages {
  readonly #byKey = new Map<string, Message>();

  private constructor(private readonly memory: SandboxMemory) {}

  static async open(memory: SandboxMemory): Promise<Messages> {
    const messages = new Messages(memory);
    const kept = (await memory.all(REALM)).map(({ data }) => message.parse(data));
    for (const one of kept.sort(byStamp)) messages.#byKey.set(keyOf(one.channel, one.ts), one);
    return messages;
  }

  in(channel: string): readonly Message[] {
    return [...this.#byKey.values()].filter((one) => one.channel === channel).sort(byStamp);
  }

  find(channel: string, ts: string): Message | undefined {
    return this.#byKey.get(keyOf(channel, ts));
  }

  lastTs(): string | undefined {
    return [...this.#byKey.values()].sort(byStamp).at(-1)?.ts;
  }

  /** Posts or replaces; durable before it resolves, unless only one person sees it. */
  async put(one: Message): Promise<void> {
    const key = keyOf(one.channel, one.ts);
    this.#byKey.set(key, one);
    if (one.onlyFor === undefined) await this.memory.put(REALM, key, one);
  }

  async remove(one: Message): Promise<void> {
    const key = keyOf(one.channel, one.ts);
    this.#byKey.delete(key);
    if (one.onlyFor === undefined) await this.memory.remove(REALM, key);
  }
}

function keyOf(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

function byStamp(one: Message, other: Message): number {
  return one.ts < other.ts ? -1 : 1;
}
