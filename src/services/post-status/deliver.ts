import { checkUpdate, withoutRepeats } from '../../domain/duplicates/check-update.js';
import { UserError, type Problem } from '../../domain/errors.js';
import {
  afterAttempt,
  afterFailedLook,
  afterLook,
  BEGIN_WITHIN_MS,
  type AttemptOutcome,
} from '../../domain/next-step.js';
import type { Posting, PostingChange } from '../../domain/posting.js';
import { formatStatusUpdate, statusUpdateRuns } from '../../domain/status-update/format.js';
import { postingPayload, type CheckedStatus } from './checked-status.js';
import { readSaidSoFar, statementsSaid, type SaidSoFar } from './said-so-far.js';
import type { StatusDesk } from './status-desk.js';

export type DeliveryDesk = Pick<
  StatusDesk,
  'clock' | 'opportunities' | 'comments' | 'ledger' | 'drafts' | 'journal' | 'markUrl'
> & {
  /** Uniform in [0, 1): spreads retries. */
  readonly random: () => number;
};

/** Problems that pass by themselves: the promise is kept and tried again. */
const PASSING: ReadonlySet<Problem['kind']> = new Set([
  'notion_unreachable',
  'notion_busy',
  'notion_refuses_token',
]);

/**
 * Works on one leased promise: looks for its mark, checks once more that the page is there and that it is news,
 * posts, and writes down how it ended. Posts at most once: after an uncertain answer the mark is looked for when
 * Notion's own deadline is over. Resolves to the posting as it stands now, or undefined when the lease was lost.
 */
export async function deliverPosting(desk: DeliveryDesk, posting: Posting): Promise<Posting | undefined> {
  const change = await workOn(desk, posting);
  const settled = await desk.journal.settle(posting.id, posting.fence, change);
  if (!settled) return undefined;
  if (change.state === 'confirmed') await desk.drafts.forget(posting.id);
  return { ...posting, ...change, commentId: change.commentId, problem: change.problem };
}

async function workOn(desk: DeliveryDesk, posting: Posting): Promise<PostingChange> {
  const claimedAt = desk.clock.now();
  const said = await orProblem(readSaidSoFar(desk, posting.opportunityId, 'interactive'));
  if (said instanceof UserError) return afterUnreadable(desk, posting, said);
  const mark = desk.markUrl(posting.id);
  const earlier = said.live.find(({ links }) => links.includes(mark))?.id;
  if (earlier !== undefined) return afterLook(posting, earlier, desk.clock.now());
  const page = await orProblem(desk.opportunities.readOne(posting.opportunityId));
  if (page instanceof UserError) return afterUnreadable(desk, { ...posting, state: 'accepted' }, page);
  const { checked } = postingPayload.parse(posting.payload);
  const startedAt = desk.clock.now();
  const late = startedAt.getTime() - claimedAt.getTime() > BEGIN_WITHIN_MS;
  const outcome = late ? NOT_BEGUN : await send(desk, posting, checked, said);
  return afterAttempt(posting, outcome, { startedAt, now: desk.clock.now(), random: desk.random() });
}

const NOT_BEGUN: AttemptOutcome = { kind: 'not_applied', retryAfterMs: undefined };

async function orProblem<T>(reading: Promise<T>): Promise<T | UserError> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** Without comments or page nothing is sent (S0-13); what an earlier attempt did stays as uncertain as it was. */
function afterUnreadable(desk: DeliveryDesk, posting: Posting, { problem }: UserError): PostingChange {
  const moment = { now: desk.clock.now(), random: desk.random() };
  const wait = problem.kind === 'notion_busy' ? problem.retryAfterSeconds : undefined;
  const retryAfterMs = wait === undefined ? undefined : wait * 1000;
  if (posting.state === 'ambiguous') return afterFailedLook(posting, retryAfterMs, moment);
  const outcome: AttemptOutcome = PASSING.has(problem.kind)
    ? { kind: 'not_applied', retryAfterMs }
    : { kind: 'refused', problem };
  return afterAttempt(posting, outcome, { ...moment, startedAt: moment.now });
}

async function send(
  desk: DeliveryDesk,
  posting: Posting,
  { update, sides, timeZone }: CheckedStatus,
  said: SaidSoFar,
): Promise<AttemptOutcome> {
  const check = checkUpdate(statementsSaid(said, sides.vendor, timeZone), update, { timeZone });
  if (!check.anythingNew) return { kind: 'refused', problem: { kind: 'said_meanwhile' } };
  const remaining = withoutRepeats(update, check);
  const runs = statusUpdateRuns(remaining, sides, desk.markUrl(posting.id));
  const outcome = await desk.comments.post(posting.opportunityId, runs, posting.displayName);
  if (outcome.kind === 'committed') {
    await desk.ledger.remember([
      {
        opportunityId: posting.opportunityId,
        commentId: outcome.value.commentId,
        text: formatStatusUpdate(remaining, sides),
        author: posting.displayName,
        saidAt: desk.clock.now(),
      },
    ]);
  }
  return outcome;
}
