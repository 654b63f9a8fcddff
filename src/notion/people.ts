import type { Clock } from '../domain/clock.js';
import type { NotionPerson } from '../domain/opportunity.js';
import type { NotionPeople } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { listSchema, readWholeList } from './pagination.js';
import { personSchema, toPerson } from './property-values.js';
import { SharedReadings } from './shared-readings.js';

const GOOD_FOR_MS = 10 * 60_000;
/** Somebody not found may have joined just now: then the list is read again, at most this often. */
const RECHECK_MS = 60_000;

type Directory = ReadonlyMap<string, NotionPerson>;

/** The workspace's people by e-mail, from a list kept for ten minutes; a failed refresh keeps the old list. */
export class NotionDirectory implements NotionPeople {
  #known: { readonly people: Directory; readonly readAt: number } | undefined;
  readonly #readings = new SharedReadings<Directory>();

  constructor(
    private readonly caller: Caller,
    private readonly clock: Clock,
  ) {}

  /** Throws `UserError` when the list was never read and cannot be. */
  async byEmail(email: string): Promise<NotionPerson | undefined> {
    const key = keyOf(email);
    const found = (await this.#notOlderThan(GOOD_FOR_MS)).get(key);
    return found ?? (await this.#notOlderThan(RECHECK_MS)).get(key);
  }

  async #notOlderThan(ms: number): Promise<Directory> {
    const known = this.#known;
    if (known === undefined) return this.#refresh();
    if (this.clock.now().getTime() - known.readAt < ms) return known.people;
    return this.#refresh().catch(() => known.people);
  }

  #refresh(): Promise<Directory> {
    return this.#readings.of('people', () => this.#read());
  }

  async #read(): Promise<Directory> {
    const users = await readWholeList(personSchema, (cursor) =>
      this.caller.read({
        lane: 'interactive',
        subject: 'people',
        shape: listSchema,
        request: (client) =>
          client.users.list({ page_size: 100, ...(cursor === undefined ? {} : { start_cursor: cursor }) }),
      }),
    );
    const people = new Map<string, NotionPerson>();
    for (const user of users) {
      const person = toPerson(user);
      if (user.type !== 'bot' && person.email !== undefined) people.set(keyOf(person.email), person);
    }
    this.#known = { people, readAt: this.clock.now().getTime() };
    return people;
  }
}

function keyOf(email: string): string {
  return email.trim().toLowerCase();
}
