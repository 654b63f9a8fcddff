import { POC_ITEMS, POC_OUTCOMES } from '../answers/build-sheet.js';
import { nameKey } from '../fold.js';
import { daysBetween, parseLocalDate, type LocalDate } from '../local-date.js';
import { isActive, type Opportunity } from '../opportunity.js';
import type { Playbook } from '../playbook.js';
import { quietDays } from '../playbook/quiet.js';
import type { SentimentSign } from '../status-update/status-update.js';
import type { CardLink } from './card-links.js';
import { confidenceOf, type ConfidenceStanding } from './confidence-check.js';
import { healthSigns, type HealthSign } from './deal-health.js';
import { closingStanding, type ClosingStanding } from './closing-steps.js';
import { dealSegment, type DealSegment } from './deal-segment.js';
import { namingProblem } from './deal-name.js';
import { expectedIn, pipelineOf, type GuideRules } from './guide.js';
import { proofState, type ProofState } from './proof-state.js';
import { milestonesStanding, type MilestonesStanding } from './milestones.js';
import { runOutClocks, type RunOutClock } from './running-clocks.js';
import { assetItems, materialIn, type Material } from './stage-gate.js';
import { sessionsStanding, type SessionsStanding } from './poc-sessions.js';
import { velocityStanding, type DealVelocity } from './velocity-standing.js';
import { wordOn, type StillActive } from '../staleness/still-active.js';
import type { StageStep } from '../velocity/stage-path.js';
import type { TeamPace } from '../velocity/team-pace.js';

export type StandingRules = GuideRules &
  Pick<
    Playbook,
    'card_links' | 'confidence' | 'health' | 'naming' | 'clocks' | 'quiet_after_days' | 'segments'
  >;

/** What is known of a deal besides its row's usual facts. */
export interface StandingFacts {
  readonly opportunity: Opportunity;
  readonly type: string | undefined;
  readonly confidence: string | undefined;
  /** Whether the database can say it at all. */
  readonly hasConfidence: boolean;
  readonly technicalWin: boolean | undefined;
  readonly sentiment: SentimentSign | undefined;
  readonly lastActivityOn: LocalDate;
  /** What the page's tables say, by the item's folded words. */
  readonly evidence: ReadonlyMap<string, string>;
  /** On which day each was said, as the tables say it. */
  readonly days: ReadonlyMap<string, string>;
  readonly startOf: (clock: string) => Date | undefined;
  readonly filled: (column: string) => boolean;
  readonly lastActivityAt: Date;
  readonly now: Date;
  readonly today: LocalDate;
  readonly createdOn: LocalDate;
  /** Its way through the stages, as its change log tells it. */
  readonly path: readonly StageStep[];
  /** Until when somebody said that it is active, by its change log. */
  readonly stillActive: StillActive | undefined;
  readonly team: TeamPace;
  /** When the evaluation is, by the database; what the page says comes first. */
  readonly pocDates: { readonly start: LocalDate; readonly end: LocalDate | undefined } | undefined;
  /** Of the columns that the playbook names. */
  readonly links: readonly CardLink[];
  /** The customer's size, as the page tells it. */
  readonly size: string | undefined;
}

/** How a deal stands by the playbook's own measures; what the playbook leaves out is missing. */
export interface DealStanding {
  readonly confidence: ConfidenceStanding | undefined;
  readonly letters:
    { readonly name: string; readonly due: number; readonly missing: readonly string[] } | undefined;
  readonly signs: readonly HealthSign[];
  readonly proof: ProofState | undefined;
  readonly missingDocuments: readonly string[];
  /** What helps in this stage. */
  readonly material: readonly Material[];
  /** An example of how deals of its kind are called, when its own name is none of that sort. */
  readonly nameLike: string | undefined;
  readonly clocks: readonly RunOutClock[];
  readonly velocity: DealVelocity | undefined;
  readonly sessions: SessionsStanding | undefined;
  readonly closing: ClosingStanding | undefined;
  readonly milestones: MilestonesStanding | undefined;
  readonly segment: DealSegment | undefined;
  readonly links: readonly CardLink[];
  readonly stillActive: (StillActive & { readonly over: boolean }) | undefined;
}

