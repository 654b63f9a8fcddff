import type { Button } from '@slack/types';
import { button } from './building-blocks.js';

/** A question that a button asks: the query as it is typed, and where its page begins. */
export interface Question {
  readonly text: string;
  readonly offset: number;
}

/** Slack's limit for a button's value. */
const LONGEST_VALUE = 2000;

/** A button that asks; none when the query is too long for a button to keep. */
export function askButton(
  words: string,
  actionId: string,
  { text, offset }: Question,
  look: Parameters<typeof button>[3] = {},
): Button[] {
  const value = `${offset} ${text}`;
  return value.length > LONGEST_VALUE ? [] : [button(words, actionId, value, look)];
}

/** What such a button asks; anything else asks for everything active. */
export function questionOf(value: string): Question {
  const [, offset = '0', text = ''] = /^(\d{1,7}) ([\s\S]*)$/u.exec(value) ?? [];
  return { offset: Number(offset), text };
}
