import type { Desk } from '../desk.js';

type Notice = Desk['notices'][number];
type Ack = Desk['acks'][number];
const KEPT = 50;

/** What happened beside the messages: the app's mistakes, Slackbot's remarks, acknowledgements. */
export class Journal {
  readonly #problems: string[] = [];
  readonly #notices = new Map<string, Notice[]>();
  readonly #acks: Ack[] = [];
  readonly #listeners = new Set<() => void>();
  #count = 0;

  /** Something the app sent that Slack refuses, or an acknowledgement it owed. */
  problem(text: string): void {
    this.#problems.push(text);
  }

  problems(): readonly string[] {
    return [...this.#problems];
  }

  notice(personId: string, channel: string, text: string): void {
    this.#count += 1;
    const before = this.#notices.get(personId) ?? [];
    this.#notices.set(personId, [...before, { id: `N${this.#count}`, channel, text }].slice(-KEPT));
    this.changed();
  }

  noticesOf(personId: string): readonly Notice[] {
    return this.#notices.get(personId) ?? [];
  }

  ack(what: string, ms: number | undefined): void {
    this.#acks.push({ what, ms });
    if (this.#acks.length > KEPT) this.#acks.shift();
  }

  acks(): readonly Ack[] {
    return [...this.#acks];
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
