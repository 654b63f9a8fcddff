import fc from 'fast-check';
import type { Problem } from '../../../src/domain/errors.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { wordsFor, wordsForBug } from '../../../src/slack/text/problem-words.js';
import { typedText } from '../../../src/slack/text/form-words.js';
import { button, type Message } from '../../../src/slack/views/building-blocks.js';
import { chooseOpportunity } from '../../../src/slack/views/choose-opportunity.js';
import { helpMessage } from '../../../src/slack/views/help-message.js';
import { opportunityCard } from '../../../src/slack/views/opportunity-card.js';
import { statusFormModal } from '../../../src/slack/views/status-form.js';
import { nothingNewModal, postAnywayModal } from '../../../src/slack/views/status-nothing-new.js';
import { statusPasteModal, statusProposalsModal } from '../../../src/slack/views/status-paste.js';
import { statusReviewModal } from '../../../src/slack/views/status-review.js';
import {
  standingMessage,
  standingModal,
  type Standing,
} from '../../../src/slack/views/operation-standing.js';
import { loadingModal, problemMessage, problemModal } from '../../../src/slack/views/telling-modal.js';
import { check, deal, deals, form, last, nasty } from './hostile-data.js';

const RUNS = { numRuns: 60 };
const NOW = new Date('2026-02-03T10:00:00Z');
const IDS = { draftId: 'd'.repeat(36), opportunityId: 'o'.repeat(36) };

/** Every text that Slack reads as mrkdwn: the top-level one, and whatever says so itself. */
function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

