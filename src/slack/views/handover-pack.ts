import type { KnownBlock, ModalView } from '@slack/types';
import type { Handover } from '../../domain/handover/handover.js';
import { isOpen } from '../../domain/handover/handover.js';
import type { HandoverPack } from '../../domain/handover/pack.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dayInWords } from '../text/ago.js';
import { ageWords, packStanding } from '../text/handover-words.js';
import { clamp, messageText } from '../text/outgoing.js';
import { actions, button, context, header, lines, linkButton, run, type Message } from './building-blocks.js';
import { modalView } from './define-modal.js';

export interface PackData {
  readonly handover: Handover;
  readonly pack: HandoverPack;
  readonly giver: string;
}

/** The story of a deal, for its new Sales Engineer: everything that is known, and *Accept · Ask · Return*. */
export function packMessage(data: PackData): Message {
  const parts = partsOf(data.pack);
  const intro = introOf(data);
  const standing = packStanding(data.handover);
  const said = [clamp(data.handover.content.title, 300), intro, standing ?? 'Accept, ask or return?'];
  return {
    text: messageText([...said, ...parts.map(({ name, text }) => `${name}: ${text}`)].join('\n')),
    blocks: packBlocks(data),
  };
}

/** The same in a window, for whoever looks at it again. */
export function packModal(data: PackData): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Handed over to you',
    close: 'Close',
    blocks: packBlocks(data),
  });
}

function packBlocks({ handover, pack, giver }: PackData): KnownBlock[] {
  const standing = packStanding(handover);
  return [
    header(handover.content.title),
    lines(run(introOf({ handover, pack, giver }))),
    ...partsOf(pack).map(({ name, text }) => lines(run(`${name}\n`, { bold: true }), run(text))),
    ...(standing === undefined ? [] : [context(standing)]),
    buttonsOf(handover),
  ];
}

function introOf({ handover: { content }, giver }: PackData): string {
  const from = content.fromStage === undefined ? '' : ` It was in ${clamp(content.fromStage, 100)}.`;
  return `${clamp(giver, 100)} hands this deal over to you: ${clamp(content.reason, 300)}.${from}`;
}

function buttonsOf({ id, state, content: { title, url } }: Handover) {
  const open = isOpen({ state });
  return actions(
    `handover:${id}`.slice(0, 255),
    ...(open ? [button('Accept', ACTION.handoverAccept, id, { style: 'primary', about: title })] : []),
    ...(open || state === 'accepted' ? [button('Ask', ACTION.handoverAsk, id, { about: title })] : []),
    ...(open ? [button('Return', ACTION.handoverReturn, id, { about: title })] : []),
    linkButton('Open in Notion', url, title),
  );
}

interface PackPart {
  readonly name: string;
  readonly text: string;
}

/** Each part with its most characters: a whole message shows about thirteen thousand. */
function partsOf(pack: HandoverPack): readonly PackPart[] {
  const parts: readonly (readonly [string, readonly string[], number])[] = [
    ['Deal', pack.facts.map(named), 600],
    ['People', pack.people.map(named), 600],
    ['Next dates', pack.dates.slice(0, 8).map(({ name, date }) => `${dayInWords(date)}: ${name}`), 500],
    ['Proof of concept', pack.poc.map(named), 500],
    ['Last updates', pack.updates.map(updateLine), 1500],
    ['Open items (customer side)', pack.customerItems.map(itemLine), 1000],
    [`Open items (${pack.vendor} side)`, pack.vendorItems.map(itemLine), 1000],
    ['Customer', pack.customer.map(named), 1500],
    ['Features', pack.features.map(featureLine), 1500],
    ['Competitors', pack.competitors.length === 0 ? [] : [pack.competitors.join(', ')], 400],
  ];
  return parts.flatMap(([name, all, most]) =>
    all.length === 0 ? [] : [{ name, text: clamp(all.map((one) => clamp(one, 400)).join('\n'), most) }],
  );
}

function named({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}: ${value}`;
}

function updateLine({ date, tldr, sentiment }: HandoverPack['updates'][number]): string {
  return `${dayInWords(date)}: ${tldr}${sentiment === '' ? '' : ` ${sentiment}`}`;
}

function itemLine({ text, days }: HandoverPack['customerItems'][number]): string {
  return `• ${text}${ageWords(days)}`;
}

function featureLine({ need, feature, howItSolves, primary }: HandoverPack['features'][number]): string {
  const how = howItSolves === '' ? '' : `: ${howItSolves}`;
  return `${primary ? '★ ' : ''}${need} → ${feature}${how}`;
}
