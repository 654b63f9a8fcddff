import type { InputBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { summariseChange } from '../../domain/change-log/summarise-change.js';
import { leadsBack } from '../../domain/stage-change/direction.js';
import type { StageAsk } from '../../domain/stage-change/stage-asks.js';
import { askedFields, type StageFacts } from '../../domain/stage-change/stage-facts.js';
import type { StageForm } from '../../domain/stage-change/stage-form.js';
import { CALLBACK } from '../ids.js';
import { clamp } from '../text/outgoing.js';
import { gateBlocks, type GateOf } from './gate-blocks.js';
import { alert, context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { askedInField, askedInputs } from './stage-inputs.js';
import { oneLine } from './text-boxes.js';

export interface StageFormData {
  readonly facts: StageFacts;
  readonly form: StageForm;
  /** What the chosen stage asks. */
  readonly asks: readonly StageAsk[];
  /** What is to be known or decided first. */
  readonly notes?: readonly { readonly text: string; readonly level: 'error' | 'warning' | 'info' }[];
  /** What the playbook expects before the chosen stage. */
  readonly gate?: GateOf | undefined;
  /** The block in which the words for the change log stand: another one shows other words. */
  readonly rationaleBlock: string;
  readonly submit?: 'Save' | 'Save anyway' | 'Change anyway';
}

/** What stands in the form, and in which of the fields that a stage asks for. */
export interface StageValues {
  readonly form: StageForm;
  readonly shown: ReadonlySet<string>;
}

const fieldValue = z.union([z.string(), z.array(z.string())]).optional();

const values = z
  .object({ stage: z.string().optional(), rationale: z.string() })
  .catchall(fieldValue)
  .transform(({ stage, rationale, ...rest }): StageValues => {
    const answers = Object.entries(rest).flatMap(([name, value]): [string, string | string[]][] => {
      const field = askedInField(name);
      return field === undefined ? [] : [[field, value ?? '']];
    });
    const form = { to: stage, rationale, answers: Object.fromEntries(answers) };
    return { form, shown: new Set(answers.map(([field]) => field)) };
  });

/** The form of a change of stage: it asks only what the chosen stage needs (S0-47…50). */
export const stageFormModal = defineModal({
  callbackId: CALLBACK.stageForm,
  metadata: z.object({
    draftId: z.string(),
    opportunityId: z.string(),
    /** Keys of the questions that the person has seen. */
    answered: z.array(z.string()),
  }),
  values,
  render: (data: StageFormData) => ({
    title: 'Change stage',
    submit: data.submit ?? 'Save',
    close: 'Cancel',
    blocks: [
      ...(data.notes ?? []).map(({ text, level }) => alert(text, level)),
      lines(
        run(clamp(data.facts.title, 300), { bold: true }),
        run(`\n${data.facts.stage === undefined ? 'no stage yet' : clamp(data.facts.stage, 200)}`),
      ),
      stageSelect(data),
      ...(isBack(data) ? [context('This leads back. Say below why.')] : []),
      ...(data.gate === undefined ? [] : gateBlocks(data.gate)),
      ...askedInputs(data.asks, data.facts, data.form),
      rationale(data),
    ],
  }),
});

const MOST_OPTIONS = 100;

function stageSelect({ facts, form }: StageFormData): InputBlock {
  const options = facts.stages.map(({ name }): PlainTextOption => {
    const now = name === facts.stage ? ' (now)' : '';
    return { text: plain(`${clamp(name, 75 - now.length)}${now}`, 75), value: name };
  });
  const initial = options.find(({ value }) => value === form.to);
  const select = {
    type: 'static_select',
    placeholder: plain('Choose the new stage', 150),
    ...grouped(options),
    ...(initial === undefined ? {} : { initial_option: initial }),
  } as const;
  return { ...input('stage', 'Stage', select), dispatch_action: true };
}

/** A list holds a hundred options, or a hundred groups of as many. */
function grouped(options: PlainTextOption[]) {
  if (options.length <= MOST_OPTIONS) return { options };
  const groups = Array.from({ length: Math.ceil(options.length / MOST_OPTIONS) }, (_, at) => ({
    label: plain(`From ${at * MOST_OPTIONS + 1}`, 75),
    options: options.slice(at * MOST_OPTIONS, (at + 1) * MOST_OPTIONS),
  }));
  return { option_groups: groups };
}

function rationale(data: StageFormData): InputBlock {
  const { form, rationaleBlock } = data;
  const element = oneLine(form.rationale, 'Why, in five to seven words');
  const label = isBack(data) ? 'Why does it go back? (5–7 words)' : 'Why? (5–7 words)';
  return input(rationaleBlock, label, element, { hint: hint(data), optional: canSuggest(data) });
}

function hint(data: StageFormData): string {
  // A stage that was renamed meanwhile is to be chosen anew.
  const to = data.facts.stages.find(({ name }) => name === data.form.to)?.name;
  const summary = to === undefined ? 'Stage to …' : summariseChange({ kind: 'stage', to });
  const offer = canSuggest(data) ? ' Leave it blank and I suggest some from your answer.' : '';
  return `Stands in the change log as: ${summary} [ your words ].${offer}`;
}

/** Whether an answer can be said in five to seven words. */
function canSuggest({ asks, facts }: StageFormData): boolean {
  return askedFields(asks, facts).some(
    ({ ask, property }) =>
      property.type === 'rich_text' ||
      ['demo_date', 'new_sales_engineer', 'lost_reason'].includes(property.role ?? ask.field),
  );
}

function isBack({ facts, form }: StageFormData): boolean {
  return form.to !== undefined && leadsBack(facts.stages, facts.stage, form.to);
}
