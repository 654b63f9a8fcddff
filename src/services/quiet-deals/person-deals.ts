import { closesInIt, endingQuarter } from '../../domain/digest/quarter-end.js';
import { clockColumns, runOutClocks, type RunOutClock } from '../../domain/guide/running-clocks.js';
import { localDate, type LocalDate } from '../../domain/local-date.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { Query } from '../../domain/query/query.js';
import type { DealActivity, DealFacts } from '../../domain/staleness/deal-facts.js';
import type { Reason } from '../../domain/staleness/reason.js';
import { readUpdates, type UpdatesRead } from '../../domain/staleness/read-updates.js';
import { daysQuiet, reasonsOf, type AttentionThresholds } from '../../domain/staleness/reasons.js';
import { compareHurting } from '../../domain/staleness/severity.js';
import type { Caller } from '../callers.js';
import type { FindDesk } from '../find/find-desk.js';
import { visibleDeals } from '../find/visible-deals.js';
import type { ColumnNote, DealNotes, DealNotesSource } from '../ports/deal-notes.js';
import type { FoundDeal, MirrorState } from '../ports/mirror.js';
import type { Reviewed, ReviewHistory } from '../ports/review-history.js';
import type { StillActiveWords } from '../ports/still-active.js';
import type { Snoozes } from '../ports/snoozes.js';
import type { Snooze } from '../../domain/staleness/deal-facts.js';

/** What telling a person about their deals needs at hand. */
export interface QuietDesk extends FindDesk {
  readonly dealNotes: Pick<DealNotesSource, 'notesOf'>;
  readonly snoozes: Pick<Snoozes, 'of'>;
  /** Left out: nobody ever says that there is nothing new. */
  readonly reviewHistory?: ReviewHistory | undefined;
  /** Left out: nobody ever says until when a silent deal is active. */
  readonly stillActiveWords?: StillActiveWords | undefined;
  readonly stageRules: AttentionThresholds;
  /** Our side's name in a status update. */
  readonly vendor: string;
}

/** One active deal of a person, with everything that says how it stands. */
export interface PersonDeal {
  readonly opportunity: Opportunity;
  readonly facts: DealFacts;
  readonly updates: UpdatesRead;
  readonly daysQuiet: number;
  /** What hurts most first; none: the deal needs nobody today. */
  readonly reasons: readonly Reason[];
}

export interface PersonDeals {
  /** What hurts most first; those without reasons last. */
  readonly deals: readonly PersonDeal[];
  readonly state: MirrorState;
}

/** More active deals than one person can have. */
const MOST = 500;

/**
 * The active deals that name this person (as Notion knows the e-mail address, in however many accounts) as Sales
 * Engineer and that `reader` may see, from the mirror alone. Throws as `visibleDeals` does.
 */
export async function dealsOf(desk: QuietDesk, reader: Caller, email: string): Promise<PersonDeals> {
  const visible = await visibleDeals(desk, reader);
  const query: Query = {
    terms: [],
    filters: [{ key: 'se', negated: false, person: { kind: 'email', email } }],
    scope: 'active',
    sort: { key: 'activity', descending: false },
  };
  const [{ deals }, state] = await Promise.all([
    visible.search(query, { offset: 0, limit: MOST }),
    desk.mirror.state(),
  ]);
  const snoozes = await desk.snoozes.of(reader.slackUserId);
  return { deals: await judged(desk, deals, reader.timeZone, snoozes), state };
}

/**
 * What each deal needs, for a reader in this time zone who snoozed some of them; the most urgent first.
 */
