import type { SheetName } from '../../domain/answers/answer-sheet.js';
import { buildSheet } from '../../domain/answers/build-sheet.js';
import { evidenceIn } from '../../domain/answers/sheet-table.js';
import { UserError } from '../../domain/errors.js';
import { nameKey } from '../../domain/fold.js';
import { shownValue } from '../../domain/property-form/shown-value.js';
import type { Opportunity } from '../../domain/opportunity.js';
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
  const [page, type] = await readWithType(desk, opportunityId);
  const { id, title, url, stage } = page.opportunity;
  const sheet = buildSheet(desk.guideRules, name, { stage: stage?.name, type });
  const tables = await desk.pages.tables(id, [sheet.heading]);
  const known = evidenceIn(tables.map(({ table }) => table));
  const before = sheet.items.map(({ label }) => known.get(nameKey(label)) ?? '');
  const whose = { id: desk.newId(), slackUserId: caller.slackUserId, opportunityId: id };
  const draft: AnswersDraft = { ...whose, title, url, sheet, before, typed: before, rationale: '' };
  await saveAnswersDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

/** The page, and of which kind the opportunity is where the playbook tells kinds apart. */
async function readWithType(
  { pages, guideRules: { type_property } }: AnswersDesk,
  opportunityId: string,
): Promise<readonly [PageReading, string | undefined]> {
  const [page, { properties }] = await Promise.all([pages.read(opportunityId), pages.form('interactive')]);
  const column = properties.find(
    ({ name }) => type_property !== undefined && nameKey(name) === nameKey(type_property),
  );
  return [page, column && shownValue(page.values.get(column.id), new Map())];
}
