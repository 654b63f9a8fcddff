import { withBuiltName } from '../../domain/creation/built-name.js';
import { needsOf, type CreationForm } from '../../domain/creation/creation-form.js';
import {
  creationSteps,
  propertiesOfPage,
  stepFrom,
  stepName,
  type CreationStep,
} from '../../domain/creation/creation-steps.js';
import { mappingRows, MOST_MAPPING_ROWS, MOST_SUGGESTIONS } from '../../domain/creation/mapping-rows.js';
import {
  planCreation,
  type CreationPlace,
  type CreationProblem,
  type PlannedCreation,
} from '../../domain/creation/plan-creation.js';
import { withTypedPage, type TypedPage } from '../../domain/creation/take-typed.js';
import { UserError } from '../../domain/errors.js';
import type { FeatureSuggestion } from '../../domain/features/suggest-features.js';
import type { CreationDesk } from './creation-desk.js';
import { saveCreationDraft, type OpenCreation } from './creation-draft.js';
import { lookUpPeople } from './known-people.js';

/** What is wrong on a page. */
export type StepProblem =
  | Exclude<CreationProblem, { readonly kind: 'unknown_person' }>
  | { readonly kind: 'unknown_person'; readonly where: CreationPlace; readonly names: readonly string[] }
  | { readonly kind: 'people_unchecked' }
  | { readonly kind: 'too_many_rows'; readonly max: number };

export type StepTaken =
  | { readonly kind: 'problems'; readonly draft: OpenCreation; readonly problems: readonly StepProblem[] }
  | { readonly kind: 'go_on'; readonly draft: OpenCreation; readonly step: CreationStep };

/** All pages of this form. */
export function stepsOf({ form, facts }: OpenCreation): readonly CreationStep[] {
  return creationSteps(facts.properties.length, form, facts.extras);
}

/** Keeps what was typed on a page, and says what is wrong there or which one comes next. Throws `cannot_store`. */
export async function takeStep(
  desk: CreationDesk,
  before: OpenCreation,
  step: CreationStep,
  typed: TypedPage,
): Promise<StepTaken> {
  const kept = await named(desk, await keepTyped(desk, before, typed), step);
  const { draft, problems: peopleProblems } = await withPeople(desk, kept, step);
  const problems = [...peopleProblems, ...problemsOf(desk, draft, step)];
  if (problems.length > 0) return { kind: 'problems', draft, problems };
  const next = stepFrom(stepsOf(draft), step, 1);
  return { kind: 'go_on', draft: await enterStep(desk, draft, next), step: next };
}

/** One page back; what is typed on this one is kept as it is. */
export async function stepBack(
  desk: CreationDesk,
  before: OpenCreation,
  step: CreationStep,
  typed: TypedPage,
): Promise<{ readonly draft: OpenCreation; readonly step: CreationStep }> {
  const draft = await keepTyped(desk, before, typed);
  const previous = stepFrom(stepsOf(draft), step, -1);
  return { draft: await enterStep(desk, draft, previous), step: previous };
}

/** The name that was built is the title from now on, and the kind that it says stands in its column (S4-140). */
async function named(desk: CreationDesk, draft: OpenCreation, step: CreationStep): Promise<OpenCreation> {
  if (step.kind !== 'naming') return draft;
  const form = withBuiltName(desk.creationRules, draft.form, draft.facts.properties);
  const built = { ...draft, form };
  await saveCreationDraft(desk.drafts, built, desk.clock.now());
  return built;
}

/** What is in the whole form, for the last page. */
export function planOf(
  { creationRules }: CreationDesk,
  { form, facts, people }: OpenCreation,
): PlannedCreation {
  return planCreation(form, { properties: facts.properties, people, creation: creationRules.creation });
}

/** The page on which something is to be filled in. */
export function stepOfPlace(draft: OpenCreation, where: CreationPlace): CreationStep {
  const wanted = where.on === 'mapping' ? 'needs' : where.on;
  const found = stepsOf(draft).find(
    (step) =>
      step.kind === wanted &&
      (step.kind !== 'properties' ||
        where.on !== 'properties' ||
        propertiesOfPage(draft.facts.properties, step.page).some(({ id }) => id === where.propertyId)),
  );
  return found ?? { kind: 'review' };
}

/** Features for the needs typed, the best first (S0-33). */
export function suggestionsFor(desk: CreationDesk, form: CreationForm): readonly FeatureSuggestion[] {
  return desk.suggestFeatures(needsOf(form), MOST_SUGGESTIONS);
}

/** The rows of the mapping follow from the features that were chosen. */
async function enterStep(desk: CreationDesk, draft: OpenCreation, step: CreationStep): Promise<OpenCreation> {
  if (step.kind !== 'mapping') return draft;
  const mapping = [...mappingRows(draft.form, suggestionsFor(desk, draft.form), desk.catalogue)];
  const entered = { ...draft, form: { ...draft.form, mapping } };
  await saveCreationDraft(desk.drafts, entered, desk.clock.now());
  return entered;
}

/** Keeps what is typed on a page, finished or not. Throws `cannot_store`. */
export async function keepTyped(
  desk: CreationDesk,
  before: OpenCreation,
  typed: TypedPage,
): Promise<OpenCreation> {
  const draft = { ...before, form: withTypedPage(before.form, typed) };
  await saveCreationDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

interface WithPeople {
  readonly draft: OpenCreation;
  readonly problems: readonly StepProblem[];
}

/** Looked up as soon as they are chosen, so that the last page needs no Notion. */
async function withPeople(desk: CreationDesk, draft: OpenCreation, step: CreationStep): Promise<WithPeople> {
  if (step.kind !== 'properties') return { draft, problems: [] };
  const properties = propertiesOfPage(draft.facts.properties, step.page);
  try {
    const { people, unknown } = await lookUpPeople(desk, properties, draft.form, draft.people);
    const known = { ...draft, people };
    if (people.size > draft.people.size) await saveCreationDraft(desk.drafts, known, desk.clock.now());
    const problems = [...unknown].map(([propertyId, names]): StepProblem => {
      return { kind: 'unknown_person', where: { on: 'properties', propertyId }, names };
    });
    return { draft: known, problems };
  } catch (error) {
    if (error instanceof UserError) return { draft, problems: [{ kind: 'people_unchecked' }] };
    throw error;
  }
}

/** What is wrong on this page; of people only who was not found was told already. */
function problemsOf(desk: CreationDesk, draft: OpenCreation, step: CreationStep): readonly StepProblem[] {
  const { form } = draft;
  if (step.kind === 'needs' && needsOf(form).length > MOST_MAPPING_ROWS) return [TOO_MANY];
  if (step.kind === 'features') {
    const rows = mappingRows(form, suggestionsFor(desk, form), desk.catalogue);
    if (rows.length > MOST_MAPPING_ROWS) return [TOO_MANY];
  }
  const planned = planOf(desk, draft);
  if (planned.ok) return [];
  return planned.problems.flatMap((problem) => {
    if (problem.kind === 'unknown_person') return [];
    return isOnStep(draft, step, problem.where) ? [problem] : [];
  });
}

const TOO_MANY: StepProblem = { kind: 'too_many_rows', max: MOST_MAPPING_ROWS };

function isOnStep(draft: OpenCreation, step: CreationStep, where: CreationPlace): boolean {
  if (where.on !== 'mapping') return stepName(stepOfPlace(draft, where)) === stepName(step);
  // Without needs there is nothing to map; with needs it is known only after the last of its pages.
  const hasNeeds = needsOf(draft.form).length > 0;
  return step.kind === (hasNeeds ? 'mapping' : 'needs');
}
