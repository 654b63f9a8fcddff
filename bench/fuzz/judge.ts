import { checkMessage } from '../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../src/sandbox/slack/block-kit/check-view.js';
import { isJson, textOf, type Json } from '../../src/sandbox/slack/json.js';
import { EVIL } from './hostile-text.js';

/** Something that Slack was sent: who sees it decides what counts as a mention. */
export interface Said {
  readonly content: Json;
  readonly on: 'modal' | 'home' | 'message' | 'message for one' | 'list';
  /** Whose screen it is on, as far as that can be told. */
  readonly to?: string | undefined;
}

/** What is wrong with it: what Slack refuses, and every mention or link that hostile text brought to life. */
export function judged({ content, on }: Said): string[] {
  // What a list is filled with comes in a window.
  const view = on === 'list' ? 'modal' : on;
  const refused = view === 'modal' || view === 'home' ? checkView(content, view) : checkMessage(content);
  return [...refused, ...alive(content, on)];
}

/** Everything in it that would ping somebody or lead to a stranger's address. */
export function alive(value: unknown, on: Said['on']): string[] {
  const ownText =
    isJson(value) && on.startsWith('message') ? aliveIn(textOf(value['text']) ?? '', false) : [];
  return [...ownText, ...inside(value, on)];
}

function inside(value: unknown, on: Said['on']): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => inside(one, on));
  if (!isJson(value)) return [];
  return [...ofElement(value, on), ...Object.values(value).flatMap((one) => inside(one, on))];
}

function ofElement(element: Json, on: Said['on']): string[] {
  const { type, text, url } = element;
  const found: string[] = [];
  if (type === 'mrkdwn' && typeof text === 'string')
    found.push(...aliveIn(text, element['verbatim'] !== true));
  if (type === 'broadcast') found.push('a broadcast');
  const pings = (type === 'user' && element['user_id'] === EVIL.user) || type === 'usergroup';
  if (pings && on === 'message') found.push('a mention');
  if (typeof url === 'string' && hostOf(url).endsWith(EVIL.host)) found.push(`a link to ${url.slice(0, 80)}`);
  if (element['link_names'] === true || element['parse'] === 'full') found.push('names are linked');
  return found;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** In text that Slack reads as markup: its own brackets, and an address where Slack makes links of them. */
function aliveIn(text: string, linksAddresses: boolean): string[] {
  const marks = text.match(/<(?:[!@#]|https?:|mailto:)[^>]*>/gu) ?? [];
  const evil = marks.filter((mark) => mark.startsWith('<!') || /evil/iu.test(mark));
  const address =
    linksAddresses && text.includes(`://${EVIL.host}`) ? ['an address that becomes a link'] : [];
  return [...evil.map((mark) => `alive: ${mark.slice(0, 80)}`), ...address];
}
