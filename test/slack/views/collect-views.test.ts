import fc from 'fast-check';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import {
  filesWords,
  noLinkWords,
  privacyWords,
  sectionWords,
  sourceWords,
} from '../../../src/slack/text/collect-words.js';
import { linkedWords, linkWords, unlinkedWords, type LinkShown } from '../../../src/slack/text/link-words.js';
import { section, type Message } from '../../../src/slack/views/building-blocks.js';
import { chooseToLink, linkMessage } from '../../../src/slack/views/link-message.js';
import { logFormModal } from '../../../src/slack/views/log-form.js';
import { keptModal, trayBlocks, trayMessage, type ShownLine } from '../../../src/slack/views/tray-message.js';
import { deals, nasty } from './hostile-data.js';

const RUNS = { numRuns: 60 };
const SECTIONS = ['timeline', 'vendorItems', 'customerItems', 'risks'] as const;
const KINDS = ['channel', 'private', 'dm'] as const;
const BUDGETS = { tldr: 15, phrase: 7, item: 10, timeline: 15 };
const IDS = {
  ...{ lineId: 'l'.repeat(36), channelId: 'C0123456789', messageTs: '1700000000.000100' },
  ...{ kind: 'dm' as const, author: { app: 'x'.repeat(100) } },
  permalink: `https://${'x'.repeat(60)}.slack.com/archives/C0123456789/p1700000000000100?thread_ts=1&cid=C1`,
};

function expectGoodMessage(message: Message): void {
  expect(checkMessage(message)).toEqual([]);
  expect(message.text).not.toMatch(/[<>]/);
}

const line: fc.Arbitrary<ShownLine> = fc.record({
  id: fc.uuid(),
  date: fc.constant('2026-11-12'),
  text: nasty(600),
  author: nasty(300),
  permalink: fc.constantFrom(IDS.permalink, undefined),
  belongs: fc.constantFrom(...SECTIONS).map((section) => sectionWords(section, 'Sentry')),
});
const trays = fc.array(
  fc.record({
    opportunity: fc.record({ id: fc.uuid(), title: nasty(2000) }),
    archived: fc.boolean(),
    lines: fc.array(line, { maxLength: 12 }),
  }),
  { maxLength: 8 },
);

describe('whatever was said and deals are called, Slack takes', () => {
  test('S32: the form that shows a message as a line', () => {
    const data = fc.record({
      deal: fc.option(fc.record({ id: fc.uuid(), title: nasty(2000) }), { nil: undefined }),
      text: nasty(600),
      cutFrom: fc.constantFrom(undefined, 40_000),
      date: fc.constant('2026-11-12'),
      author: nasty(300),
      where: fc.constantFrom(...KINDS).map(sourceWords),
      privacy: fc.constantFrom(...KINDS).map(privacyWords),
      noLink: fc.constantFrom(undefined, noLinkWords('deleted'), noLinkWords('hidden')),
      files: fc.nat({ max: 20 }),
      sections: nasty(100).map((vendor) =>
        SECTIONS.map((value) => ({ value, words: sectionWords(value, vendor) })),
      ),
      budgets: fc.constant(BUDGETS),
    });
    fc.assert(
      fc.property(data, (one) => {
        expect(checkView(logFormModal.view(IDS, one), 'modal')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('S32: the tray, full, crowded or empty, also as a part of Home; and a line that was kept', () => {
    fc.assert(
      fc.property(trays, line, nasty(200), fc.boolean(), (all, kept, title, replaced) => {
        expectGoodMessage(trayMessage(all));
        expectGoodMessage(trayMessage(all, 'Removed.'));
        expect(
          checkView({ type: 'home', blocks: [section('Collected'), ...trayBlocks(all)] }, 'home'),
        ).toEqual([]);
        expect(checkView(keptModal({ id: 'd', title }, kept, replaced), 'modal')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('S32: what is said about the link of a channel, and the choice of a deal for it', () => {
    const link: fc.Arbitrary<LinkShown> = fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({
        kind: fc.constantFrom('deal' as const, 'gone' as const),
        title: fc.option(nasty(2000), { nil: undefined }),
        by: nasty(300),
        on: fc.constant('2026-11-12'),
      }),
    );
    fc.assert(
      fc.property(link, nasty(2000), deals, (before, words, several) => {
        expectGoodMessage(linkMessage(linkWords(before), { next: words, canUnlink: true }));
        expectGoodMessage(linkMessage(linkedWords(words, before)));
        expectGoodMessage(linkMessage(unlinkedWords(before)));
        expectGoodMessage(chooseToLink(words, several));
      }),
      RUNS,
    );
  });
});

test('a tray that is too long for one message says how much it leaves out', () => {
  const lines = Array.from({ length: 20 }, (_, n) => ({
    ...{ id: `l${n}`, date: '2026-11-12', text: `Line ${n}`, author: 'Ana', belongs: 'Timeline' },
  }));
  const { blocks } = trayMessage([{ opportunity: { id: 'a', title: 'Acme' }, archived: false, lines }]);
  expect(JSON.stringify(blocks)).toContain('… and 4 more');
});

test('an archived deal offers no update, and its lines can still go', () => {
  const one = { id: 'l', date: '2026-11-12', text: 'Line', author: 'Ana', belongs: 'Timeline' };
  const { blocks } = trayMessage([{ opportunity: { id: 'a', title: 'Acme' }, archived: true, lines: [one] }]);
  expect(JSON.stringify(blocks)).toContain('Remove');
  expect(JSON.stringify(blocks)).not.toContain('Write update');
});

test('files without a word are named, the first of several', () => {
  expect(filesWords([])).toBe('');
  expect(filesWords(['a.pdf'])).toBe('Shared “a.pdf”');
  expect(filesWords(['a.pdf', 'b', 'c'])).toBe('Shared “a.pdf” and 2 more');
});
