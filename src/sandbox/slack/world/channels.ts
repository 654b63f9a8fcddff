import { z } from 'zod';
import type { SandboxMemory } from '../../memory.js';
import type { SlackSeed } from '../seed.js';
import { BOT_USER, type People } from './people.js';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'dm' | 'app';
  readonly isExtShared: boolean;
  readonly members: ReadonlySet<string>;
}

const REALM = 'slack.channel';
const kept = z.object({ members: z.array(z.string()) });

/** Channels, the direct messages between two people, and each person's conversation with the app. */
export class Channels {
  readonly #byId = new Map<string, Channel>();

  private constructor(private readonly memory: SandboxMemory) {}

  static async open(seed: SlackSeed, people: People, memory: SandboxMemory): Promise<Channels> {
    const channels = new Channels(memory);
    for (const { id, name, isPrivate, isExtShared, memberIds } of seed.channels)
      channels.#keep({
        id,
        name,
        kind: isPrivate ? 'private' : 'channel',
        isExtShared,
        members: new Set(memberIds),
      });
    for (const person of people.humans()) channels.#keep(directMessage(person.id, BOT_USER));
    for (const { id, data } of await memory.all(REALM)) channels.#restore(id, kept.parse(data).members);
    return channels;
  }

  all(): readonly Channel[] {
    return [...this.#byId.values()];
  }

  find(id: string): Channel | undefined {
    return this.#byId.get(id);
  }

  /** Those the person is a member of. */
  of(personId: string): readonly Channel[] {
    return this.all().filter((channel) => channel.members.has(personId));
  }

  /** The conversation of two; made when there was none. */
  async between(one: string, other: string): Promise<Channel> {
    const channel = directMessage(one, other);
    const known = this.#byId.get(channel.id);
    if (known !== undefined) return known;
    await this.#persist(channel);
    return channel;
  }

  async join(id: string, personId: string): Promise<void> {
    const channel = this.#byId.get(id);
    if (channel === undefined || channel.members.has(personId)) return;
    await this.#persist({ ...channel, members: new Set([...channel.members, personId]) });
  }

  async #persist(channel: Channel): Promise<void> {
    this.#keep(channel);
    await this.memory.put(REALM, channel.id, { members: [...channel.members] });
  }

  #keep(channel: Channel): void {
    this.#byId.set(channel.id, channel);
  }

  #restore(id: string, members: readonly string[]): void {
    const known = this.#byId.get(id);
    const [one, other] = members;
    if (known !== undefined) this.#keep({ ...known, members: new Set(members) });
    else if (one !== undefined && other !== undefined) this.#keep(directMessage(one, other));
  }
}

function directMessage(one: string, other: string): Channel {
  const members = [one, other].sort();
  const withApp = members.includes(BOT_USER);
  const id = `D${members.map((member) => (member === BOT_USER ? 'APP' : member.slice(1))).join('')}`;
  return {
    id,
    name: 'directmessage',
    kind: withApp ? 'app' : 'dm',
    isExtShared: false,
    members: new Set(members),
  };
}
