import fc from 'fast-check';
import type { DigestContent, DigestEntry } from '../../../src/domain/digest/digest-content.js';
import { WORKDAYS } from '../../../src/domain/playbook/digest.js';
import type { Reason } from '../../../src/domain/staleness/reason.js';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { digestMessage } from '../../../src/slack/views/digest-message.js';
import { digestSettingsModal } from '../../../src/slack/views/digest-settings.js';
import { digestUntilModal } from '../../../src/slack/views/digest-until.js';
import { teamDigestMessage } from '../../../src/slack/views/team-digest-message.js';
import { undeliveredWords } from '../../../src/slack/text/undelivered-words.js';
import { nasty } from './hostile-data.js';

const NOW = new Date('2026-11-23T09:00:00Z');
const DAY = fc.constant('2026-11-02');
const days = fc.nat(4000);

const reason: fc.Arbitrary<Reason> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('quiet' as const, 'cold' as const),
    days,
    since: fc.constant('comment' as const),
  }),
  fc.record({ kind: fc.constant('our_item_old' as const), days, text: nasty(500), others: fc.nat(9) }),
  fc.record({ kind: fc.constant('close_date_passed' as const), days, date: DAY }),
  fc.constant({ kind: 'trouble_twice' as const }),
  fc.constant({ kind: 'decision_due' as const, times: 3 }),
);

const entry: fc.Arbitrary<DigestEntry> = fc.record(
  {
    opportunityId: fc.uuid(),
    title: nasty(2000),
    url: fc.constant('https://www.notion.so/acme'),
    reasons: fc.array(reason, { minLength: 1, maxLength: 4 }),
    weOwe: fc.array(fc.record({ text: nasty(500), days }), { maxLength: 3 }),
    stage: nasty(200),
    last: fc.record({ tldr: nasty(2000), sign: fc.constant('✅'), on: DAY }),
    opened: fc.boolean(),
    act: fc.oneof(
      fc.constant({ kind: 'status' as const }),
      fc.constant({ kind: 'nothing_new' as const, times: 3 }),
      fc.constant({ kind: 'snoozed' as const, until: '2026-12-01' }),
    ),
  },
  { requiredKeys: ['opportunityId', 'title', 'url', 'reasons', 'weOwe'] },
);

const content: fc.Arbitrary<DigestContent> = fc.record({
  entries: fc.array(entry, { maxLength: 40 }),
  active: fc.nat(60),
  first: fc.boolean(),
  dateLanguage: fc.constantFrom('en-GB', 'ja', 'no such tag'),
});

test('whatever the deals are called and however many they are, Slack takes the digest', () => {
  fc.assert(
    fc.property(content, (shown) => {
      const message = digestMessage({ id: 'd'.repeat(36), content: shown }, NOW);
      expect(checkMessage(message)).toEqual([]);
      expect(message.text).not.toMatch(/[<>]/u);
    }),
    { numRuns: 60 },
  );
});

test('whatever the deals of a team are called, Slack takes its digest', () => {
  const one = fc.record({
    name: nasty(300),
    active: fc.nat(40),
    needing: fc.nat(40),
    worst: fc.array(entry, { maxLength: 3 }),
  });
  const team = fc.record({
    team: nasty(300),
    people: fc.array(one, { maxLength: 40 }),
    dateLanguage: fc.constant('de'),
  });
  fc.assert(
    fc.property(team, (shown) => {
      expect(checkMessage(teamDigestMessage(shown, NOW))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('more than eight deals are condensed: a line each, and a button that shows the rest', () => {
  const entries = Array.from({ length: 30 }, (_, n): DigestEntry => ({
    ...{ opportunityId: `o${n}`, title: `Deal ${n}`, url: 'https://www.notion.so/x', weOwe: [] },
    reasons: [{ kind: 'quiet', days: 20, since: 'comment' }],
    ...(n === 9 ? { opened: true } : {}),
  }));
  const shown = { entries, active: 40, first: true, dateLanguage: 'en-GB' };
  const { blocks, text } = digestMessage({ id: 'd', content: shown }, NOW);
  expect(blocks.filter((block) => 'block_id' in block && block.block_id.startsWith('deal:'))).toHaveLength(9);
  expect(blocks.length).toBeLessThanOrEqual(50);
  expect(JSON.stringify(blocks)).toContain('… and 10 more: /opp digest shows them when these are done.');
  expect(text).toContain('30. Deal 29');
});

test('Slack takes the forms of the digest', () => {
  const settings = {
    ...{
      digest: true,
      teamDigest: false,
      weekdays: WORKDAYS,
      hour: 9,
      awayUntil: '2026-12-01',
      dateLanguage: 'xx',
      defaultSort: 'close' as const,
    },
  };
  const shown = { settings, timeZone: 'Europe/Lisbon', leads: ['EMEA'], languages: ['en-GB', 'de'] };
  expect(checkView(digestSettingsModal.view({}, shown), 'modal')).toEqual([]);
  fc.assert(
    fc.property(nasty(3000), (title) => {
      const ids = { digestId: 'd'.repeat(36), opportunityId: 'o'.repeat(36) };
      const view = digestUntilModal.view(ids, { title, earliest: '2026-11-24', closes: '1 Dec 2026' });
      expect(checkView(view, 'modal')).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('whoever no digest reaches is named with the reason, and the rest are counted', () => {
  const unreached = Array.from({ length: 13 }, (_, n) => ({
    name: `P${n}`,
    deals: 1,
    why: 'no_email' as const,
  }));
  const missed = { name: 'Ana', localDay: '2026-11-23', state: 'skipped' as const, note: 'cannot_dm_bot' };
  const words = undeliveredWords({ unreached, undelivered: [missed] });
  expect(words[0]).toBe('P0 (1 active deal): Notion shows no e-mail address.');
  expect(words.at(-1)).toBe('… and 2 more.');
  expect(undeliveredWords({ unreached: [], undelivered: [missed] })).toEqual([
    'Ana, 23 Nov 2026: Slack did not deliver it (cannot_dm_bot).',
  ]);
});
