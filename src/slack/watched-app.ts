import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { Deliveries } from './deliveries.js';
import { wordsFor } from './text/problem-words.js';
import { problemModal } from './views/telling-modal.js';

/** Slack gives up after three seconds. */
const LATE_MS = 2800;

/**
 * Bolt's App with a watchdog: nothing that Slack sends stays without an acknowledgement. What no listener took (an
 * id of an older version, say) is answered at the end; what is answered late is counted; what is delivered twice is
 * worked on once. It also knows what is still under way, so that a stop can wait for it.
 */
export class WatchedApp extends App {
  readonly #underWay = new Set<Promise<void>>();
  readonly #deliveries = new Deliveries();

  constructor(
    options: AppOptions,
    private readonly onUnacknowledged: (kind: string, why: 'late' | 'nobody listens') => void,
  ) {
    super(options);
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const answer = this.#deliveries.repeated(event.body);
    const work = answer === undefined ? this.#watch(event) : answer.then((given) => event.ack(given));
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

  async #watch(event: ReceiverEvent): Promise<void> {
    const kind = kindOf(event.body);
    const answered = this.#deliveries.begin(event.body);
    let acknowledged = false;
    const late = setTimeout(() => {
      if (!acknowledged) this.onUnacknowledged(kind, 'late');
    }, LATE_MS);
    const acknowledge: ReceiverEvent['ack'] = async (response) => {
      acknowledged = true;
      answered(response);
      await event.ack(response);
    };
    try {
      await super.processEvent({ ...event, ack: acknowledge });
    } finally {
      clearTimeout(late);
    }
    if (wasAcknowledged()) return;
    this.onUnacknowledged(kind, 'nobody listens');
    await acknowledge(kind === 'view_submission' ? { response_action: 'update', view: OUTDATED } : undefined);

    function wasAcknowledged(): boolean {
      return acknowledged;
    }
  }
}

const OUTDATED = problemModal('Opp', wordsFor({ kind: 'form_outdated' }));

function kindOf(body: ReceiverEvent['body']): string {
  const type: unknown = body['type'];
  return typeof type === 'string' ? type : 'command';
}
