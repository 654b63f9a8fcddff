import type { ReceiverEvent } from '@slack/bolt';

/** Slack repeats what it holds for lost within minutes; nobody acts a thousand times in between. */
const REMEMBERED = 1000;

/**
 * Slack delivers at least once. What a person did carries a trigger of its own, so a second delivery is known by
 * it: it is not worked on again and gets the answer of the first.
 */
export class Deliveries {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** The answer of an earlier delivery, or undefined when this is the first; then `answered` must be called. */
  repeated(body: ReceiverEvent['body']): Promise<unknown> | undefined {
    const trigger = triggerOf(body);
    return trigger === undefined ? undefined : this.#answers.get(trigger);
  }

  /** Announces the first delivery; the returned function tells how it was answered. */
  begin(body: ReceiverEvent['body']): (answer: unknown) => void {
    const trigger = triggerOf(body);
    if (trigger === undefined) return () => undefined;
    let answered: (answer: unknown) => void = () => undefined;
    this.#answers.set(
      trigger,
      new Promise((resolve) => {
        answered = resolve;
      }),
    );
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
    return answered;
  }
}

function triggerOf(body: ReceiverEvent['body']): string | undefined {
  const trigger: unknown = body['trigger_id'];
  return typeof trigger === 'string' ? trigger : undefined;
}