export async function judged(
  desk: Pick<
    QuietDesk,
    'clock' | 'dealNotes' | 'reviewHistory' | 'stillActiveWords' | 'stageRules' | 'vendor'
  >,
  deals: readonly FoundDeal[],
  timeZone: string,
  snoozes: ReadonlyMap<string, Snooze>,
): Promise<readonly PersonDeal[]> {
  const ids = deals.map(({ opportunity }) => opportunity.id);
  const oldest = new Date(Math.min(...deals.map(({ lastActivity }) => lastActivity.at.getTime())));
  const asksUntil = desk.stageRules.reporting?.still_active_days !== undefined;
  const [notes, reviews, words] = await Promise.all([
    desk.dealNotes.notesOf(ids, clockColumns(desk.stageRules.clocks ?? [])),
    deals.length === 0 ? [] : (desk.reviewHistory?.since(ids, oldest) ?? []),
    asksUntil ? desk.stillActiveWords?.words(ids) : undefined,
  ]);
  const today = { date: localDate(desk.clock.now(), timeZone), timeZone };
  const judge = (deal: FoundDeal): PersonDeal => {
    const { opportunity } = deal;
    const known = notes.get(opportunity.id);
    const updates = readUpdates(known?.comments ?? [], desk.vendor, timeZone);
    const own = reviews.filter(({ opportunityId }) => opportunityId === opportunity.id);
    const facts = {
      ...factsOf({ deal, known, updates, reviews: own, snooze: snoozes.get(opportunity.id) }),
      stillActive: words?.get(opportunity.id),
      clocks: clocksOf(desk, deal, known),
    };
    const reasons = reasonsOf(facts, desk.stageRules, today);
    return { opportunity, facts, updates, daysQuiet: daysQuiet(facts, today), reasons };
  };
  return deals.map(judge).toSorted(mostUrgentFirst(desk.stageRules, today.date));
}

/** What hurts most, and before it, near the end of a quarter, what closes in that (S2-2). */
function mostUrgentFirst(
  rules: AttentionThresholds,
  today: LocalDate,
): (a: PersonDeal, b: PersonDeal) => number {
  const ending = endingQuarter(rules, today);
  const comesFirst = ({ facts: { closeDate }, reasons }: PersonDeal): boolean =>
    ending !== undefined && reasons.length > 0 && closesInIt(rules, ending, closeDate);
  const byHurt = ({ opportunity: { id, title }, ...rest }: PersonDeal) => ({
    ...rest,
    title,
    opportunityId: id,
  });
  return (a, b) => Number(comesFirst(b)) - Number(comesFirst(a)) || compareHurting(byHurt(a), byHurt(b));
}

/** The same clocks as on the card, from our own copy. */
function clocksOf(
  { clock, stageRules: { clocks = [], stages = [] } }: Pick<QuietDesk, 'clock' | 'stageRules'>,
  { opportunity: { stage, createdAt }, lastActivity: { at } }: FoundDeal,
  known: DealNotes | undefined,
): readonly RunOutClock[] {
  const column = (name: string): ColumnNote | undefined => known?.columns?.get(name);
  const startOf = (from: string): Date | undefined => {
    if (from === 'created') return createdAt;
    if (from === 'last_activity') return at;
    const day = column(from)?.day;
    return day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
  };
  const filled = (name: string): boolean => column(name)?.unticked === false;
  const facts = { stage: stage?.name, startOf, filled, lastActivityAt: at, now: clock.now() };
  return runOutClocks({ clocks, stages }, facts);
}

function factsOf(known: {
  readonly deal: FoundDeal;
  readonly known: DealNotes | undefined;
  readonly updates: UpdatesRead;
  readonly reviews: readonly Reviewed[];
  readonly snooze: Snooze | undefined;
}): DealFacts {
  const { deal, updates, snooze } = known;
  const { stage, salesEngineers, closeDate } = deal.opportunity;
  // A review is no news: those since the last real activity are counted.
  const since = known.reviews.filter(({ reviewedAt }) => reviewedAt > deal.lastActivity.at);
  const reviewed = since.map(({ reviewedAt }): DealActivity => ({ at: reviewedAt, kind: 'review' }));
  const lastActivity = [...reviewed, deal.lastActivity].reduce((a, b) => (b.at > a.at ? b : a));
  return {
    stageRole: stage?.role,
    hasSalesEngineer: salesEngineers.length > 0,
    lastActivity,
    demoDate: known.known?.demoDate,
    closeDate,
    nextStepDate: known.known?.nextStepDate,
    poc: known.known?.poc,
    ourItems: updates.ourItems,
    sentiments: updates.sentiments,
    nothingNew: since.length,
    snooze,
  };
}
