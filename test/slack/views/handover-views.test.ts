import fc from 'fast-check';
import { HANDOVER_STATES, UNDELIVERED_WHYS, type Handover } from '../../../src/domain/handover/handover.js';
import type { HandoverPack } from '../../../src/domain/handover/pack.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import type { Message } from '../../../src/slack/views/building-blocks.js';
import { askFormModal, returnFormModal, severalModal } from '../../../src/slack/views/handover-forms.js';
import { openHandoversModal } from '../../../src/slack/views/handover-list.js';
import {
  questionMessage,
  receiptMessage,
  returnedMessage,
  sentAgainMessage,
} from '../../../src/slack/views/handover-messages.js';
import { packMessage, packModal } from '../../../src/slack/views/handover-pack.js';
import { noticeDetailsMessage, noticeMessage } from '../../../src/slack/views/notice-message.js';
import { deal, nasty } from './hostile-data.js';

const RUNS = { numRuns: 60 };
const URL = 'https://www.notion.so/acme';
const day = fc.constantFrom('2026-11-21', '2027-01-31');
const named = fc.array(fc.record({ name: nasty(200), value: nasty(3000) }), { maxLength: 12 });
const items = fc.array(fc.record({ text: nasty(500), days: fc.nat(400) }), { maxLength: 40 });

const pack: fc.Arbitrary<HandoverPack> = fc.record({
  ...{ facts: named, people: named, customer: named, poc: named, customerItems: items, vendorItems: items },
  dates: fc.array(fc.record({ name: nasty(200), date: day }), { maxLength: 20 }),
  features: fc.array(
    fc.record({
      ...{ need: nasty(2000), feature: nasty(200), howItSolves: nasty(2000), primary: fc.boolean() },
    }),
    { maxLength: 30 },
  ),
  competitors: fc.array(nasty(300), { maxLength: 30 }),
  updates: fc.array(fc.record({ date: day, tldr: nasty(2000), sentiment: nasty(400) }), { maxLength: 3 }),
  vendor: nasty(100),
});

const handover: fc.Arbitrary<Handover> = fc.record({
  id: fc.uuid(),
  batch: fc.uuid(),
  opportunityId: fc.uuid(),
  givenBy: fc.constant('U0ANA0001'),
  givenTo: fc.constant('U0BEN0002'),
  content: fc.record({
    ...{ title: nasty(2000), url: fc.constant(URL), fromStage: fc.option(nasty(200), { nil: undefined }) },
    ...{ toStage: nasty(200), reason: nasty(300), oldSalesEngineers: fc.constant([]) },
    newSalesEngineer: fc.record({ notionId: fc.uuid(), name: nasty(300) }),
  }),
  pack: fc.option(pack, { nil: undefined }),
  state: fc.constantFrom(...HANDOVER_STATES),
  answerId: fc.constant(undefined),
  why: fc.option(fc.constantFrom(...UNDELIVERED_WHYS), { nil: undefined }),
  returnReason: fc.option(nasty(300), { nil: undefined }),
  offeredAt: fc.constant(new Date(0)),
  settledAt: fc.constant(undefined),
});
const asked = fc.constantFrom('yes' as const, 'not_yet' as const, 'unsure' as const);

function expectGoodMessage(message: Message): void {
  expect(checkMessage(message)).toEqual([]);
  expect(message.text).not.toMatch(/[<>]/);
  expect(message.text.length).toBeLessThanOrEqual(4000);
}

describe('whatever people and Notion call things, Slack takes', () => {
  test('S32: the story of a deal, as a message and in a window', () => {
    fc.assert(
      fc.property(handover, pack, nasty(300), (one, story, giver) => {
        expectGoodMessage(packMessage({ handover: one, pack: story, giver }));
        expect(checkView(packModal({ handover: one, pack: story, giver }), 'modal')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('S32: how forty deals stand, a deal that comes back, and one that is tried to be sent again', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ handover, asked }), { minLength: 1, maxLength: 40 }), (entries) => {
        const own = entries.map((entry, at) => ({
          ...entry,
          handover: { ...entry.handover, id: `${at}${entry.handover.id}` },
        }));
        expectGoodMessage(receiptMessage(own));
        expect(checkView(openHandoversModal(own.map((one) => one.handover)), 'modal')).toEqual([]);
        for (const one of own.slice(0, 2)) expectGoodMessage(returnedMessage(one.handover));
        for (const one of own.slice(0, 2)) expectGoodMessage(sentAgainMessage(one.handover.content.title));
      }),
      RUNS,
    );
  });

  test('S32: questions and forms', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 40 }), nasty(2000), nasty(2500), (deals, name, words) => {
        const own = deals.map((one, at) => ({ ...one, id: `${at}` }));
        const question = { title: name, url: URL, asker: 'U0BEN0002', askerName: name, words };
        expectGoodMessage(questionMessage(question));
        const ids = { handoverId: 'h' };
        const forms = [
          returnFormModal.view(ids, { title: name, giver: name }),
          askFormModal.view(ids, { title: name }),
          severalModal.view({ batch: 'b', whose: 'U1' }, { whose: name, deals: own, total: 99 }),
        ];
        for (const view of forms) expect(checkView(view, 'modal')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('S32: what a channel hears of a deal', () => {
    const event = fc.constantFrom('stage' as const, 'won' as const, 'lost' as const, 'taken_back' as const);
    const stage = fc.option(nasty(200), { nil: undefined });
    const notice = fc.record({
      ...{ title: nasty(2000), event, from: stage, to: stage },
      amount: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
      lostReason: fc.option(nasty(2000), { nil: undefined }),
    });
    const steps = fc.array(fc.record({ from: stage, to: stage }), { maxLength: 20 });
    const log = fc.array(nasty(600), { maxLength: 20 });
    fc.assert(
      fc.property(notice, named, steps, log, (one, facts, way, lines) => {
        expectGoodMessage(noticeMessage({ ...one, url: URL }));
        expectGoodMessage(noticeDetailsMessage({ title: one.title, facts, steps: way, log: lines }));
      }),
      RUNS,
    );
  });
});
