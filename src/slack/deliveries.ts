import type { ReceiverEvent } from '@slack/bolt';
import { createHash } from 'node:crypto';

/** Slack repeats what it holds for lost within minutes; a recorded request is valid for five (S5, S6, S7). */
const REMEMBERED_MS = 10 * 60_000;
/** Twenty a second for ten minutes. */
const MOST_REMEMBERED = 12_000;
/** Answers can be whole windows: only the newest are kept, an older repetition gets an empty one. */
const ANSWERS_KEPT = 1_000;

/**
 * Slack delivers at least once. What a person did carries a trigger of its own, and an event its id, so a second
 * delivery is known by it: it is not worked on again and gets the answer of the first.
 */
export class Deliveries {
  readonly #seenAt = new Map<string, number>();
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** How many are remembered, answers counted apart. */
  size(): number {
    return this.#seenAt.size + this.#answers.size;
  }

  /** The answer of an earlier delivery, or undefined when this is the first; then `begin` must be called. */
  repeated(body: ReceiverEvent['body']): Promise<unknown> | undefined {
    const key = keyOf(body);
    const seenAt = key === undefined ? undefined : this.#seenAt.get(key);
    if (key === undefined || seenAt === undefined || this.now() - seenAt > REMEMBERED_MS) return undefined;
    return this.#answers.get(key) ?? Promise.resolve(undefined);
  }

  /** Announces the first delivery; the returned function tells how it was answered. */
  begin(body: ReceiverEvent['body']): (answer: unknown) => void {
    const key = keyOf(body);
    if (key === undefined) return () => undefined;
    let answered: (answer: unknown) => void = () => undefined;
    const answer = new Promise((resolve) => {
      answered = resolve;
    });
    keep(this.#seenAt, key, this.now(), MOST_REMEMBERED);
    keep(this.#answers, key, answer, ANSWERS_KEPT);
    this.#forgetOld();
    return answered;
  }

  /** They stand in the order in which they came. */
  #forgetOld(): void {
    for (const [key, seenAt] of this.#seenAt) {
      if (this.now() - seenAt <= REMEMBERED_MS) return;
      this.#seenAt.delete(key);
      this.#answers.delete(key);
    }
  }
}

/** As the newest; the oldest goes when there are too many. */
function keep<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

function keyOf(body: ReceiverEvent['body']): string | undefined {
  const ids: readonly unknown[] = [body['trigger_id'], body['event_id']];
  const id = ids.find((one) => typeof one === 'string');
  return typeof id === 'string' ? createHash('sha256').update(id).digest('base64') : undefined;
}
