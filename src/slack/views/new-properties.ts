import type { InputBlock } from '@slack/types';
import type { Answer, CreationForm } from '../../domain/creation/creation-form.js';
import { levelOfProperty } from '../../domain/creation/plan-creation.js';
import type { FormProperty } from '../../domain/database-form.js';
import type { Creation } from '../../domain/playbook/creation.js';
import { readTypedValue } from '../../domain/property-form/read-typed-value.js';
import { alert, context } from './building-blocks.js';
import type { ModalFace } from './define-modal.js';
import { backButton, NEW_TITLE } from './new-form.js';
import { propertyField } from './property-fields.js';
import { propertyInput } from './property-input.js';

/** Where a page of the form stands among the others. */
export interface PagePosition {
  readonly draftId: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** What is to be known first. */
  readonly note?: string | undefined;
}

/** Number of the page, what is to be known, and the page's own blocks with the way back. */
export function pageFace(
  { draftId, number, of, note }: PagePosition,
  what: string,
  blocks: ModalFace['blocks'],
  submit = 'Next',
): ModalFace {
  return {
    title: NEW_TITLE,
    submit,
    close: 'Cancel',
    blocks: [
      ...(note === undefined ? [] : [alert(note, 'error')]),
      context(`${what} · page ${number} of ${of} · what you type is kept`),
      ...blocks,
      ...(number === 1 ? [] : [backButton(draftId)]),
    ],
  };
}

interface PropertiesData {
  readonly properties: readonly FormProperty[];
  readonly form: Pick<CreationForm, 'answers'>;
  readonly creation: Pick<Creation, 'asked_at_creation'>;
  /** What helps to fill in a property. */
  readonly hintOf?: (property: FormProperty) => string | undefined;
}

/** A page of the database's own properties, each with the input of its type (S0-37). */
export function propertiesFace(position: PagePosition, data: PropertiesData): ModalFace {
  const inputs = data.properties.map((property) => propertyBlock(property, data));
  return pageFace(position, 'Properties: leave blank what you do not know', inputs);
}

function propertyBlock(property: FormProperty, { form, creation, hintOf }: PropertiesData): InputBlock {
  const typed = form.answers[property.id];
  const level = levelOfProperty(property, creation);
  const asked = level === 'warn' ? 'The playbook asks for it. It may stay blank.' : undefined;
  const hint = [hintOf?.(property), asked].filter((text) => text !== undefined).join(' ');
  return propertyInput(property, {
    field: propertyField(property),
    required: level === 'block',
    ...(property.type === 'people' ? { slackUsers: usersOf(typed) } : { value: valueOf(property, typed) }),
    ...(hint === '' ? {} : { hint }),
  });
}

function usersOf(typed: Answer | undefined): readonly string[] {
  return [typed ?? []].flat().filter((id) => id !== '');
}

/** What was typed, to stand there again; what cannot be a value is typed anew. */
function valueOf(property: FormProperty, typed: Answer | undefined) {
  const read = readTypedValue(property, typed);
  return read.ok ? read.value : undefined;
}
