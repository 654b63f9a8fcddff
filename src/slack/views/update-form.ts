import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import {
  targetKey,
  type ChangeTarget,
  type ChangeTargets,
} from '../../domain/information-change/change-target.js';
import type { TypedChange } from '../../domain/information-change/plan-information-change.js';
import { TICKED } from '../../domain/property-form/read-typed-value.js';
import { startingWith } from './field-names.js';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { targetWords } from '../text/update-words.js';
import { context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { propertyField, propertyOfField } from './property-fields.js';
import { propertyInput } from './property-input.js';
import { manyLines, oneLine } from './text-boxes.js';
import { tickBox } from './tick-boxes.js';

export interface UpdateFormData {
  readonly title: string;
  readonly targets: ChangeTargets;
  readonly chosen: ChangeTarget | undefined;
  /** Slack users behind the chosen people property, when all are known. */
  readonly slackUsers?: readonly string[] | undefined;
  /** The column for the reason of what is chosen, and what it says. */
  readonly reason?: { readonly name: string; readonly shown: string | undefined } | undefined;
  /** Changes gathered already. */
  readonly gathered: number;
}

const text = z.string().default('');
const ticked = z.array(z.string()).default([]);

const values = z
  .object({
    what: z.string().optional(),
    details: text,
    need: text,
    feature: text,
    how: text,
    primary: ticked,
    remove: ticked,
    reason: text,
    rationale: text,
  })
  .catchall(z.union([z.string(), z.array(z.string())]).optional())
  .transform(({ what, details, need, feature, how, primary, remove, reason, rationale, ...rest }) => {
    const [property] = Object.entries(rest).filter(([field]) => propertyOfField(field) !== undefined);
    const typed: TypedChange = {
      typed: property?.[1],
      details,
      mapping: { need, feature, howItSolves: how, primary: primary.includes(TICKED) },
      remove: remove.includes(TICKED),
      reason,
      rationale,
    };
    // Slack may still show the inputs of what was chosen before.
    return { what, typed, shownProperty: property && propertyOfField(property[0]) };
  });

/** One change of the core information: what changes, to what, and why in five to seven words (S0-40…46). */
export const updateFormModal = defineModal({
  callbackId: CALLBACK.updateForm,
  metadata: z.object({ draftId: z.string(), chosen: z.string().optional() }),
  values,
  render: (data: UpdateFormData) => ({
    title: 'Update opportunity',
    submit: 'Next',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(data.title, 300), { bold: true })),
      ...(data.gathered === 0 ? [] : [context(`${data.gathered} more to be saved with this one.`)]),
      whatSelect(data),
      ...(data.chosen === undefined
        ? [context('The stage has questions of its own: /opp stage. News go into /opp status.')]
        : [...targetInputs(data.chosen, data), ...reasonInput(data), rationale()]),
    ],
  }),
});

const MOST_OPTIONS = 100;

function whatSelect({ targets, chosen }: UpdateFormData): InputBlock {
  const groups = [
    ...optionGroups('Properties', targets.properties),
    ...optionGroups('Customer information', targets.customer),
    ...optionGroups('Interested technical features', targets.features),
  ];
  const initial =
    chosen === undefined
      ? undefined
      : groups.flatMap(({ options }) => options).find(({ value }) => value === targetKey(chosen));
  const select = {
    type: 'static_select',
    placeholder: plain('Choose what changes', 150),
    option_groups: groups.slice(0, MOST_OPTIONS),
    ...(initial === undefined ? {} : { initial_option: initial }),
  } as const;
  return { ...input('what', 'What changes?', select), dispatch_action: true };
}

function optionGroups(label: string, targets: readonly ChangeTarget[]) {
  const options = targets.map((target): PlainTextOption => {
    return { text: plain(targetWords(target), 75), value: targetKey(target) };
  });
  const count = Math.ceil(options.length / MOST_OPTIONS);
  return Array.from({ length: count }, (_, at) => ({
    label: plain(at === 0 ? label : `${label}, from ${at * MOST_OPTIONS + 1}`, 75),
    options: options.slice(at * MOST_OPTIONS, (at + 1) * MOST_OPTIONS),
  }));
}

/** The inputs of one target. Their blocks are its own, so that Slack shows its values and not another's. */
function targetInputs(target: ChangeTarget, { slackUsers }: UpdateFormData): KnownBlock[] {
  const block = (field: string): string => startingWith(field, targetKey(target));
  switch (target.kind) {
    case 'property':
      return [propertyTarget(target, slackUsers)];
    case 'customer':
      return [
        input(
          block('details'),
          clamp(target.topic, 150),
          manyLines(target.details, 'Leave blank what is not known'),
          {
            optional: true,
            hint:
              target.details === ''
                ? 'The page says nothing about it yet.'
                : 'Leave it empty to take it away.',
          },
        ),
      ];
    case 'feature':
      return [
        ...mappingInputs(block, target.mapping),
        tick(block('remove'), 'Remove', 'Take this row off the page', false),
      ];
    case 'new_feature':
      return mappingInputs(block, { need: '', feature: '', howItSolves: '', primary: false });
  }
}

function propertyTarget(
  { property, value, shown }: Extract<ChangeTarget, { kind: 'property' }>,
  slackUsers: readonly string[] | undefined,
): InputBlock {
  const unseen =
    (property.type === 'people' && value !== undefined && slackUsers === undefined) ||
    (property.type === 'relation' && value !== undefined);
  const now = shown === undefined ? 'Blank now.' : `Now: ${clamp(shown, 300)}.`;
  return propertyInput(property, {
    field: propertyField(property),
    // Names of related pages are not known here: what is chosen takes their place.
    value: property.type === 'relation' ? undefined : value,
    slackUsers,
    hint: `${now} ${unseen ? 'What you choose takes its place.' : 'Leave it empty to make it blank.'}`,
  });
}

function mappingInputs(
  block: (field: string) => string,
  { need, feature, howItSolves, primary }: TypedChange['mapping'],
): KnownBlock[] {
  const optional = { optional: true };
  return [
    input(block('need'), 'Need', oneLine(need, 'What they need'), optional),
    input(block('feature'), 'Feature', oneLine(feature, 'What meets it'), optional),
    input(block('how'), 'How it solves', manyLines(howItSolves, 'How it meets the need'), optional),
    tick(block('primary'), 'Primary', 'It directly solves their primary technical problem', primary),
  ];
}

/** Why in as many words as it takes, where there is a column for that (S2-9). */
function reasonInput({ reason }: UpdateFormData): InputBlock[] {
  if (reason === undefined) return [];
  const now = reason.shown === undefined ? 'Blank now.' : `Now: ${clamp(reason.shown, 300)}.`;
  const hint = `${now} Left blank, the words below stand there, too.`;
  return [
    input('reason', clamp(reason.name, 150), manyLines('', 'What the others should know about it'), {
      ...{ optional: true, hint },
    }),
  ];
}

function rationale(): InputBlock {
  return input(
    'rationale',
    'Why? (5–7 words)',
    oneLine('', 'For the change log, for example: Second team joined the scope'),
  );
}

function tick(field: string, label: string, words: string, on: boolean): InputBlock {
  const option = { text: plain(words, 75), value: TICKED };
  return input(field, label, tickBox(option, on), { optional: true });
}