function expectGoodMessage(message: Message): void {
  expect(checkMessage(message)).toEqual([]);
  for (const text of [message.text, ...mrkdwnIn(message.blocks)]) {
    expect(text).not.toMatch(/[<>]/);
    expect(text.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
  }
}

function expectGoodView(view: unknown): void {
  expect(checkView(view, 'modal')).toEqual([]);
  expect(mrkdwnIn(view).join('')).not.toMatch(/[<>]/);
}

const problem: fc.Arbitrary<Problem> = fc.oneof(
  fc.record({
    kind: fc.constant('no_such_deal' as const),
    words: nasty(3000),
    nearest: fc.array(nasty(2000), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('notion_refused' as const), reason: nasty(3000) }),
  fc.record({ kind: fc.constant('deal_gone' as const), title: nasty(2000) }),
  fc.record({
    kind: fc.constant('setup_incomplete' as const),
    missing: fc.array(nasty(500), { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constant('parent_gone' as const), title: nasty(2000) }),
  fc.record({
    ...{ kind: fc.constant('parent_unfit' as const), title: nasty(2000), makes: nasty(100) },
    why: fc.record({
      because: fc.constant('type' as const),
      type: nasty(2000),
      allowed: fc.array(nasty(100)),
    }),
    instead: fc.constant(undefined),
  }),
  fc.record({ kind: fc.constant('caller_unknown_to_notion' as const), email: nasty(300) }),
);

const standing: fc.Arbitrary<Standing> = fc.oneof(
  fc.constantFrom<Standing>({ kind: 'saving' }, { kind: 'saved', undoable: true }, { kind: 'waiting' }),
  fc.record({
    kind: fc.constantFrom('not_saved' as const, 'partly_saved' as const),
    words: problem.map(wordsFor),
    editable: fc.boolean(),
  }),
);
const kind = fc.constantFrom('status', 'create', 'stage', 'information', 'change_note', 'undo', 'unknown');

describe('whatever people and Notion call things, Slack takes', () => {
  test('S32: the card of a deal, and pings nobody', () => {
    fc.assert(
      fc.property(deal, last, (one, before) => {
        expectGoodMessage(opportunityCard(one, before, NOW));
      }),
      RUNS,
    );
  });

  test('S32: the card of a deal with everything that is linked to it, and what is made from it', () => {
    const linked = fc.array(fc.record({ link: nasty(100), opportunity: deal }), { maxLength: 7 });
    const kinds = fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 100 }) }), {
      maxLength: 5,
    });
    const links = fc.record({
      ...{ parents: linked, children: linked, makes: kinds },
      todo: fc.array(fc.string({ minLength: 1, maxLength: 400 }), { maxLength: 2 }),
    });
    const lastActivity = { at: NOW, kind: 'page_edit' } as const;
    fc.assert(
      fc.property(deal, links, (one, all) => {
        expectGoodMessage(opportunityCard(one, undefined, NOW, { lastActivity, changes: [], links: all }));
      }),
      RUNS,
    );
  });

  test('S32: the help, also for words nobody knows', () => {
    fc.assert(
      fc.property(nasty(3000), (unknown) => {
        const entries = [{ usage: '/opp find acme', summary: 'finds <things> & more' }];
        expectGoodMessage(helpMessage(entries, unknown));
      }),
      RUNS,
    );
  });

  test('S32: the choice among deals', () => {
    fc.assert(
      fc.property(deals, nasty(3000), (several, words) => {
        expectGoodView(chooseOpportunity(words, several));
      }),
      RUNS,
    );
  });

  test('S32: the form, blank or with everything typed, with nothing open or everything', () => {
    const budgets = { tldr: 15, phrase: 7, item: 10, timeline: 15 };
    const items = fc.array(fc.record({ text: nasty(600), since: fc.constant('2025-12-24') }), {
      maxLength: 30,
    });
    const ticked = fc.array(fc.constantFrom('0', '1', '9', '17', 'x'), { maxLength: 4 });
    const begun = fc.tuple(form, items, items, ticked, fc.boolean());
    fc.assert(
      fc.property(
        deal,
        begun,
        last,
        nasty(2000),
        (opportunity, [typed, theirs, ours, done, again], before, customer) => {
          const data = {
            ...{ opportunity, sides: { customer, vendor: 'Sentry' }, last: before, budgets, now: NOW },
            ...{ form: { ...typed, customerDone: done }, open: { customer: theirs, vendor: ours } },
            ...{ today: '2026-02-03', timeZone: 'Nowhere/At all', continuedFrom: again ? NOW : undefined },
          };
          expectGoodView(statusFormModal.view(IDS, data));
        },
      ),
      RUNS,
    );
  });

  test('S32: the review of the longest comment, the refusal, and posting all the same', () => {
    fc.assert(
      fc.property(deal, check, nasty(20_000), fc.boolean(), (opportunity, checked, text, newsLeft) => {
        const lines = checked.lines.map((line) => ({ ...line, gone: newsLeft }));
        const choices = { kept: lines.slice(0, 2), dropped: lines.slice(2, 4) };
        const data = {
          ...{ draftId: IDS.draftId, opportunity, lines, choices, newsLeft, text },
          ...{ timeZone: 'Europe/Lisbon', saidLast: newsLeft ? NOW : undefined },
          changes: lines.map((line) => ({ what: 'people' as const, text: line.text })),
        };
        expectGoodView(statusReviewModal.view(IDS, data));
        expectGoodView(nothingNewModal(data));
        expectGoodView(postAnywayModal.view(IDS, data));
      }),
      RUNS,
    );
  });

  test('S32: the question for a text and the lines found in it', () => {
    const place = fc.constantFrom('timeline' as const, 'customerItems' as const, 'vendorItems' as const);
    const line = fc.record({ place, date: fc.constantFrom('2026-02-03', undefined), text: nasty(400) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), nasty(2000), (lines, customer) => {
        expectGoodView(statusPasteModal.view(IDS, IDS));
        const changes = lines.map(({ text }) => ({ what: 'stage' as const, text }));
        const data = { ...IDS, lines, changes, sides: { customer, vendor: 'Sentry' } };
        expectGoodView(statusProposalsModal.view(IDS, data));
      }),
      RUNS,
    );
  });

  test('S32: how a promise stands, in the window and as a message', () => {
    fc.assert(
      fc.property(kind, nasty(2000), standing, fc.boolean(), (which, title, one, isThere) => {
        const subject = { title, url: isThere ? 'https://www.notion.so/acme' : undefined, saved: title };
        const promised = { id: IDS.draftId, kind: which, subject };
        expectGoodView(standingModal(promised, one));
        expectGoodMessage(standingMessage(promised, one));
      }),
      RUNS,
    );
  });

  test('S32: a problem with everything that was typed, in the window and as a message', () => {
    fc.assert(
      fc.property(problem, form, nasty(4000), (one, typed, value) => {
        const again = button('Try again', 'opp_again', value);
        const edit = button('Edit', 'opp_edit', IDS.draftId);
        const rescue = { again, edit, typed: typedText(typed) };
        for (const words of [wordsFor(one), wordsForBug('1a2b3c4d')]) {
          expectGoodView(problemModal('Status update', words, rescue));
          expectGoodMessage(problemMessage(words, rescue));
        }
      }),
      RUNS,
    );
  });

  test('S32: what stands while people wait', () => {
    expectGoodView(loadingModal('Status update', 'Looking for the opportunity…'));
  });
});
