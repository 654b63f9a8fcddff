import type { KnownBlock, ModalView } from '@slack/types';
import type { LocalDate } from '../../domain/local-date.js';
import { ACTION, CALLBACK } from '../ids.js';
import { dayInWords } from '../text/ago.js';
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
import { modalView } from './define-modal.js';

/** A tray as it is shown. */
export interface ShownTray {
  readonly opportunity: { readonly id: string; readonly title: string };
  /** No update can be written any more. */
  readonly archived: boolean;
  readonly lines: readonly ShownLine[];
}

export interface ShownLine {
  readonly id: string;
  readonly date: LocalDate;
  readonly text: string;
  readonly author: string;
  readonly permalink?: string | undefined;
  /** Where it belongs, in words. */
  readonly belongs: string;
}

/** Two blocks each, and Slack takes fifty. */
const MOST_LINES = 16;
const MOST_DEALS = 5;

/** What somebody collected, for them alone: each line can go, each deal's lines can become an update. */
export function trayMessage(trays: readonly ShownTray[], note = ''): Message {
  const noted = note === '' ? [] : [context(note)];
  if (trays.length === 0) {
    const nothing = 'You have collected no lines.';
    const how =
      'Choose “Log to opportunity” in the ⋯ menu of any message, also in threads and direct messages.';
    return {
      text: messageText([note, nothing, how].join(' ').trim()),
      blocks: [...noted, section(nothing), context(how)],
    };
  }
  const said = [note, ...trays.map(inWords)].filter((part) => part.trim() !== '');
  return {
    // A deal may have no title, and its lines may be in use already.
    text: messageText(said.length === 0 ? 'Collected lines' : said.join('\n')),
    blocks: [...noted, ...trayBlocks(trays)],
  };
}

/** The same as blocks, for a message or the Home tab; at most 44. */
export function trayBlocks(trays: readonly ShownTray[]): KnownBlock[] {
  let left = MOST_LINES;
  const shown = trays.slice(0, MOST_DEALS).map((tray) => {
    const some = tray.lines.slice(0, left);
    left -= some.length;
    return { ...tray, lines: some };
  });
  const all = trays.reduce((sum, { lines: { length } }) => sum + length, 0);
  const hidden = all - (MOST_LINES - left);
  return [
    ...shown.filter((tray) => tray.lines.length > 0).flatMap(oneTray),
    ...(hidden === 0 ? [] : [context(`… and ${hidden} more, shown when these are used or removed.`)]),
  ];
}

function oneTray({ opportunity, archived, lines: kept }: ShownTray): KnownBlock[] {
  const { id, title } = opportunity;
  const write = button('Write update', ACTION.statusFor, id, { style: 'primary', about: title });
  return [
    lines(run(clamp(title, 300), { bold: true })),
    ...kept.flatMap(oneLine),
    archived ? context('Archived in Notion: no update can be written.') : actions(`tray:${id}`, write),
  ];
}

function oneLine({ id, date, text, author, permalink, belongs }: ShownLine): KnownBlock[] {
  const said = `${dayInWords(date)} · ${clamp(author, 100)} · ${belongs}`;
  const about = clamp(text, 60);
  return [
    lines(run(clamp(text, 600)), run(`\n${said}`, { italic: true })),
    actions(
      `line:${id}`,
      button('Remove', ACTION.trayRemove, id, { about }),
      ...(permalink === undefined ? [] : [linkButton('Open message', permalink, about)]),
    ),
  ];
}

function inWords({ opportunity, lines: kept }: ShownTray): string {
  return [
    opportunity.title,
    ...kept.map(({ date, text }) => `– ${dayInWords(date)}: ${clamp(text, 300)}`),
  ].join('\n');
}

/** After a line was kept: where it is, and what can be done with it. */
export function keptModal(
  opportunity: { readonly id: string; readonly title: string },
  line: ShownLine,
  replaced: boolean,
): ModalView {
  const how = replaced
    ? 'You had logged this message before: its line was replaced.'
    : 'It waits in your private tray, and stands in the form when you write your next update.';
  return modalView(CALLBACK.telling, {
    title: 'Kept',
    close: 'Close',
    blocks: [
      lines(run('✓ Kept for '), run(clamp(opportunity.title, 300), { bold: true })),
      lines(
        run(clamp(line.text, 600)),
        run(`\n${dayInWords(line.date)} · ${line.belongs}`, { italic: true }),
      ),
      context(`${how} /opp collected lists everything you collected.`),
      actions(
        'kept',
        button('Write an update now', ACTION.statusFor, opportunity.id, { about: opportunity.title }),
      ),
    ],
  });
}
