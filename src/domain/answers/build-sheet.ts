import { nameKey } from '../fold.js';
import { stepWords } from '../guide/closing-steps.js';
import { agendaWords, sessionsToPlan } from '../guide/poc-sessions.js';
import { VELOCITY_ITEM } from '../guide/velocity-standing.js';
import { assetItems } from '../guide/stage-gate.js';
import { hasFurtherMilestones, MILESTONES_HEADING } from '../guide/milestones.js';
import { expectedIn, pipelineOf, placeIn, type GuideRules } from '../guide/guide.js';
import type { AnswerSheet, SheetItem, SheetName } from './answer-sheet.js';
import { criterionItem, winItems } from './win-items.js';

/** What the tables call the parts of an evaluation and of a technical win. */
export const POC_ITEMS = { start: 'Start', end: 'End', readout: 'Readout', outcome: 'Outcome' } as const;
export const POC_OUTCOMES = { won: 'Won', lost: 'Lost' } as const;
const CRITERIA_HEADING = 'Stage Criteria';
const CLOSING_HEADING = 'Closing Steps';
/** A form holds so many questions. */
const MOST_ITEMS = 40;

export interface SheetDeal {
  /** As the database calls it. */
  readonly stage: string | undefined;
  readonly type: string | undefined;
}

/** Whether the playbook has this sheet at all. */
export function hasSheet(rules: GuideRules, name: SheetName): boolean {
  switch (name) {
    case 'qualify':
      return (
        rules.qualification !== undefined ||
        rules.pipelines.length > 0 ||
        (rules.warranted ?? []).length > 0 ||
        rules.health?.velocity !== undefined
      );
    case 'poc':
      return rules.proof_of_concept !== undefined;
    case 'win':
      return rules.technical_win !== undefined || hasFurtherMilestones(rules);
    case 'sessions':
      return (rules.proof_of_concept?.sessions.length ?? 0) > 0;
    case 'closing':
      return rules.closing.length > 0;
  }
}

/** The heading under which a sheet's table stands. */
export function headingOf(rules: GuideRules, name: SheetName): string {
  switch (name) {
    case 'qualify':
      return qualifyHeading(rules);
    case 'poc':
      return rules.proof_of_concept?.heading ?? '';
    case 'win':
      return rules.technical_win?.heading ?? MILESTONES_HEADING;
    case 'sessions':
      return rules.proof_of_concept?.sessions_heading ?? '';
    case 'closing':
      return CLOSING_HEADING;
  }
}

/** The headings of all tables that a sheet fills in; its own first. */
export function headingsOf(rules: GuideRules, name: SheetName): readonly string[] {
  const own = headingOf(rules, name);
  const further = name === 'win' && hasFurtherMilestones(rules) && own !== MILESTONES_HEADING;
  return further ? [own, MILESTONES_HEADING] : [own];
}

/** The heading under which evidence stands, also that of a new opportunity. */
export function qualifyHeading({ qualification }: Partial<Pick<GuideRules, 'qualification'>>): string {
  return qualification?.name ?? CRITERIA_HEADING;
}

/** A sheet for a deal in this stage; `evidence`: what its table says already, by the items' folded words. */
export function buildSheet(
  rules: GuideRules,
  name: SheetName,
  deal: SheetDeal,
  evidence: ReadonlyMap<string, string> = new Map(),
): AnswerSheet {
  const heading = headingOf(rules, name);
  const items = once(itemsOf(rules, name, deal, evidence)).slice(0, MOST_ITEMS);
  const title = items.some(({ isMilestone }) => isMilestone) ? MILESTONES_HEADING : heading;
  return { name, title, heading, items };
}

function itemsOf(
  rules: GuideRules,
  name: SheetName,
  deal: SheetDeal,
  evidence: ReadonlyMap<string, string>,
): readonly SheetItem[] {
  switch (name) {
    case 'qualify':
      return [...qualifyItems(rules, deal), ...velocityItems(rules)];
    case 'poc':
      return pocItems(rules);
    case 'win':
      return winItems(rules, deal.type);
    case 'sessions':
      return sessionItems(rules, evidence);
    case 'closing':
      return closingItems(rules);
  }
}

