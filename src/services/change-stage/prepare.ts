import { hasSheet, headingsOf } from '../../domain/answers/build-sheet.js';
import { evidenceIn } from '../../domain/answers/sheet-table.js';
import { UserError } from '../../domain/errors.js';
import { gateFields } from '../../domain/guide/gate-of-change.js';
import type { Opportunity, Stage } from '../../domain/opportunity.js';
import { parseChangeLine } from '../../domain/change-log/parse-change-line.js';
import { daysBetween, localDate, type LocalDate } from '../../domain/local-date.js';
import { stagePath } from '../../domain/velocity/stage-path.js';
import { asksOf } from '../../domain/stage-change/stage-asks.js';
import { propertyFor, type StageFacts } from '../../domain/stage-change/stage-facts.js';
import { BLANK_STAGE_FORM, type StageForm } from '../../domain/stage-change/stage-form.js';
import type { Caller } from '../callers.js';
import { meantDeal } from '../find/meant-deal.js';
import { seeDeal } from '../find/visible-deal.js';
import type { PageReading } from '../ports/pages.js';
import type { StageDesk } from './stage-desk.js';
import { saveStageDraft, type StageDraft } from './stage-draft.js';

/** Who changed a deal last, and when. */
export interface LastEdit {
  readonly by: string | undefined;
  /** Floored to the minute by Notion. */
  readonly at: Date;
}

/** Everything the form shows. */
export interface PreparedStage {
  readonly kind: 'form';
  readonly draft: StageDraft;
  readonly opportunity: Opportunity;
  readonly lastEdit: LastEdit;
  /** The deal is in another stage than when the form was opened before (N11). */
  readonly movedMeanwhile: boolean;
}

export interface StageChoice {
  readonly kind: 'choose';
  readonly words: string;
  readonly opportunities: readonly Opportunity[];
}

/** Finds the opportunity that the words mean. Throws `no_such_deal` and what `prepareStageFor` throws. */
export async function prepareStage(
  desk: StageDesk,
  caller: Caller,
  words: string,
): Promise<PreparedStage | StageChoice> {
  const meant = await meantDeal(desk, caller, words);
  if (meant.kind === 'unclear') throw new UserError({ kind: 'no_such_deal', words, nearest: [] });
  if (meant.kind === 'one') return prepareStageFor(desk, caller, meant.deal.opportunity.id);
  return { kind: 'choose', words, opportunities: meant.deals.map(({ opportunity }) => opportunity) };
}

/**
 * Reads the deal and the database afresh and keeps what was read, so that submitting needs no Notion. Throws
 * `deal_gone` (also when the person may not see it), `setup_incomplete` without a stage property, `cannot_store` and
 * Notion's troubles.
 */
export async function prepareStageFor(
  desk: StageDesk,
  caller: Caller,
  opportunityId: string,
  form: StageForm = BLANK_STAGE_FORM,
): Promise<PreparedStage> {
  await seeDeal(desk, caller, opportunityId);
  const [page, facts] = await readFacts(desk, opportunityId, caller.timeZone);
  const draft: StageDraft = {
    ...{ id: desk.newId(), slackUserId: caller.slackUserId, opportunityId: page.opportunity.id },
    ...{ form, facts },
  };
  await saveStageDraft(desk.drafts, draft, desk.clock.now());
  const { opportunity, lastEditedBy } = page;
  const lastEdit = { by: lastEditedBy, at: opportunity.lastEditedAt };
  return { kind: 'form', draft, opportunity, lastEdit, movedMeanwhile: false };
}

/** Opens the form again with what was typed, under a new id: the old one may be a promise already. */
export async function reopenStage(
  desk: StageDesk,
  caller: Caller,
  before: StageDraft,
): Promise<PreparedStage> {
  const prepared = await prepareStageFor(desk, caller, before.opportunityId, before.form);
  return { ...prepared, movedMeanwhile: prepared.draft.facts.stage !== before.facts.stage };
}

async function readFacts(
  desk: StageDesk,
  opportunityId: string,
  timeZone: string,
): Promise<readonly [PageReading, StageFacts]> {
  const [page, { properties }, setup] = await Promise.all([
    desk.pages.read(opportunityId),
    desk.pages.form('interactive'),
    desk.setups.setup('interactive'),
  ]);
  const stageProperty = properties.find(({ role }) => role === 'stage');
  if (stageProperty === undefined) {
    throw new UserError({ kind: 'setup_incomplete', missing: ['no property says in which stage a deal is'] });
  }
  const known = new Map(setup.stages.map(({ name, role }) => [name, role]));
  const stages = stageProperty.options.map((name): Stage => {
    return { name, role: known.get(name) ?? desk.roleOf(name) };
  });
  const asks = stages.flatMap((stage) => asksOf(desk.stageRules, stage));
  const fields = [...asks.map(({ field }) => field), ...gateFields(desk.guideRules)];
  const written = new Set(fields.map((field) => propertyFor({ field }, properties)?.id));
  const { title, url, stage } = page.opportunity;
  const kept = properties.filter(
    ({ id, role }) => role === 'stage' || role === 'sales_engineer' || role === 'amount' || written.has(id),
  );
  const values = kept.flatMap(({ id }): [string, NonNullable<ReturnType<typeof page.values.get>>][] => {
    const value = page.values.get(id);
    return value === undefined ? [] : [[id, value]];
  });
  const [evidence, lost] = await Promise.all([
    evidenceOn(desk, page.opportunity.id),
    lostSince(desk, page.opportunity, localDate(desk.clock.now(), timeZone)),
  ]);
  return [
    page,
    { title, url, stage: stage?.name, stages, properties: kept, values: new Map(values), evidence, lost },
  ];
}

/** Since when a deal is lost, by its change log; nothing is read where it makes no difference (S4-179). */
async function lostSince(
  { pages, guideRules }: StageDesk,
  { id, title, customer, stage }: Opportunity,
  today: LocalDate,
): Promise<StageFacts['lost']> {
  if (stage?.role !== 'lost' || guideRules.transitions?.reopen_within_days === undefined) return undefined;
  const { changeLog } = await pages.body(id);
  const path = stagePath((changeLog?.lines ?? []).flatMap(({ text }) => parseChangeLine(text) ?? []));
  const on = path.at(-1)?.on;
  return on === undefined ? undefined : { daysAgo: daysBetween(on, today), customer: customer ?? title };
}

/** What the page says of the things that stages expect; nothing is read where the playbook expects nothing. */
async function evidenceOn(
  { pages, guideRules }: StageDesk,
  opportunityId: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (guideRules.pipelines.length === 0) return undefined;
  const sheets = (['qualify', 'poc', 'win'] as const).filter((name) => hasSheet(guideRules, name));
  const headings = sheets.flatMap((name) => headingsOf(guideRules, name));
  const tables = await pages.tables(opportunityId, headings);
  return Object.fromEntries(evidenceIn(tables.map(({ table }) => table)));
}
