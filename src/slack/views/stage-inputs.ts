import type { InputBlock } from '@slack/types';
import { askedFields, type AskedField, type StageFacts } from '../../domain/stage-change/stage-facts.js';
import type { StageAsk } from '../../domain/stage-change/stage-asks.js';
import { answerTo, type StageAnswer, type StageForm } from '../../domain/stage-change/stage-form.js';
import type { FormProperty } from '../../domain/database-form.js';
import { readTypedValue } from '../../domain/property-form/read-typed-value.js';
import type { PropertyValue } from '../../domain/property-value.js';
import { input, plain } from './building-blocks.js';
import { propertyInput } from './property-input.js';

const ASKED = 'ask:';
/** The fields whose options Slack may ask us for. */
export const ASKED_FIELD = /^ask:/u;

/** The field of something that a stage asks for. */
export function askedFieldName(field: string): string {
  return `${ASKED}${field}`;
}

/** What is asked in the field; undefined for the form's other fields. */
export function askedInField(name: string): string | undefined {
  return name.startsWith(ASKED) ? name.slice(ASKED.length) : undefined;
}

/** The inputs for what the chosen stage asks; what the deal says already stands in them. */
export function askedInputs(asks: readonly StageAsk[], facts: StageFacts, form: StageForm): InputBlock[] {
  return askedFields(asks, facts).map((asked) =>
    askedInput(asked, answerTo(form, asked.ask.field), facts.pageTitles),
  );
}

function askedInput(
  { ask, property, stored, value }: AskedField,
  given: StageAnswer | undefined,
  pages: StageFacts['pageTitles'],
): InputBlock {
  const field = askedFieldName(ask.field);
  const required = ask.level === 'block';
  const note = stored ? '' : 'The database has no property for it: it will stand in the change log.';
  const hint = [ask.hint ?? '', note].filter((part) => part !== '').join(' ');
  const more = { ...(hint === '' ? {} : { hint }), optional: !required };
  if (property.type === 'people' && isOnePerson(ask, property)) {
    const chosen = typeof given === 'string' ? { initial_user: given } : {};
    const select = { type: 'users_select', placeholder: plain('Choose a person', 150), ...chosen } as const;
    return { ...input(field, ask.label, select, more), dispatch_action: true };
  }
  const users = property.type === 'people' && given !== undefined ? [given].flat() : [];
  const block = propertyInput(property, {
    ...{
      field,
      required,
      slackUsers: users,
      value: given === undefined ? value : typed(property, given),
      pages,
    },
    ...(hint === '' ? {} : { hint }),
  });
  const labelled = { ...block, label: plain(ask.label, 2000) };
  // A day says at once what the change log may say.
  return property.type === 'date' ? { ...labelled, dispatch_action: true } : labelled;
}

/** The new Sales Engineer is one person (S0-50), and so is whoever a database has no property for. */
function isOnePerson({ field, as }: StageAsk, { role }: FormProperty): boolean {
  return (role ?? field) === 'new_sales_engineer' || as === 'person';
}

/** What was typed, to stand there again; what cannot be a value stays in the window only. */
function typed(property: FormProperty, given: StageAnswer): PropertyValue | undefined {
  const read = readTypedValue(property, given);
  return read.ok ? read.value : undefined;
}
