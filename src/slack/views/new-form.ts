import { z } from 'zod';
import type { Answer } from '../../domain/creation/creation-form.js';
import type { TypedPage } from '../../domain/creation/take-typed.js';
import { ACTION, CALLBACK } from '../ids.js';
import { actions, button } from './building-blocks.js';
import { defineModal, type ModalFace } from './define-modal.js';
import { propertyOfField } from './property-fields.js';

const fieldValue = z.union([z.string(), z.array(z.string())]).optional();

const values = z.record(z.string(), fieldValue).transform((fields): TypedPage => {
  const given = Object.entries(fields).map(([name, value]): [string, Answer] => [name, value ?? '']);
  const properties = given.flatMap(([name, value]): [string, Answer][] => {
    const id = propertyOfField(name);
    return id === undefined ? [] : [[id, value]];
  });
  const own = given.filter(([name]) => propertyOfField(name) === undefined);
  return { properties: Object.fromEntries(properties), fields: Object.fromEntries(own) };
});

/** Every page of the form of a new opportunity; `step` says which one it is. */
export const newFormModal = defineModal({
  callbackId: CALLBACK.newForm,
  metadata: z.object({ draftId: z.string(), step: z.string() }),
  values,
  render: (face: ModalFace) => face,
});

export const NEW_TITLE = 'New opportunity';

/** Leads one page back. */
export function backButton(draftId: string) {
  return actions('nav', button('Back', ACTION.newBack, draftId));
}
