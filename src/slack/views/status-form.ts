import type { InputBlock, KnownBlock } from '@slack/types';
import { z } from 'zod';
import { customerName, type Opportunity } from '../../domain/opportunity.js';
import type { Budgets } from '../../domain/status-update/budgets.js';
import { StatusForm } from '../../domain/status-update/form.js';
import type { OpenNow } from '../../domain/status-update/open-items.js';
import type { Sides } from '../../domain/status-update/status-update.js';
import type { LocalDate } from '../../domain/local-date.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp } from '../text/outgoing.js';
import { clockTime } from '../text/status-words.js';
import { actions, button, context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { lastUpdateBrief, type LastUpdate } from './last-update.js';
import { manyLines, oneLine, telling } from './text-boxes.js';
import { openItemInputs } from './status-items.js';

export interface StatusFormData {
  readonly opportunity: Opportunity;
  readonly sides: Sides;
  readonly form: StatusForm;
  readonly last: LastUpdate | undefined;
  readonly budgets: Budgets;
  readonly now: Date;
  /** The person's day and zone. */
  readonly today: LocalDate;
  readonly timeZone: string;
  /** What earlier updates left open. */
  readonly open: OpenNow;
  /** When the draft that is continued was last kept. */
  readonly continuedFrom?: Date | undefined;
}

/** The form of a status update (S0-57…66). It tells what is typed as it is typed, so that nothing is ever lost. */
export const statusFormModal = defineModal({
  callbackId: CALLBACK.statusForm,
  metadata: z.object({ draftId: z.string(), opportunityId: z.string() }),
  values: StatusForm,
  render: (data: StatusFormData) => ({
    title: 'Status update',
    submit: 'Check',
    close: 'Close',
    blocks: [
      ...continued(data),
      lines(run(clamp(data.opportunity.title, 300), { bold: true }), run(`\n${dealFacts(data.opportunity)}`)),
      ...lastUpdateBrief(data.last, data.now),
      { type: 'divider' as const },
      ...news(data),
      ...openItems(data),
      timeline(data),
      actions('paste', button('Paste a call summary…', ACTION.statusPaste, data.opportunity.id)),
      ...period(data.form),
      context(
        'Nothing is posted yet: next you see each line checked against what was already said. What you type is kept as a draft.',
      ),
    ],
  }),
});

/** What was typed before stands in the form; one press empties it. */
function continued({ continuedFrom, timeZone, now, opportunity }: StatusFormData): KnownBlock[] {
  if (continuedFrom === undefined) return [];
  return [
    context(`✏️ Draft of ${clockTime(continuedFrom, now, timeZone)}, continued.`),
    actions('afresh', button('Start afresh', ACTION.statusAfresh, opportunity.id)),
  ];
}

function news({ form, budgets }: StatusFormData): InputBlock[] {
  const risks = input('risks', 'Risks', telling(manyLines(form.risks, 'What could derail or delay this?')));
  return [
    dispatching(
      input('tldr', 'TLDR', telling(oneLine(form.tldr, 'What happened, in one line', true)), {
        hint: `At most ${budgets.tldr} words.`,
      }),
    ),
    dispatching(input('sentiment', 'Sentiment', sentiment(form.sentiment))),
    dispatching(
      input('phrase', 'Why', telling(oneLine(form.phrase, 'Trending well or not?')), {
        hint: `At most ${budgets.phrase} words.`,
      }),
    ),
    ...(form.sentiment === '‼️' ? [dispatching(risks)] : []),
  ];
}

function openItems(data: StatusFormData): InputBlock[] {
  const { form, sides, opportunity, open, today, budgets } = data;
  const customer = clamp(customerName(opportunity), 150);
  return [
    ...openItemInputs(
      { field: 'customerItems', doneField: 'customerDone', name: customer, placeholder: 'What they owe' },
      { box: form.customerItems, done: form.customerDone, open: open.customer, today, budgets },
    ),
    ...openItemInputs(
      {
        ...{ field: 'vendorItems', doneField: 'vendorDone', placeholder: 'What we owe' },
        name: clamp(sides.vendor, 150),
      },
      { box: form.vendorItems, done: form.vendorDone, open: open.vendor, today, budgets },
    ),
  ].map(dispatching);
}

function timeline({ form, budgets, open }: StatusFormData): InputBlock {
  const box = telling(manyLines(form.timeline, '20 Nov: Security review passed'));
  const hint = `One event per line, each starting with its date (20 Nov, Thu, yesterday, 2026-11-20), at most ${budgets.timeline} words, in any order; “none” if nothing happened.`;
  // A tick above is an event as well.
  const optional = open.customer.length + open.vendor.length > 0;
  return dispatching(input('timeline', 'Timeline', box, { hint, optional }));
}

function dispatching(block: InputBlock): InputBlock {
  return { ...block, dispatch_action: true };
}

function period(form: StatusForm): InputBlock[] {
  return [
    input('periodCount', 'Covers the last', {
      type: 'number_input',
      is_decimal_allowed: false,
      min_value: '1',
      max_value: '999',
      ...(/^[1-9]\d{0,2}$/.test(form.periodCount) ? { initial_value: form.periodCount } : {}),
    }),
    input('periodUnit', 'Days or weeks', {
      type: 'static_select',
      options: [DAYS, WEEKS],
      initial_option: form.periodUnit === 'weeks' ? WEEKS : DAYS,
    }),
  ];
}

const DAYS = { text: plain('days', 75), value: 'days' };
const WEEKS = { text: plain('weeks', 75), value: 'weeks' };
const GOOD = { text: plain('✅  Trending well', 75), value: '✅' };
const BAD = { text: plain('‼️  At risk', 75), value: '‼️' };

function sentiment(chosen: StatusForm['sentiment']): InputBlock['element'] {
  const initial = chosen === undefined ? undefined : chosen === '✅' ? GOOD : BAD;
  return {
    type: 'radio_buttons',
    options: [GOOD, BAD],
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}
