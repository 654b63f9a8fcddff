import type { AnswerSheet, SheetName } from '../../domain/answers/answer-sheet.js';
import { buildSheet, headingsOf, POC_ITEMS } from '../../domain/answers/build-sheet.js';
import { evidenceIn, sheetRows } from '../../domain/answers/sheet-table.js';
import { UserError } from '../../domain/errors.js';
import type { FormProperty } from '../../domain/database-form.js';
import { nameKey } from '../../domain/fold.js';
import type { GuideRules } from '../../domain/guide/guide.js';
import { proposedDays } from '../../domain/guide/poc-sessions.js';
import { addDays, localDate, parseLocalDate, type LocalDate } from '../../domain/local-date.js';
import type { OffConstruct } from '../../domain/setup/off-construct.js';
import { offConstructs } from '../../domain/setup/off-constructs.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import type { Opportunity } from '../../domain/opportunity.js';
import { pocDates } from '../guide-deal/poc-dates.js';
import type { Caller } from '../callers.js';
import { meantDeal } from '../find/meant-deal.js';
import { seeDeal } from '../find/visible-deal.js';
import type { PageReading } from '../ports/pages.js';
import type { AnswersDesk } from './answers-desk.js';
import { saveAnswersDraft, type AnswersDraft } from './answers-draft.js';

export type PreparedAnswers =
  | { readonly kind: 'form'; readonly draft: AnswersDraft }
  | { readonly kind: 'choose'; readonly words: string; readonly opportunities: readonly Opportunity[] };

/** Finds the opportunity that the words mean. Throws `no_such_deal` and what `prepareAnswersFor` throws. */
export async function prepareAnswers(
  desk: AnswersDesk,
  caller: Caller,
  name: SheetName,
  words: string,
): Promise<PreparedAnswers> {
  const meant = await meantDeal(desk, caller, words);
  if (meant.kind === 'unclear') throw new UserError({ kind: 'no_such_deal', words, nearest: [] });
  if (meant.kind === 'several')
    return { kind: 'choose', words, opportunities: meant.deals.map(({ opportunity }) => opportunity) };
  return { kind: 'form', draft: await prepareAnswersFor(desk, caller, name, meant.deal.opportunity.id) };
}

/** Reads the page afresh and keeps what it says, so that submitting needs no Notion. Throws as `prepareStageFor`. */
export async function prepareAnswersFor(
  desk: AnswersDesk,
  caller: Caller,
  name: SheetName,
  opportunityId: string,
): Promise<AnswersDraft> {
  await seeDeal(desk, caller, opportunityId);
  const [page, type, properties] = await readWithType(desk, opportunityId);
  const { id, title, url, stage } = page.opportunity;
  const tables = await desk.pages.tables(id, tablesFor(desk.guideRules, name));
  const known = evidenceIn(tables.map(({ table }) => table));
  const sheet = withOff(
    desk,
    name,
    properties,
    buildSheet(desk.guideRules, name, { stage: stage?.name, type }, known),
  );
  const before = sheet.items.map(({ label }) => known.get(nameKey(label)) ?? '');
  const rows = new Map(
    tables.flatMap(({ table }) => sheetRows(table)).map((row) => [nameKey(row.label), row]),
  );
  const was = sheet.items.map(({ label }) => {
    const { date = '', person = '' } = rows.get(nameKey(label)) ?? {};
    return { date, person };
  });
  const dates = pocDates(page, properties);
  const typed = proposed(desk, name, {
    ...{ dates, before, known },
    today: localDate(desk.clock.now(), caller.timeZone),
  });
  const whose = { id: desk.newId(), slackUserId: caller.slackUserId, opportunityId: id };
  const draft: AnswersDraft = { ...whose, title, url, sheet, before, was, typed, rationale: '' };
  await saveAnswersDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

/** The page, and of which kind the opportunity is where the playbook tells kinds apart. */
async function readWithType(
  { pages, guideRules: { type_property } }: AnswersDesk,
  opportunityId: string,
): Promise<readonly [PageReading, string | undefined, readonly FormProperty[]]> {
  const [page, { properties }] = await Promise.all([pages.read(opportunityId), pages.form('interactive')]);
  const column = properties.find(
    ({ name }) => type_property !== undefined && nameKey(name) === nameKey(type_property),
  );
  return [page, column && shownValue(page.values.get(column.id), new Map()), properties];
}

/** The sheet's own tables, and for the sessions that of the evaluation, which says when it begins and ends. */
function tablesFor(rules: GuideRules, name: SheetName): readonly string[] {
  const own = headingsOf(rules, name);
  return name === 'sessions' ? [...own, ...headingsOf(rules, 'poc')] : own;
}

interface Known {
  readonly before: readonly string[];
  readonly known: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  /** When the evaluation is, by the database. */
  readonly dates: ReturnType<typeof pocDates>;
}

/** Days for sessions that nobody planned yet: they are in the form, and nowhere else until somebody saves them. */
function proposed(
  { guideRules: { proof_of_concept: rules } }: AnswersDesk,
  name: SheetName,
  { before, known, today, dates }: Known,
): string[] {
  if (name !== 'sessions' || rules === undefined || before.some((text) => text !== '')) return [...before];
  const said = (item: string) => parseLocalDate(known.get(nameKey(item)) ?? '');
  const begun = said(POC_ITEMS.start);
  const start = begun ?? dates?.start ?? today;
  const end =
    said(POC_ITEMS.end) ??
    (begun === undefined ? dates?.end : undefined) ??
    addDays(start, rules.default_days);
  // What is past may not have been held: only somebody who was there can say so.
  const from = start > today ? start : today;
  return [...proposedDays(before.length, from, end > from ? end : addDays(from, rules.default_days))];
}

/** What is off of it, because the database lacks a property. */
function withOff(
  { constructRules }: AnswersDesk,
  name: SheetName,
  properties: readonly FormProperty[],
  sheet: AnswerSheet,
): AnswerSheet {
  const kind = KINDS[name];
  const roles = properties.flatMap(({ role, ...property }) =>
    role === undefined ? [] : [{ role, property }],
  );
  const off = offConstructs(constructRules, { roles, properties }).find((one) => one.kind === kind);
  return off === undefined ? sheet : { ...sheet, off };
}

/** The part of the playbook that a sheet has to do with. */
const KINDS: Readonly<Partial<Record<SheetName, OffConstruct['kind']>>> = {
  qualify: 'types',
  win: 'technical_win',
};
