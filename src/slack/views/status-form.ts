import type { InputBlock } from '@slack/types';
import { z } from 'zod';
import { customerName, type Opportunity } from '../../domain/opportunity.js';
import type { Budgets } from '../../domain/status-update/budgets.js';
import { StatusForm } from '../../domain/status-update/form.js';
import type { Sides } from '../../domain/status-update/status-update.js';
import { CALLBACK } from '../ids.js';
import { dealFacts } from '../text/deal-words.js';
import { clamp } from '../text/outgoing.js';
import { context, input, lines, plain, run } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { lastUpdateBlocks, type LastUpdate } from './last-update.js';

export interface StatusFormData {
  readonly opportunity: Opportunity;
  readonly sides: Sides;
  readonly form: StatusForm;
  readonly last: LastUpdate | undefined;
  readonly budgets: Budgets;
  readonly now: Date;
}

/** The form of a status update (S0-57…66). */
export const statusFormModal = defineModal({
  callbackId: CALLBACK.statusForm,
  metadata: z.object({ draftId: z.string(), opportunityId: z.string() }),
  values: StatusForm,
  render: (data: StatusFormData) => ({
    title: 'Status update',
    submit: 'Check',
    close: 'Cancel',
    blocks: [
      lines(run(clamp(data.opportunity.title, 300), { bold: true }), run(`\n${dealFacts(data.opportunity)}`)),
      ...lastUpdateBlocks(data.last, data.now),
      { type: 'divider' as const },
      ...news(data),
      ...openItems(data),
      timeline(data),
      ...period(data.form),
      context('Nothing is posted yet: next you see each line checked against what was already said.'),
    ],
  }),
});

function news({ form, budgets }: StatusFormData): InputBlock[] {
  return [
    input('tldr', 'TLDR', oneLine(form.tldr, 'What happened, in one line', true), {
      hint: `At most ${budgets.tldr} words.`,
    }),
    input('sentiment', 'Sentiment', sentiment(form.sentiment)),
    input('phrase', 'Why', oneLine(form.phrase, 'Trending well or not?'), {
      hint: `At most ${budgets.phrase} words.`,
    }),
    input('risks', 'Risks', manyLines(form.risks, 'What could derail or delay this?'), {
      optional: true,
      hint: 'Needed when the sentiment is ‼️.',
    }),
  ];
}

function openItems({ form, budgets, sides, opportunity }: StatusFormData): InputBlock[] {
  const hint = `One per line, at most ${budgets.item} words each. Write “none” if there are none.`;
  return [
    input(
      'customerItems',
      `Open items (${clamp(customerName(opportunity), 150)} side)`,
      manyLines(form.customerItems, 'What they owe'),
      {
        hint,
      },
    ),
    input(
      'vendorItems',
      `Open items (${clamp(sides.vendor, 150)} side)`,
      manyLines(form.vendorItems, 'What we owe'),
      { hint },
    ),
  ];
}

function timeline({ form, budgets }: StatusFormData): InputBlock {
  return input('timeline', 'Timeline', manyLines(form.timeline, '20 Nov: Security review passed'), {
    hint: `One event per line, each starting with its date (20 Nov, 2026-11-20, yesterday), at most ${budgets.timeline} words. Any order.`,
  });
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

function oneLine(value: string, placeholder: string, focus = false): InputBlock['element'] {
  return {
    type: 'plain_text_input',
    placeholder: plain(placeholder, 150),
    ...(value === '' ? {} : { initial_value: value }),
    ...(focus ? { focus_on_load: true } : {}),
  };
}

function manyLines(value: string, placeholder: string): InputBlock['element'] {
  return {
    type: 'plain_text_input',
    multiline: true,
    placeholder: plain(placeholder, 150),
    ...(value === '' ? {} : { initial_value: value }),
  };
}
