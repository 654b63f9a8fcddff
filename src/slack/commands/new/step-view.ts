import type { ModalView } from '@slack/types';
import { propertiesOfPage, stepName, type CreationStep } from '../../../domain/creation/creation-steps.js';
import { kindsHint } from '../../../domain/guide/kinds.js';
import { askLevelAtCreation } from '../../../domain/playbook/creation.js';
import type { OpenCreation } from '../../../services/create/creation-draft.js';
import { planOf, stepOfPlace, stepsOf, suggestionsFor } from '../../../services/create/take-step.js';
import type { ModalFace } from '../../views/define-modal.js';
import { newFormModal } from '../../views/new-form.js';
import { nameInMaking, RULE_PLACE } from '../../../domain/creation/built-name.js';
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
  return view(draft, step, face(desk, draft, step, position(draft, step, note)));
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
  const { properties } = draft.facts;
  const region = regionNote(desk.creationRules.regions ?? [], draft.form, properties);
  const data = { plan, properties, names, evidence, notes, region };
  return view(draft, step, reviewFace(position(draft, step, note), data));
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
        hintOf: (property) =>
          kindsHint(desk.creationRules, property.name) ?? closeDateHint(creation, property),
      });
    case 'naming': {
      const making = nameInMaking(desk.creationRules, form);
      const chosen = { making, rule: form.naming?.[RULE_PLACE] };
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

function view({ id: draftId }: OpenCreation, step: CreationStep, shown: ModalFace): ModalView {
  return newFormModal.view({ draftId, step: stepName(step) }, shown);
}

function position(draft: OpenCreation, step: CreationStep, note: string | undefined): PagePosition {
  const steps = stepsOf(draft);
  const number = steps.findIndex((one) => stepName(one) === stepName(step)) + 1;
  return { draftId: draft.id, number, of: steps.length, note };
}
