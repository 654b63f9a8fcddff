import { boardOf } from '../../../src/domain/home/board.js';
import type { HomeDeal } from '../../../src/domain/home/home-deal.js';
import { readPlaybook } from '../../../src/playbook-file.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { boardMessage } from '../../../src/slack/views/board-message.js';

const POC = readPlaybook('playbooks/meddpicc-poc.yml');
const NOW = new Date('2026-11-21T12:00:00Z');
const STATE = {
  ...{ complete: true, readCount: 9, expectedCount: undefined, activeCount: 9, freshAt: NOW, syncing: false },
};

function deal(title: string, stage: string | undefined, change: Partial<HomeDeal> = {}): HomeDeal {
  return {
    opportunity: {
      ...{ id: title, url: `https://notion.so/${title}`, title, customer: undefined, amount: undefined },
      stage: stage === undefined ? undefined : { name: stage, role: 'active' },
      ...{
        salesEngineers: [],
        accountExecutives: [],
        closeDate: undefined,
        createdAt: NOW,
        lastEditedAt: NOW,
      },
    },
    facts: {
      ...{ demoDate: undefined, nextStepDate: '2026-11-23', closeDate: undefined, poc: undefined },
      stageRole: 'active',
    },
    ...{ daysQuiet: 0, reasons: [], updates: { last: undefined, ourItems: [], theirItems: [] } },
    ...change,
  };
}
const board = (...deals: HomeDeal[]) => ({
  ...{ columns: boardOf(POC, deals), total: deals.length, today: '2026-11-21', dateLanguage: 'en-GB' },
  state: STATE,
});

test('a board has the playbook’s order, whatever the database calls its stages (S2-13)', () => {
  const { columns } = board(
    deal('none', undefined),
    deal('odd', 'Vibe check'),
    deal('late', '5-Negotiation'),
    deal('a', 'Discovery'),
    deal('b', 'Discovery'),
  );
  expect(columns.map(({ stage, deals }) => [stage, deals.map(({ opportunity }) => opportunity.id)])).toEqual([
    ['Discovery', ['a', 'b']],
    ['5-Negotiation', ['late']],
    ['Vibe check', ['odd']],
    [undefined, ['none']],
  ]);
});

test('each stage tells its deals with what comes next and why they need somebody; a button leads to them', () => {
  const quiet = { kind: 'quiet' as const, days: 16, since: 'comment' as const };
  const message = boardMessage(board(deal('Acme', 'POC', { reasons: [quiet] }), deal('Zed', undefined)), NOW);
  expect(message.text).toContain(
    'Your 2 active deals in 2 stages\nPOC (1)\n• Acme – next step in 2 days · Quiet: 16',
  );
  expect(message.text).toContain('No stage (1)\n• Zed');
  expect(JSON.stringify(message.blocks)).toContain('se:me stage:POC');
  expect(boardMessage(board(), NOW).text).toContain('No active deal names you');
});

test('however many stages and deals there are, and whatever they are called, Slack takes it', () => {
  const name = '<b>&*_ 🧪 "quoted" '.repeat(20);
  const many = Array.from({ length: 300 }, (_, at) => deal(`${name}${at}`, `${name}${at % 40}`));
  expect(checkMessage(boardMessage(board(...many), NOW))).toEqual([]);
});
