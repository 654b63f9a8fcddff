import { watchGauges, type Counted } from './count-events.js';
import type { SetupStanding } from './notion/setup-standing.js';
import { openOperationsDoor } from './operations/operations-door.js';
import { readiness, type ReadinessCheck } from './operations/readiness.js';
import type { OppParts } from './opp-parts.js';
import type { SlackConnection } from './slack/connect-slack.js';

/** A promise that is not kept for this long needs a look. */
const OLDEST_MS = 15 * 60_000;
/** Beyond this Slack's requests are refused as too old, or from the future. */
const MOST_SKEW_S = 240;

/**
 * Opens the port for those who run Opp, if there is to be one. A port that cannot be opened is reported and ends
 * nothing: people in Slack do not need it.
 */
export function startOperations(
  parts: Pick<OppParts, 'operations' | 'store' | 'clock' | 'logger'>,
  slack: Pick<SlackConnection, 'isOpen'>,
  counted: Counted,
  setup: Pick<SetupStanding<unknown>, 'problem'>,
): { stop(): Promise<void> } {
  const { operations, store, clock, logger } = parts;
  if (operations === undefined) return { stop: () => Promise.resolve() };
  const gauges = watchGauges(counted, { ...store, clock, isOpen: slack.isOpen });
  const checks = readinessChecks(parts, slack, counted, setup);
  const opening = openOperationsDoor({
    port: operations.port,
    readiness: () => readiness(checks),
    metrics: operations.metrics ? () => counted.metrics.text() : undefined,
  });
  opening.then(
    ({ port }) => {
      logger.info({ port, metrics: operations.metrics }, 'open for health checks');
    },
    (err: unknown) => {
      logger.error({ err }, 'the port for health checks cannot be opened');
    },
  );
  return {
    async stop() {
      gauges.stop();
      const door = await opening.catch(() => undefined);
      await door?.close();
    },
  };
}

/** In plain words without anybody's data. */
function readinessChecks(
  { store, clock }: Pick<OppParts, 'store' | 'clock'>,
  slack: Pick<SlackConnection, 'isOpen'>,
  { skewSeconds }: Counted,
  setup: Pick<SetupStanding<unknown>, 'problem'>,
): readonly ReadinessCheck[] {
  const probe = { id: 'readiness', slackUserId: '', opportunityId: '', content: null };
  return [
    { name: 'slack', look: () => (slack.isOpen() ? undefined : 'not connected') },
    {
      name: 'clock',
      look: () => {
        const skew = Math.round(skewSeconds());
        return Math.abs(skew) > MOST_SKEW_S ? `clock skew ${skew} s: set this host’s clock` : undefined;
      },
    },
    {
      name: 'store',
      look: async () => {
        await store.drafts.save({ ...probe, savedAt: clock.now() });
        await store.drafts.forget(probe.id);
        return undefined;
      },
    },
    {
      name: 'outbox',
      look: async () => {
        const [oldest] = await store.journal.unfinished();
        if (oldest === undefined) return undefined;
        const age = clock.now().getTime() - oldest.acceptedAt.getTime();
        return age > OLDEST_MS ? `the oldest write waits for ${Math.round(age / 60_000)} minutes` : undefined;
      },
    },
    { name: 'notion', look: () => setup.problem() },
  ];
}
