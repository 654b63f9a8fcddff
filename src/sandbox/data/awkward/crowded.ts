import { awkward, type AwkwardCase } from './awkward-case.js';
import { BEN, JANE, NOTION_ONLY, TEAM } from '../people.js';
import { stableId } from '../stable-id.js';
import { FEATURES } from '../themes/theme.js';
import { CONSOLIDATION } from '../themes/platform-themes.js';
import type { SeedBlock, SeedComment, SeedPage } from '../../notion/seed.js';

const EVERYONE = [...TEAM, ...NOTION_ONLY].map(({ notionId }) => notionId);

/** More, or stranger, than the eye expects: comments, people, blocks, tables. */
export const AWKWARD_CROWDS: readonly AwkwardCase[] = [
  awkward('thirty-comments', '30 comments', {
    title: 'Oakmoss Perfumes – Enterprise platform',
    deal: { theme: CONSOLIDATION, stage: 'Negotiation', quietDays: 2, updates: 40, notes: 30, body: 'full' },
    touch: (page) => ({ ...page, comments: page.comments.slice(-30) }),
  }),
  awkward('no-comments', 'not a single comment', {
    title: 'Palisade Fencing – Configurator',
    deal: { updates: 0, notes: 0 },
  }),
  awkward('all-resolved', 'all comments resolved: Notion lists none of them', {
    title: 'Quarry Lane Stone – Quote tool',
    deal: { stage: 'POC', updates: 4, notes: 2, body: 'empty' },
    touch: (page) => ({ ...page, comments: page.comments.map((one) => ({ ...one, resolved: true })) }),
  }),
  awkward('many-people', 'more than 25 people, so that Notion shortens the property', {
    title: 'Rosewater Group – Global rollout',
    touch: (page) => ({ ...page, properties: { ...page.properties, Members: EVERYONE } }),
  }),
  awkward('many-features', 'more than 25 features', {
    title: 'Sextant Navigation – Everything',
    touch: (page) => ({ ...page, properties: { ...page.properties, Features: FEATURES } }),
  }),
  awkward('odd-table', 'tables with other columns than usual, the log above the notes', {
    title: 'Tanglewood Toys – Parental app',
    deal: { body: 'empty' },
    touch: (page, calendar) => ({ ...page, body: oddBody(calendar.day(20), calendar.day(9)) }),
  }),
  awkward('long-body', 'more than 100 blocks, so that the page needs a second request', {
    title: 'Umbra Lighting – Firmware',
    touch: (page) => ({ ...page, body: [...page.body, ...minutesOfMeetings()] }),
  }),
  awkward('long-comment', 'a comment of exactly 2,000 characters', {
    title: 'Verbena Clinics – Patient app',
    deal: { updates: 1, notes: 0 },
    touch: (page) => withComment(page, `${'Minutes, unabridged. '.repeat(100).slice(0, 1999)}.`),
  }),
  awkward('hand-made-update', 'an update typed by hand, nearly in the format', {
    title: 'Whimbrel Boats – Fleet portal',
    deal: { updates: 0, notes: 0, se: BEN },
    touch: (page, calendar) => withComment(page, handMade(calendar.day(6), calendar.day(8))),
  }),
];

function withComment(page: SeedPage, text: string): SeedPage {
  const last = page.comments.at(-1);
  const comment: SeedComment = {
    ...{ id: stableId(`comment:extra:${page.id}`), by: JANE.notionId, text },
    at: last === undefined ? page.lastEditedAt : new Date(Date.parse(last.at) + 60_000).toISOString(),
  };
  return { ...page, comments: [...page.comments, comment] };
}

function handMade(day: string, before: string): string {
  return [
    `${day} - last 2 wks`,
    'tldr: demo went fine, they want pricing',
    'sentiment: good!',
    'open items (them): list of repos',
    'open items (us):\n* pricing\n* answer on EU hosting',
    `${before} call with the CTO`,
    `${day}: demo, 6 people`,
  ].join('\n');
}

function oddBody(first: string, second: string): readonly SeedBlock[] {
  return [
    { type: 'heading_1', text: 'customer information' },
    {
      ...{ type: 'table', hasColumnHeader: false },
      rows: [
        ['Industry', 'Toys', 'source: website'],
        ['Why now', '', 'nobody knows yet'],
        ['', 'Uses Crashlytics', ''],
      ],
    },
    { type: 'heading_2', text: 'Changes to Opportunity:' },
    { type: 'bulleted_list_item', text: `${first} : Stage to Scoping [ two teams asked for a scope ]` },
    { type: 'bulleted_list_item', text: `${second}: amount up, second team` },
    { type: 'heading_2', text: 'Interested Technical Features' },
    {
      ...{ type: 'table', hasColumnHeader: true },
      rows: [
        ['Feature', 'Priority', 'Need', 'Owner', 'How it solves'],
        ['Release health', '1', 'Bad releases stay live', 'App team', 'Stops a rollout early'],
        ['Crons', '3', '', '', ''],
      ],
    },
    { type: 'paragraph', text: 'Notes that somebody wrote below everything else.' },
  ];
}

function minutesOfMeetings(): SeedBlock[] {
  return Array.from({ length: 120 }, (_, index) => ({
    type: 'bulleted_list_item' as const,
    text: `Meeting ${index + 1}: firmware ${2 + (index % 7)}.${index % 10}, ${40 + index} lamps in the field test`,
  }));
}
