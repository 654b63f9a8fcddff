import { asJson } from '../json.js';
import { checkBlocks } from './check-blocks.js';
import { worded, type Finding } from './finding.js';
import { checkMessageSize } from './message-size.js';

export interface MessageContent {
  readonly text?: unknown;
  readonly blocks?: unknown;
}

/** Everything Slack refuses in a message's blocks, each with Slack's error code. Pure. */
export function findInMessage(message: MessageContent): readonly Finding[] {
  if (message.blocks === undefined) return [];
  const blocks = asJson(message.blocks);
  const list: readonly unknown[] = Array.isArray(blocks) ? blocks : [];
  return [...checkBlocks(blocks, 'message', '/blocks'), ...checkMessageSize(list, '/blocks')];
}

/**
 * Slack's complaints about a message; empty when it would be taken. A text beyond 4,000 characters is complained
 * about too: chat.update refuses it, and chat.postMessage advises against it.
 */
export function checkMessage(message: MessageContent): string[] {
  const complaints = findInMessage(message).map(worded);
  const text = typeof message.text === 'string' ? message.text : '';
  if (text.length > 4000) complaints.push('[ERROR] must be less than 4001 characters [json-pointer:/text]');
  const noBlocks = !Array.isArray(message.blocks) || message.blocks.length === 0;
  if (text === '' && noBlocks) complaints.push('[ERROR] no_text [json-pointer:/text]');
  return complaints;
}
