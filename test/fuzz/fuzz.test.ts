import { alive, judged } from '../../bench/fuzz/judge.js';
import { fuzzNames } from '../../bench/fuzz/run-names.js';
import { fuzzPayloads } from '../../bench/fuzz/run-payloads.js';
import { ANA } from '../../src/sandbox/data/people.js';
import { CALLBACK } from '../../src/slack/ids.js';
import { sampleNotion } from '../../src/sandbox/data/sample-notion.js';

/** `npm run fuzz` sends a hundred thousand, and has ten thousand names. */
const PAYLOADS = 500;
const NAMES = 30;
/** Few people of a small company: who needs more is seen by the whole run. */
const REACH = { deals: 12, looking: [ANA], going: [], occasions: false };
const SEED = 7;

describe('whatever arrives and whatever things are called', () => {
  test.each(['http', 'socket'] as const)(
    'S24, S28, S29: hostile payloads over %s end nothing, are answered in time, and nothing that Slack refuses is said',
    async (mode) => {
      const { crashes, late, wrong } = await fuzzPayloads(mode, PAYLOADS, SEED, sampleNotion(new Date()));
      expect({ crashes, late, wrong }).toEqual({ crashes: [], late: [], wrong: [] });
    },
    300_000,
  );

  test('S30, S32: names of hostile deals and people go through every window, and Slack takes all of it and pings nobody', async () => {
    const { wrong, bugs, kinds, names, unseen } = await fuzzNames(NAMES, SEED, REACH);
    expect({ wrong, bugs }).toEqual({ wrong: [], bugs: [] });
    expect(names).toBeGreaterThanOrEqual(NAMES);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['message', 'message for one', 'home']));
    // What one deal leads to; the whole run wants nothing to be left.
    const { statusForm, statusReview, stageForm, updateForm, updatePreview, answersForm, newForm } = CALLBACK;
    for (const id of [statusForm, statusReview, stageForm, updateForm, updatePreview, answersForm, newForm])
      expect(unseen).not.toContain(id);
  }, 600_000);
});

describe('who judges what is said', () => {
  const message = (text: string): object => ({ type: 'section', text: { type: 'mrkdwn', text } });

  test.each([
    [{ text: 'hi <!channel>' }],
    [{ text: 'x', blocks: [message('<https://evil.example|Click>')] }],
    [{ text: 'x', blocks: [message('https://evil.example/x')] }],
    [{ text: 'x', elements: [{ type: 'user', user_id: 'U0EVIL' }] }],
    [{ text: 'x', elements: [{ type: 'broadcast', range: 'here' }] }],
    [{ text: 'x', elements: [{ type: 'link', url: 'https://evil.example/' }] }],
  ])('hears what is alive in %j', (content) => {
    expect(alive(content, 'message')).not.toEqual([]);
  });

  test('hears what Slack would refuse', () => {
    expect(judged({ content: { type: 'modal', blocks: [] }, on: 'modal' })).not.toEqual([]);
  });

  test('leaves alone what only looks like it', () => {
    const text = { type: 'plain_text', text: '<!channel> https://evil.example' };
    expect(alive({ text: '&lt;!channel&gt;', blocks: [{ type: 'header', text }] }, 'message')).toEqual([]);
  });
});
