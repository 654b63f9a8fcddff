import type { KnownBlock } from '@slack/types';
import type { Handover } from '../../domain/handover/handover.js';
import { ACTION } from '../ids.js';
import { newName, receiptSentence } from '../text/handover-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import {
  actions,
  button,
  context,
  lines,
  linkButton,
  run,
  section,
  type Message,
} from './building-blocks.js';

export interface ReceiptEntry {
  readonly handover: Handover;
  readonly asked: 'yes' | 'not_yet' | 'unsure';
}

/** A row of buttons each; a message holds fifty blocks. */
const MOST_WITH_BUTTONS = 12;

/** How what was handed over stands; kept up to date where it stands. */
export function receiptMessage(entries: readonly ReceiptEntry[]): Message {
  const done = entries.filter(({ handover }) => handover.state === 'accepted').length;
  const count = entries.length === 1 ? [] : [`${entries.length} deals handed over, ${done} accepted.`];
  const sentences = entries.map(({ handover, asked }) => receiptSentence(handover, asked));
  const failed = entries.filter(({ handover }) => handover.state === 'undelivered');
  return {
    text: messageText([...count, ...sentences].join('\n')),
    blocks: [
      ...count.map(section),
      ...pages(sentences).map((text) => section(text)),
      ...failed.slice(0, MOST_WITH_BUTTONS).map(({ handover }) => sendAgain(handover)),
      ...(failed.length === 0
        ? []
        : [context('The deal stays with you until somebody accepts it. Set another stage with /opp stage.')]),
    ],
  };
}

function sendAgain({ id, content: { title, url } }: Handover): KnownBlock {
  return actions(
    `handover:${id}`.slice(0, 255),
    button(`Send ${clamp(title, 50)} again`, ACTION.handoverAgain, id, { about: title }),
    linkButton('Open in Notion', url, title),
  );
}

/** Sentences in as few blocks as their length allows. */
function pages(sentences: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const sentence of sentences) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + sentence.length < 2800)
      texts[texts.length - 1] = `${last}\n${sentence}`;
    else texts.push(sentence);
  }
  return texts.slice(0, 4);
}

/** The deal comes back, with the reason. */
export function returnedMessage(handover: Handover): Message {
  const { opportunityId, content, returnReason } = handover;
  const { title, url } = content;
  const sentence = `${newName(handover)} returned ${clamp(title, 200)}: ${clamp(returnReason ?? '–', 300)}`;
  return {
    text: messageText(sentence),
    blocks: [
      section(sentence),
      actions(
        'returned',
        button('Change stage', ACTION.stageFor, opportunityId, { about: title }),
        linkButton('Open in Notion', url, title),
      ),
    ],
  };
}

export interface QuestionData {
  readonly title: string;
  readonly url: string;
  /** A Slack user. */
  readonly asker: string;
  readonly askerName: string;
  readonly words: string;
}

/** What the new Sales Engineer wants to know; people answer each other directly. */
export function questionMessage({ title, url, asker, askerName, words }: QuestionData): Message {
  const about = clamp(title, 200);
  const question = clamp(words, 2500);
  return {
    text: messageText(`${clamp(askerName, 100)} asks about ${about}, which you handed over: ${question}`),
    blocks: [
      lines(
        { type: 'user', user_id: asker },
        run(' asks about '),
        run(about, { bold: true }),
        run(', which you handed over:'),
      ),
      section(question),
      context('Answer with a direct message.'),
      actions('question', linkButton('Open in Notion', url, title)),
    ],
  };
}

/** Whoever handed it over wants it tried once more. */
export function sentAgainMessage(title: string): Message {
  const sentence = `I try to send ${clamp(title, 200)} again. The message above tells how it stands.`;
  return { text: messageText(sentence), blocks: [section(sentence)] };
}
