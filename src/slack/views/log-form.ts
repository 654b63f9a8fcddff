import type { AnyBlock, InputBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { LocalDate } from '../../domain/local-date.js';
import type { Opportunity } from '../../domain/opportunity.js';
import type { Budgets } from '../../domain/status-update/budgets.js';
import { countWords } from '../../domain/words.js';
import { CALLBACK } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { clamp } from '../text/outgoing.js';
import { alert, context, input, plain } from './building-blocks.js';
import { defineModal } from './define-modal.js';
import { manyLines } from './text-boxes.js';

/** Where a line can stand in an update, and what the form does with it. */
const SECTIONS = ['timeline', 'vendorItems', 'customerItems', 'risks'] as const;
const THEN = ['keep', 'write'] as const;

export interface LogFormData {
  /** Chosen beforehand: the deal that the channel is linked to. */
  readonly deal: Pick<Opportunity, 'id' | 'title'> | undefined;
  readonly text: string;
  /** So many characters the whole message has, when `text` is not all of it. */
  readonly cutFrom: number | undefined;
  readonly date: LocalDate;
  readonly author: string;
  /** Where it was said, in words. */
  readonly where: string;
  /** To be known before words leave a conversation that not everybody reads. */
  readonly privacy: string | undefined;
  /** Why there is no link back. */
  readonly noLink: string | undefined;
  readonly files: number;
  readonly sections: readonly { readonly value: (typeof SECTIONS)[number]; readonly words: string }[];
  readonly budgets: Budgets;
}

/** The picker's field: its options are looked up. */
export const LOG_DEAL_FIELD = 'logDeal';

/** *Log to opportunity*: a message as a dated line, shown before anything is kept. */
export const logFormModal = defineModal({
  callbackId: CALLBACK.logForm,
  metadata: z.object({
    lineId: z.string(),
    channelId: z.string(),
    messageTs: z.string(),
    kind: z.enum(['channel', 'private', 'dm']),
    /** A Slack user id, or the name of an app, which has none. */
    author: z.union([z.object({ user: z.string() }), z.object({ app: z.string() })]),
    permalink: z.string().optional(),
  }),
  values: z.object({
    [LOG_DEAL_FIELD]: z.string(),
    text: z.string(),
    section: z.enum(SECTIONS),
    saidOn: z.string(),
    then: z.enum(THEN),
  }),
  render: (data: LogFormData) => ({
    title: 'Log to opportunity',
    submit: 'Log it',
    close: 'Cancel',
    blocks: [...about(data), deal(data), line(data), section(data), day(data), then()],
  }),
});

function about(data: LogFormData): AnyBlock[] {
  const { author, date, where, noLink, files, cutFrom, text, privacy } = data;
  const filesLeft =
    files === 0 ? '' : ` · ${files === 1 ? 'its file stays' : `its ${files} files stay`} in Slack`;
  const said = `${clamp(author, 200)} · ${dayInWords(date)} · ${where}${filesLeft}`;
  const cut = `The message has ${cutFrom ?? 0} characters; these are the first ${text.length}. Keep what matters.`;
  return [
    ...(privacy === undefined ? [] : [alert(privacy, 'warning')]),
    ...(cutFrom === undefined ? [] : [alert(cut, 'info')]),
    context(noLink === undefined ? said : `${said}\n${noLink}`),
  ];
}

function deal({ deal: chosen }: LogFormData): InputBlock {
  const hint = 'Type a name, or choose one of those you worked on lately.';
  return input(
    LOG_DEAL_FIELD,
    'Opportunity',
    {
      type: 'external_select',
      min_query_length: 0,
      placeholder: plain('Choose or search', 150),
      ...(chosen === undefined ? {} : { initial_option: option(chosen.id, chosen.title) }),
    },
    { hint: chosen === undefined ? hint : `The one this channel is linked to. ${hint}` },
  );
}

function line({ text, budgets }: LogFormData): InputBlock {
  const count = countWords(text);
  const most = `At most ${budgets.timeline} words in the timeline, ${budgets.item} as an open item`;
  return input('text', 'Line', manyLines(text, 'What is worth reporting?'), {
    hint: count > Math.min(budgets.timeline, budgets.item) ? `${most}; this has ${count}.` : `${most}.`,
  });
}

function section({ sections }: LogFormData): InputBlock {
  const options = sections.map(({ value, words }) => option(value, words));
  const [first] = options;
  return input('section', 'Belongs to', {
    type: 'static_select',
    options,
    ...(first === undefined ? {} : { initial_option: first }),
  });
}

function day({ date }: LogFormData): InputBlock {
  return input('saidOn', 'Day', { type: 'datepicker', initial_date: date });
}

function then(): InputBlock {
  const keep = option('keep', 'Keep it for my next update');
  const write = option('write', 'Write an update now');
  return input('then', 'And then', { type: 'radio_buttons', options: [keep, write], initial_option: keep });
}

function option(value: string, words: string): PlainTextOption {
  return { text: plain(words, 75), value };
}