/** Works out how a deal stands (S1-53, S1-61…62, S2-4…9, S3-21, S4-104, S4-140). Pure. */
export function dealStanding(rules: StandingRules, facts: StandingFacts): DealStanding {
  const { opportunity, type, evidence, sentiment } = facts;
  const stage = opportunity.stage?.name;
  const pipeline = pipelineOf(rules, type);
  const due = pipeline === undefined ? [] : (expectedIn(rules, pipeline, stage)?.letters ?? []);
  const missing = missingLetters(rules, due, evidence);
  const documents = pipeline === undefined ? [] : assetItems(rules, pipeline, stage);
  return {
    confidence: facts.hasConfidence
      ? rules.confidence && confidenceOf(rules.confidence, facts.confidence, sentiment)
      : undefined,
    letters: lettersOf(rules, due, missing),
    signs: signsOf(rules, facts, due, missing),
    proof: proofOf(rules, facts),
    missingDocuments: documents.map(({ says }) => says).filter((says) => !evidence.has(nameKey(says))),
    material: pipeline === undefined ? [] : materialIn(rules, pipeline, stage),
    nameLike: namingProblem(rules.naming, opportunity.title, type)?.[0]?.example,
    clocks: isActive(opportunity) ? runOutClocks(rules, { ...facts, stage }) : [],
    velocity: velocityStanding(rules, facts),
    sessions: sessionsStanding(rules.proof_of_concept, evidence, facts.today),
    milestones: pipeline && milestonesStanding(rules, pipeline, facts),
    stillActive: stillActiveOf(facts),
    links: facts.links,
    segment: dealSegment(rules.segments, facts.size),
    closing: closingStanding(rules.closing, evidence, opportunity.stage?.role),
  };
}

/** Said as long as it makes a difference. */
function stillActiveOf({
  opportunity,
  stillActive,
  today,
  lastActivityOn,
}: StandingFacts): DealStanding['stillActive'] {
  const word = wordOn(stillActive, { today, lastActivityOn });
  if (stillActive === undefined || word === undefined || !isActive(opportunity)) return undefined;
  return { ...stillActive, over: word === 'over' };
}

function missingLetters(
  { qualification }: StandingRules,
  due: readonly string[],
  evidence: ReadonlyMap<string, string>,
): readonly string[] {
  return due.filter((key) => {
    const letter = qualification?.letters.find((one) => nameKey(one.key) === nameKey(key));
    return letter !== undefined && !evidence.has(nameKey(letter.name));
  });
}

function lettersOf(
  { qualification }: StandingRules,
  due: readonly string[],
  missing: readonly string[],
): DealStanding['letters'] {
  if (qualification === undefined || due.length === 0) return undefined;
  const names = qualification.letters.filter(({ key }) => missing.includes(key)).map(({ name }) => name);
  return { name: qualification.name, due: due.length, missing: names };
}

function signsOf(
  rules: StandingRules,
  { opportunity, technicalWin, lastActivityOn, today }: StandingFacts,
  due: readonly string[],
  missing: readonly string[],
): readonly HealthSign[] {
  if (rules.health === undefined) return [];
  const { quiet, cold } = quietDays(rules, opportunity.stage?.role);
  return healthSigns(rules.health, {
    ...{ today, closeDate: opportunity.closeDate, technicalWin, missingLetters: missing },
    quietDays: daysBetween(lastActivityOn, today),
    ...{ quietAfter: quiet, coldAfter: cold, lettersDue: due.length > 0 },
  });
}

/** Nothing is said of an evaluation that nobody planned. */
function proofOf(
  { proof_of_concept: rules }: StandingRules,
  { evidence, opportunity, lastActivityOn, today, pocDates }: StandingFacts,
): ProofState | undefined {
  const said = (item: string): string => evidence.get(nameKey(item)) ?? '';
  const outcome = said(POC_ITEMS.outcome);
  const begun = parseLocalDate(said(POC_ITEMS.start));
  const start = begun ?? pocDates?.start;
  if (rules === undefined || (start === undefined && outcome === '' && opportunity.stage?.role !== 'poc'))
    return undefined;
  return proofState(rules, {
    ...{
      start,
      end: parseLocalDate(said(POC_ITEMS.end)) ?? (begun === undefined ? pocDates?.end : undefined),
      today,
      lastNewsOn: lastActivityOn,
    },
    outcome: outcome === POC_OUTCOMES.won ? 'won' : outcome === POC_OUTCOMES.lost ? 'lost' : undefined,
    readoutHeld: said(POC_ITEMS.readout) !== '',
  });
}
