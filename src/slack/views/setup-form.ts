import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { STAGE_ROLES } from '../../domain/opportunity.js';
import {
  unclearRoles,
  unknownStages,
  type DatabaseProperty,
  type DatabaseSetup,
  type RoleInDatabase,
  type StageInDatabase,
} from '../../domain/setup/database-setup.js';
import { ROLE_LABELS, STAGE_ROLE_LABELS } from '../../domain/setup/role-labels.js';
import { ACTION, CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { WITHOUT_ROLE } from '../text/role-words.js';
import { because, propertyWords, settledLines } from '../text/setup-words.js';
import { NO_PROPERTY, propertyValue, roleField, stageField } from './setup-fields.js';
import { actions, button, context, header, input, plain, section } from './building-blocks.js';
import { defineModal } from './define-modal.js';

export interface SetupFormData {
  readonly setup: DatabaseSetup;
  /** Everything that can be chosen, not only what is unclear. */
  readonly all: boolean;
}

/** A view holds a hundred blocks; the roles and the words around take fewer than thirty. */
const STAGES_SHOWN = 70;
/** A select holds a hundred options, one of which is "none"; all selects together must stay within a view's 250 kB. */
const PROPERTIES_SHOWN = { each: 99, together: 640 };

/** What the database's properties and stages mean: asks what is unclear, shows the rest (S0-10). */
export const setupFormModal = defineModal({
  callbackId: CALLBACK.setupForm,
  metadata: z.object({ dataSourceId: z.string() }),
  values: z.record(z.string(), z.string().optional()),
  render: (data: SetupFormData) => ({
    title: 'Set up Opp',
    submit: 'Save',
    close: 'Cancel',
    blocks: data.all ? everything(data.setup) : unclearOnly(data.setup),
  }),
});

function unclearOnly(setup: DatabaseSetup): KnownBlock[] {
  const settled = settledLines(setup);
  return [
    section('Opp has looked at the database. Only this is unclear:'),
    ...roleInputs(setup, unclearRoles(setup)),
    ...stageSection(unknownStages(setup)),
    ...(settled.length === 0
      ? []
      : [{ type: 'divider' as const }, section('This is clear:'), section(settled.join('\n'))]),
    actions('more', button('Show everything', ACTION.setupAll, '')),
  ];
}

function everything(setup: DatabaseSetup): KnownBlock[] {
  // Notion has exactly one title property: there is nothing to choose.
  const roles = setup.roles.filter(({ role, fitting }) => role !== 'title' && fitting.length > 0);
  return [
    section('Which property plays which role? “None” switches off what needs it.'),
    ...roleInputs(setup, roles),
    ...stageSection(setup.stages),
  ];
}

function roleInputs({ roles: all }: DatabaseSetup, roles: readonly RoleInDatabase[]): InputBlock[] {
  const most = Math.min(PROPERTIES_SHOWN.each, Math.floor(PROPERTIES_SHOWN.together / roles.length));
  return roles.map((each) => {
    const taken = new Set(all.filter(({ role }) => role !== each.role).map(({ property }) => property?.id));
    // The guess first, then what no other role has: the likeliest are within reach.
    const rank = ({ id }: DatabaseProperty): number => (id === each.property?.id ? 0 : taken.has(id) ? 2 : 1);
    return roleInput(each, each.fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  });
}

function roleInput(each: RoleInDatabase, shown: readonly DatabaseProperty[]): InputBlock {
  const { role, property, certainty, fitting } = each;
  const options = shown.map((one) => ({ text: plain(propertyWords(one), 75), value: propertyValue(one.id) }));
  const asked = property === undefined && (certainty === 'unclear' || certainty === 'lost');
  const initial = asked ? undefined : property === undefined ? NONE : options[0];
  const hidden = fitting.length - shown.length;
  const more = hidden > 0 ? ` ${hidden} more properties do not fit into this list.` : '';
  return input(roleField(role), ROLE_LABELS[role], select([...options, NONE], initial), {
    hint: clamp(`${whyThis(each)} Without it: ${WITHOUT_ROLE[role]}${more}`, 500),
  });
}

function whyThis({ property, certainty, reason }: RoleInDatabase): string {
  if (certainty === 'chosen') return 'Chosen by somebody.';
  const why = clamp(reason, 200);
  return property === undefined ? `No guess: ${why}.` : `Opp’s guess, because ${because(why)}.`;
}

const NONE: PlainTextOption = { text: plain('None', 75), value: NO_PROPERTY };

function stageSection(stages: readonly StageInDatabase[]): KnownBlock[] {
  if (stages.length === 0) return [];
  const hidden = stages.length - STAGES_SHOWN;
  return [
    header('What the stages mean'),
    ...stages.slice(0, STAGES_SHOWN).map(stageInput),
    ...(hidden > 0
      ? [context(`… and ${hidden} more, which do not fit here. Save, and open this again.`)]
      : []),
  ];
}

function stageInput({ id, name, role, certainty }: StageInDatabase): InputBlock {
  const options = STAGE_ROLES.map((one) => ({ text: plain(STAGE_ROLE_LABELS[one], 75), value: one }));
  const more =
    certainty === 'unknown' ? { hint: 'The playbook does not know it, so it counts as active.' } : {};
  const initial = options.find(({ value }) => value === role);
  return input(stageField(id), clamp(name, 150), select(options, initial), more);
}

function select(options: PlainTextOption[], initial: PlainTextOption | undefined): InputBlock['element'] {
  return {
    type: 'static_select',
    placeholder: plain('Choose', 150),
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
