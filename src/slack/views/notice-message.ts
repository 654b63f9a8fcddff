import { dayInWords } from '../text/ago.js';
import { noticeSentence, type NoticeWords } from '../text/notice-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, context, lines, linkButton, run, section, type Message } from './building-blocks.js';

/** What happened to a deal, for a channel. */
export function noticeMessage(notice: NoticeWords & { readonly url: string }): Message {
  const sentence = noticeSentence(notice);
  const says = notice.event === 'taken_back' ? undefined : notice.says;
  return {
    text: messageText([sentence, ...(says === undefined ? [] : [says])].join('\n')),
    blocks: [
      section(sentence),
      ...(says === undefined ? [] : [context(says)]),
      actions('notice', linkButton('Open in Notion', notice.url, notice.title)),
    ],
  };
}

export interface NoticeDetails {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly steps: readonly { readonly from: string | undefined; readonly to: string | undefined }[];
  readonly log: readonly string[];
}

/** The particulars, in the notice's thread. */
export function noticeDetailsMessage({ title, facts, steps, log }: NoticeDetails): Message {
  const rows = facts.map(({ name, value }): [string, string] => [name, clamp(shown(value), 400)]);
  const way: [string, string][] = steps.length < 2 ? [] : [['Stages', clamp(wayOf(steps), 400)]];
  const logged = log.map((line) => clamp(line, 300)).join('\n');
  const logs: [string, string][] = logged === '' ? [] : [['Change log', logged]];
  const all = [...rows, ...way, ...logs];
  const said = all.map(([name, value]) => `${name}: ${value}`);
  return {
    text: messageText([clamp(title, 300), ...said].join('\n')),
    blocks: [
      lines(
        ...all.flatMap(([name, value], at) => [
          run(`${at === 0 ? '' : '\n'}${name}: `, { bold: true }),
          run(value),
        ]),
        ...(all.length === 0 ? [run(clamp(title, 300))] : []),
      ),
    ],
  };
}

function wayOf(steps: NoticeDetails['steps']): string {
  const [first] = steps;
  return [first?.from, ...steps.map(({ to }) => to)].map((stage) => stage ?? 'no stage').join(' → ');
}

function shown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? dayInWords(value) : value;
}

/** In the place of a notice that may not be shown any more. */
export function removedMessage(): Message {
  const sentence = 'This message was taken back.';
  return { text: sentence, blocks: [section(sentence)] };
}
