import type { DeskPerson } from '../desk.js';
import type { Manifest } from '../manifest.js';
import type { SeedPerson, SlackSeed } from '../seed.js';

export const APP_ID = 'A0SANDBOX1';
export const BOT_ID = 'B0SANDBOX1';
export const BOT_USER = 'U0SANDBOXBOT';
/** The other company whose people are met in shared channels. */
const OTHER_TEAM = 'T0ELSEWHERE';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Slack's old lower-case name: "ana.ruiz". */
  readonly handle: string;
  readonly title: string;
  readonly email: string | undefined;
  readonly timeZone: string;
  readonly kind: SeedPerson['kind'] | 'bot';
  readonly teamId: string;
}

/** Everybody of the seed, and the app's bot user. */
export class People {
  readonly #byId: ReadonlyMap<string, Person>;

  constructor(seed: SlackSeed, manifest: Manifest) {
    const bot: Person = {
      id: BOT_USER,
      name: manifest.botName,
      handle: handleOf(manifest.botName),
      title: 'App',
      email: undefined,
      timeZone: 'UTC',
      kind: 'bot',
      teamId: seed.team.id,
    };
    this.#byId = new Map([...seed.people.map((p) => fromSeed(p, seed)), bot].map((p) => [p.id, p]));
  }

  all(): readonly Person[] {
    return [...this.#byId.values()];
  }

  /** Those who can sign in. */
  humans(): readonly Person[] {
    return this.all().filter((person) => person.kind !== 'bot');
  }

  find(id: string): Person | undefined {
    return this.#byId.get(id);
  }

  /** Throws RangeError for an unknown id. */
  get(id: string): Person {
    const person = this.find(id);
    if (person === undefined) throw new RangeError(`nobody here has the id ${id}`);
    return person;
  }
}

function fromSeed(person: SeedPerson, seed: SlackSeed): Person {
  const { id, name, title, email, timeZone, kind } = person;
  const teamId = kind === 'stranger' ? OTHER_TEAM : seed.team.id;
  return { id, name, handle: handleOf(name), title, email, timeZone, kind, teamId };
}

function handleOf(name: string): string {
  return name.toLowerCase().trim().replaceAll(/\s+/g, '.');
}

export function onDesk(person: Person): DeskPerson {
  const { id, name, title, kind, timeZone } = person;
  return { id, name, title, kind, isBot: kind === 'bot', timeZone };
}
