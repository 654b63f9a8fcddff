import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Clock } from './domain/clock.js';
import type { NotionWatch } from './notion/notion-watch.js';
import { Metrics } from './operations/metrics/registry.js';
import type { DigestWatch } from './services/digest/digest-watch.js';
import { countUnfinished } from './services/digest/undelivered.js';
import type { DigestStore } from './services/ports/digests.js';
import type { OperationJournal } from './services/ports/operation-journal.js';
import type { DealMirror } from './services/ports/mirror.js';
import type { SlackWatch } from './slack/slack-watch.js';

/** What happens at the borders, counted; and what is known from it. */
export interface Counted {
  readonly metrics: Metrics;
  readonly slack: SlackWatch;
  readonly notion: NotionWatch;
  readonly digests: DigestWatch;
  /** Slack's clock minus ours, in seconds, from its last answer (S22). */
  readonly skewSeconds: () => number;
}

export function countEvents(): Counted {
  const metrics = new Metrics();
  let skew = 0;
  return {
    metrics,
    slack: {
      acknowledged(kind, ms) {
        metrics.count('opp_slack_acknowledged_total', { kind });
        metrics.observe('opp_slack_ack_seconds', { kind }, ms);
      },
      unacknowledged: (kind, why) => {
        metrics.count('opp_slack_unacknowledged_total', { kind, why });
      },
      refused: (status) => {
        metrics.count('opp_slack_refused_total', { status: String(status) });
      },
      socket: (what) => {
        metrics.count('opp_slack_socket_events_total', { what });
      },
      clock: (slack, ours) => {
        skew = (slack.getTime() - ours.getTime()) / 1000;
      },
    },
    notion: {
      requested(lane, outcome, ms) {
        metrics.count('opp_notion_requests_total', { lane, outcome });
        metrics.observe('opp_notion_request_seconds', { lane }, ms);
      },
      waited: (lane, ms) => {
        metrics.observe('opp_notion_wait_seconds', { lane }, ms);
      },
    },
    digests: {
      ended: (outcome) => {
        metrics.count('opp_digests_total', { outcome });
      },
    },
    skewSeconds: () => skew,
  };
}

export interface Gauged {
  readonly journal: Pick<OperationJournal, 'unfinished'>;
  readonly mirror: Pick<DealMirror, 'state'>;
  readonly digests: Pick<DigestStore, 'undelivered'>;
  readonly clock: Clock;
  readonly isOpen: () => boolean;
}

/** What is not counted but looked at when somebody asks. */
export function watchGauges({ metrics, skewSeconds }: Counted, parts: Gauged): { stop(): void } {
  const { journal, mirror, clock, isOpen } = parts;
  const ageS = (since: Date): number => (clock.now().getTime() - since.getTime()) / 1000;
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  metrics.watch('opp_slack_open', () => Number(isOpen()));
  metrics.watch('opp_slack_clock_skew_seconds', skewSeconds);
  metrics.watch('opp_outbox_depth', async () => (await journal.unfinished()).length);
  metrics.watch('opp_outbox_oldest_seconds', async () => {
    const [oldest] = await journal.unfinished();
    return oldest === undefined ? 0 : ageS(oldest.acceptedAt);
  });
  metrics.watch('opp_digests_unfinished', () => countUnfinished(parts));
  metrics.watch('opp_mirror_complete', async () => Number((await mirror.state()).complete));
  metrics.watch('opp_mirror_deals', async () => (await mirror.state()).readCount);
  metrics.watch('opp_mirror_age_seconds', async () => {
    const { freshAt } = await mirror.state();
    return freshAt && ageS(freshAt);
  });
  metrics.watch('opp_event_loop_lag_seconds', () => {
    const seconds = lag.percentile(99) / 1e9;
    lag.reset();
    return seconds;
  });
  metrics.watch('opp_resident_memory_bytes', () => process.memoryUsage.rss());
  return {
    stop() {
      lag.disable();
    },
  };
}
