import type { ModalView } from '@slack/types';
import { propertiesOfPage, stepName, type CreationStep } from '../../../domain/creation/creation-steps.js';
import type { FormProperty } from '../../../domain/database-form.js';
import { linkedKindCalled } from '../../../domain/links/linked-kinds.js';
import { linkedHint } from '../../../domain/links/linked-notes.js';
import type { MadeFrom } from '../../../domain/links/made-from.js';
import { kindsHint } from '../../../domain/guide/kinds.js';
import { askLevelAtCreation } from '../../../domain/playbook/creation.js';
import type { OpenCreation } from '../../../services/create/creation-draft.js';
import { planOf, stepOfPlace, stepsOf, suggestionsFor } from '../../../services/create/take-step.js';
import { linkedHintWords, madeFromWords } from '../../text/linked-words.js';
import type { ModalFace } from '../../views/define-modal.js';
import { newFormModal } from '../../views/new-form.js';
import { nameInMaking, RESELLER_PLACE, RULE_PLACE } from '../../../domain/creation/built-name.js';
import { closeDateHint } from '../../text/new-words.js';
import { regionNote } from '../../../domain/creation/region-note.js';
import { askedCriteria } from '../../../domain/creation/warranted.js';
import { creationNotes, evidenceOf } from '../../../services/create/evidence.js';
import { namingFace } from '../../views/new-naming.js';
import { warrantedFace } from '../../views/new-warranted.js';
import { featuresFace, mappingFace, needsFace } from '../../views/new-features.js';
import { informationFace } from '../../views/new-information.js';
import { propertiesFace, type PagePosition } from '../../views/new-properties.js';
import { reviewFace } from '../../views/new-review.js';
import type { NewCommandDesk } from './desk.js';

const INCOMPLETE = 'Something is still missing, or cannot be read any more, on this page.';

/** A page of the form with everything that the draft holds. */
export function stepView(
  desk: NewCommandDesk,
  draft: OpenCreation,
  step: CreationStep,
  note?: string,
): ModalView {
  if (step.kind === 'review') return reviewView(desk, draft, note);
  return view(draft, step, face(desk, draft, step, position(desk, draft, step, note)));
}

/** The last page; what is in the way of it leads to the page where it is. */
function reviewView(desk: NewCommandDesk, draft: OpenCreation, note: string | undefined): ModalView {
  const step = { kind: 'review' } as const;
  const planned = planOf(desk, draft);
  if (!planned.ok) {
    const [problem] = planned.problems;
    const place = problem === undefined ? step : stepOfPlace(draft, problem.where);
    if (place.kind !== 'review') return stepView(desk, draft, place, INCOMPLETE);
    throw new Error('what is missing stands on no page');
  }
  const names = new Map([...draft.people.values()].map(({ notionId, name }) => [notionId, name]));
  const { plan } = planned;
  const evidence = evidenceOf(desk.creationRules, draft);
  const notes = creationNotes(desk.creationRules, draft, plan.title);
  const { properties, link } = draft.facts;
  const region = regionNote(desk.creationRules.regions ?? [], draft.form, properties);
  const data = { plan, properties, names, evidence, notes, link, region };
  return view(draft, step, reviewFace(position(desk, draft, step, note), data));
}

function face(
  desk: NewCommandDesk,
  { form, facts }: OpenCreation,
  step: Exclude<CreationStep, { readonly kind: 'review' }>,
  at: PagePosition,
): ModalFace {
  const { creation, customer_information: wording } = desk.creationRules;
  switch (step.kind) {
    case 'properties':
      return propertiesFace(at, {
        properties: propertiesOfPage(facts.properties, step.page),
        form,
        creation,
        hintOf: (property) => hintFor(desk, facts.link, property),
      });
    case 'naming': {
      const making = nameInMaking(desk.creationRules, form);
      const { resellers = [] } = desk.creationRules;
      const [rule, reseller] = [RULE_PLACE, RESELLER_PLACE].map((place) => form.naming?.[place]);
      const chosen = { making, rule, resellers, reseller };
      return namingFace(at, desk.creationRules.naming ?? [], chosen);
    }
    case 'warranted':
      return warrantedFace(at, askedCriteria(desk.creationRules.warranted ?? [], facts.properties), form);
    case 'information':
      return informationFace(at, { answers: form.information, creation, wording });
    case 'needs': {
      const required = askLevelAtCreation(desk.creationRules, 'feature_mapping') === 'block';
      return needsFace(at, form, wording.needs, required);
    }
    case 'features':
      return featuresFace(at, form, suggestionsFor(desk, form));
    case 'mapping':
      return mappingFace(at, form.mapping);
  }
}

/** What the kinds of opportunity mean, and what its parent leads to. */
function hintFor(
  { creationRules }: NewCommandDesk,
  link: MadeFrom | undefined,
  property: FormProperty,
): string | undefined {
  const linked = linkedHint(creationRules, link, property);
  const all = [
    linked === undefined ? undefined : linkedHintWords(linked),
    kindsHint(creationRules, property.name) ?? closeDateHint(creationRules.creation, property),
  ].filter((text) => text !== undefined);
  return all.length === 0 ? undefined : all.join(' ');
}

function view({ id: draftId }: OpenCreation, step: CreationStep, shown: ModalFace): ModalView {
  return newFormModal.view({ draftId, step: stepName(step) }, shown);
}

function position(
  { creationRules }: NewCommandDesk,
  draft: OpenCreation,
  step: CreationStep,
  note: string | undefined,
): PagePosition {
  const steps = stepsOf(draft);
  const number = steps.findIndex((one) => stepName(one) === stepName(step)) + 1;
  const { link } = draft.facts;
  const says = link && linkedKindCalled(creationRules.links ?? [], link.kind)?.kind.says;
  const about = link && madeFromWords(link, { left: draft.form.madeFrom?.left ?? [], says });
  return { draftId: draft.id, number, of: steps.length, note, ...(about === undefined ? {} : { about }) };
}
