import type {
  ActionsBlock,
  AlertBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextText,
  SectionBlock,
  StaticSelect,
} from '@slack/types';
import { beginningOf } from '../../domain/beginning-of.js';
import { ACTION } from '../ids.js';
import { clamp, pieces } from '../text/outgoing.js';
import type { ChartBlock } from './chart-block.js';

/** A message: blocks to see, and the same in one text for notifications and screen readers. */
export interface Message {
  /** mrkdwn: escape what people or Notion wrote. */
  readonly text: string;
  readonly blocks: MessageBlock[];
}

/** What may stand in a message. */
export type MessageBlock = KnownBlock | ChartBlock;

/** Text shown literally, shortened to Slack's limit for its place. */
export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: clamp(text, max), emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, 150) };
}

export function section(text: string): SectionBlock {
  return { type: 'section', text: plain(text, 3000) };
}

/** A line of text with a button beside it. */
export function row(text: string, beside: Button): SectionBlock {
  return { type: 'section', text: plain(text, 3000), accessory: beside };
}

export function context(text: string): ContextBlock {
  return { type: 'context', elements: [plain(text, 2000)] };
}

/** A banner inside a modal. */
export function alert(text: string, level: 'info' | 'warning' | 'error' | 'success'): AlertBlock {
  return { type: 'alert', level, text: plain(text, 3000) };
}

/** Lines of literal text, each with a style, and of people. Slack refuses an empty run, so those are left out. */
export function lines(...runs: readonly RichTextElement[]): RichTextBlock {
  const elements = runs.filter((run) => run.type !== 'text' || run.text !== '');
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

export function run(text: string, style?: RichTextText['style']): RichTextText {
  return style === undefined ? { type: 'text', text } : { type: 'text', text, style };
}

/** Text exactly as it will stand elsewhere, line by line. */
export function verbatim(text: string): RichTextBlock[] {
  return pieces(text, 2900).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece }] }],
  }));
}

export function actions(blockId: string, ...elements: readonly (Button | StaticSelect)[]): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements: [...elements] };
}

/** A button; `about` names its object for screen readers when the same words repeat on the surface. */
export function button(
  text: string,
  actionId: string,
  value: string,
  look: { readonly style?: 'primary' | 'danger'; readonly about?: string } = {},
): Button {
  return {
    type: 'button',
    text: plain(text, 75),
    action_id: actionId,
    value: beginningOf(value, 2000),
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(look.about === undefined ? {} : { accessibility_label: clamp(`${text}: ${look.about}`, 75) }),
  };
}

/** A button the browser follows. */
export function linkButton(text: string, url: string, about: string): Button {
  return {
    type: 'button',
    text: plain(text, 75),
    action_id: ACTION.openLink,
    url,
    accessibility_label: clamp(`${text}: ${about}`, 75),
  };
}

/** An input whose block_id and action_id are the field's name, so that an error finds it. */
export function input(
  field: string,
  label: string,
  element: InputBlock['element'],
  more: { readonly hint?: string; readonly optional?: boolean } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label, 2000),
    element: { ...element, action_id: field },
    optional: more.optional ?? false,
    ...(more.hint === undefined ? {} : { hint: plain(more.hint, 2000) }),
  };
}