/** The letters that are not hidden yet, then what this stage and the next one expect, then this stage's documents. */
function qualifyItems(rules: GuideRules, { stage, type }: SheetDeal): readonly SheetItem[] {
  const pipeline = pipelineOf(rules, type);
  const at = pipeline && placeIn(rules, pipeline, stage);
  const letters = (rules.qualification?.letters ?? []).filter(({ hidden_before }) => {
    const from =
      pipeline && hidden_before !== undefined ? placeIn(rules, pipeline, hidden_before) : undefined;
    return from === undefined || (at ?? Infinity) >= from;
  });
  const asked = letters.map(({ letter, name, definition, questions }): SheetItem => {
    return { label: name, ask: `${letter} · ${name}`, hint: [definition, ...questions].join(' ') };
  });
  // What makes a deal worth having is asked in the first half of its way.
  const young =
    (at ?? 0) * 2 < (pipeline?.stages.length ?? 1) ? (rules.warranted ?? []).map(criterionItem) : [];
  if (pipeline === undefined) return [...asked, ...young];
  const here = expectedIn(rules, pipeline, stage);
  const next = at === undefined ? undefined : pipeline.stages[at + 1];
  return [
    ...asked,
    ...(here?.exit ?? []).map(criterionItem),
    ...(next?.entrance ?? []).map(criterionItem),
    ...assetItems(rules, pipeline, stage).map(({ says, ask }) => ({ label: says, ask: says, hint: ask })),
    ...young,
  ];
}

function pocItems({ proof_of_concept: rules }: GuideRules): readonly SheetItem[] {
  if (rules === undefined) return [];
  const { start, end, readout, outcome } = POC_ITEMS;
  return [
    { label: start, ask: start, isDay: true },
    { label: end, ask: end, isDay: true, hint: `Left blank: ${rules.default_days} days after the start.` },
    ...rules.criteria.flatMap(({ kind, list }) =>
      list.map((label) => ({
        label,
        ask: `${kind}: ${label}`,
        hint: 'Passed or failed, and what shows it.',
      })),
    ),
    ...(rules.readout ? [{ label: readout, ask: `${readout}: on which day, and before whom?` }] : []),
    { label: outcome, ask: outcome, choices: Object.values(POC_OUTCOMES) },
  ];
}

/** Whoever knows better than the days in a stage says so (S1-63). */
function velocityItems({ health }: GuideRules): readonly SheetItem[] {
  if (health?.velocity === undefined) return [];
  const { fast, standard, slow, recovery } = health.velocity;
  const hint = 'Left blank, it is worked out from the days in the stage beside half of the team’s deals.';
  return [{ label: VELOCITY_ITEM, ask: VELOCITY_ITEM, choices: [fast, standard, slow, recovery], hint }];
}

function sessionItems(
  { proof_of_concept: rules }: GuideRules,
  evidence: ReadonlyMap<string, string>,
): readonly SheetItem[] {
  if (rules === undefined) return [];
  return sessionsToPlan(rules, evidence).map(({ session, label }) => {
    const agenda = agendaWords(session);
    return { label, ask: label, isDay: true, ...(agenda === '' ? {} : { hint: `Minutes: ${agenda}` }) };
  });
}

/** A step with a document is done once somebody says where that is; any other is ticked. */
function closingItems({ closing }: GuideRules): readonly SheetItem[] {
  return closing.map((step, at) => {
    const hint = stepWords(step);
    const how = step.proof === undefined ? { isTick: true } : {};
    return { label: step.does, ask: `${at + 1}. ${step.does}`, ...(hint === '' ? {} : { hint }), ...how };
  });
}

function once(items: readonly SheetItem[]): SheetItem[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => {
    const isNew = !seen.has(nameKey(label));
    seen.add(nameKey(label));
    return isNew;
  });
}
