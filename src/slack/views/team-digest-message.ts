import type { KnownBlock } from '@slack/types';
import type { TeamContent } from '../../domain/digest/digest-content.js';
import { ACTION } from '../ids.js';
import { freshnessWords, quarterWords, whyWords } from '../text/digest-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { dayWriter, many } from '../text/reason-words.js';
import { actions, button, context, header, lines, run, type Message } from './building-blocks.js';

type Person = TeamContent['people'][number];

/** More people than one message takes are counted. */
const PEOPLE = 15;

/** A lead's people: how many of their deals need them, and the worst of these. */
export function teamDigestMessage(content: TeamContent, now: Date): Message {
  const needing = content.people
    .filter((one) => one.needing > 0)
    .toSorted((a, b) => b.needing - a.needing || (a.name < b.name ? -1 : 1));
  const title = `${content.team}: ${people(needing.length)} with deals that need them`;
  const day = dayWriter(content.dateLanguage);
  const quarter = content.quarter === undefined ? [] : [quarterWords(content.quarter)];
  const spoken = needing.map((one) => `${one.name}: ${counts(one)}. ${worstOf(one, day).join('. ')}.`);
  return {
    text: messageText([`${title}.`, ...quarter, ...spoken].join('\n')),
    blocks: [
      header(title),
      ...quarter.map(context),
      context(freshnessWords(content.freshAt, now)),
      ...needing.slice(0, PEOPLE).map((one) => personBlock(one, day)),
      ...othersBlock(content, needing.length),
      actions(
        'digest',
        button('Settings', ACTION.digestSettings, '', { about: 'team digest' }),
        button('Stop team digest', ACTION.teamDigestStop, ''),
      ),
    ],
  };
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function counts({ needing, active }: Person): string {
  return `${needing} of ${many(active, 'active deal')}`;
}

function worstOf({ worst }: Person, day: (date: string) => string): readonly string[] {
  return worst.map((deal) => `${clamp(deal.title, 60)}: ${clamp(whyWords(deal, day), 100)}`);
}

function personBlock(one: Person, day: (date: string) => string): KnownBlock {
  return lines(
    run(clamp(one.name, 80), { bold: true }),
    run(`  ${counts(one)}`),
    ...worstOf(one, day).map((line) => run(`\n• ${line}`)),
  );
}

function othersBlock({ people: all }: TeamContent, needing: number): KnownBlock[] {
  const fine = all.length - needing;
  const words = [
    ...(needing > PEOPLE ? [`${people(needing - PEOPLE)} more with deals that need them.`] : []),
    ...(fine > 0 ? [`${people(fine)} with none.`] : []),
  ];
  return words.length === 0 ? [] : [context(words.join(' '))];
}
