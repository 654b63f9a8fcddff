import type { Clock } from '../../domain/clock.js';
import { localDate } from '../../domain/local-date.js';
import { readAnswers } from '../../domain/stage-change/read-answers.js';
import { askedFields } from '../../domain/stage-change/stage-facts.js';
import type { StageForm } from '../../domain/stage-change/stage-form.js';
import { suggestStageRationale } from '../../domain/stage-change/suggest-stage-rationale.js';
import { chosenPeople } from './chosen-people.js';
import { asksOfChosen } from './plan.js';
import type { StageDesk } from './stage-desk.js';
import { saveStageDraft, withTyped, type StageDraft } from './stage-draft.js';

export interface TakenChoice {
  readonly draft: StageDraft;
  /** Whether the words for the change log stay as they were typed. */
  readonly keepsRationale: boolean;
  /** Chosen in Slack, unknown to Notion. */
  readonly strangers: readonly string[];
}

/**
 * Something was chosen in the form: keeps everything typed so far, and suggests words for the change log as long as
 * the person wrote none of their own.
 */
export async function takeChoice(
  desk: StageDesk,
  before: StageDraft,
  typed: StageForm,
  timeZone: string,
): Promise<TakenChoice> {
  const merged = withTyped(before, typed);
  const [earlier, now] = await Promise.all([
    suggestionFor(desk, before, timeZone),
    suggestionFor(desk, merged, timeZone),
  ]);
  const own = typed.rationale.trim() !== '' && typed.rationale !== earlier.suggestion;
  const rationale = own ? typed.rationale : (now.suggestion ?? '');
  const draft = { ...merged, form: { ...merged.form, rationale } };
  await saveStageDraft(desk.drafts, draft, desk.clock.now());
  return { draft, keepsRationale: rationale === typed.rationale, strangers: now.strangers };
}

async function suggestionFor(
  desk: StageDesk & { readonly clock: Clock },
  { facts, form }: StageDraft,
  timeZone: string,
): Promise<{ readonly suggestion: string | undefined; readonly strangers: readonly string[] }> {
  const asks = asksOfChosen(desk, { facts, form });
  const people = await chosenPeople(desk, facts, asks, form);
  const { answers } = readAnswers(askedFields(asks, facts), form, people);
  const strangers = [...people.values()].flatMap((one) => (one.kind === 'unknown' ? [one.name] : []));
  return { suggestion: suggestStageRationale(answers, localDate(desk.clock.now(), timeZone)), strangers };
}
