import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { Deliveries } from './deliveries.js';
import { wordsFor } from './text/problem-words.js';
import { problemModal } from './views/telling-modal.js';

/** Slack gives up after three seconds. */
const LATE_MS = 2800;

/** `unreadable`: Bolt could make nothing of it. `connection lost`: answered, but the answer never left. */
export type Unacknowledged = 'late' | 'nobody listens' | 'unreadable' | 'connection lost';

/**
 * Bolt's App with a watchdog: nothing that Slack sends stays without an acknowledgement. What no listener took (an
 * id of an older version, say) is answered at the end; what is answered late is counted; what is delivered twice is
 * worked on once; what is answered into a lost connection goes on nevertheless (S17). It also knows what is still
 * under way, so that a stop can wait for it.
 */
export class WatchedApp extends App {
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #deliveries = new Deliveries();

  constructor(
    options: AppOptions,
    private readonly onUnacknowledged: (kind: string, why: Unacknowledged, error?: unknown) => void,
    private readonly onAcknowledged: (kind: string, ms: number) => void = () => undefined,
  ) {
    super(options);
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const answer = this.#deliveries.repeated(event.body);
    const work =
      answer === undefined ? this.#workOn(event) : answer.then((given) => this.#send(event, given));
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  /** Resolves when nothing is under way, at the latest after `ms`. */
  async settle(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.allSettled(this.#underWay), late]);
    clearTimeout(timer);
  }

  async #workOn(event: ReceiverEvent): Promise<void> {
    const kind = kindOf(event.body);
    const from = performance.now();
    const answered = this.#deliveries.begin(event.body);
    let acknowledged = false;
    const late = setTimeout(() => {
      if (!acknowledged) this.onUnacknowledged(kind, 'late');
    }, LATE_MS);
    const acknowledge: ReceiverEvent['ack'] = async (response) => {
      if (wasAcknowledged()) return;
      acknowledged = true;
      answered(response);
      if (await this.#send(event, response)) this.onAcknowledged(kind, performance.now() - from);
    };
    let why: { readonly reason: Unacknowledged; readonly error?: unknown } = { reason: 'nobody listens' };
    try {
      await super.processEvent({ ...event, ack: acknowledge });
    } catch (error) {
      why = { reason: 'unreadable', error };
    } finally {
      clearTimeout(late);
    }
    if (wasAcknowledged()) return;
    this.onUnacknowledged(kind, why.reason, why.error);
    await acknowledge(kind === 'view_submission' ? { response_action: 'update', view: OUTDATED } : undefined);

    function wasAcknowledged(): boolean {
      return acknowledged;
    }
  }

  /** What a person asked for goes on without the connection: the result reaches them another way. */
  async #send({ ack, body }: ReceiverEvent, answer: unknown): Promise<boolean> {
    try {
      await ack(answer);
      return true;
    } catch (error) {
      this.onUnacknowledged(kindOf(body), 'connection lost', error);
      return false;
    }
  }
}

const OUTDATED = problemModal('Opp', wordsFor({ kind: 'form_outdated' }));

/** Of what Slack's documentation names; a made-up type must not become a label. */
const KINDS = new Set([
  ...['event_callback', 'block_actions', 'block_suggestion', 'view_submission', 'view_closed'],
  ...['shortcut', 'message_action'],
]);

function kindOf(body: ReceiverEvent['body']): string {
  const type: unknown = body['type'];
  if (typeof type !== 'string') return 'command';
  return KINDS.has(type) ? type : 'other';
}
