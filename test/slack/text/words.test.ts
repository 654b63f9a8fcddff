import fc from 'fast-check';
import type { Problem } from '../../../src/domain/errors.js';
import type { StatusForm } from '../../../src/domain/status-update/form.js';
import { ago, dayInWords } from '../../../src/slack/text/ago.js';
import { formErrors, typedText } from '../../../src/slack/text/form-words.js';
import { splitCommand, unescapeText } from '../../../src/slack/text/incoming.js';
import { clamp, escapeMrkdwn, messageText, pieces } from '../../../src/slack/text/outgoing.js';
import { wordsFor, wordsForBug } from '../../../src/slack/text/problem-words.js';

const EVERY_PROBLEM: { readonly [Kind in Problem['kind']]: Extract<Problem, { kind: Kind }> } = {
  no_such_deal: { kind: 'no_such_deal', words: 'acne', nearest: ['Acme Corp'] },
  still_reading: { kind: 'still_reading', readCount: 148, expectedCount: 212 },
  deal_gone: { kind: 'deal_gone', title: 'Acme Corp' },
  linked_deal_gone: { kind: 'linked_deal_gone', title: 'Acme Corp' },
  notion_unreachable: { kind: 'notion_unreachable' },
  notion_busy: { kind: 'notion_busy', retryAfterSeconds: 7 },
  notion_refuses_token: { kind: 'notion_refuses_token' },
  notion_refused: { kind: 'notion_refused', reason: 'the comment is too long' },
  cannot_read_comments: { kind: 'cannot_read_comments' },
  cannot_write_comments: { kind: 'cannot_write_comments' },
  database_not_shared: { kind: 'database_not_shared' },
  setup_incomplete: { kind: 'setup_incomplete', missing: ['no property for the stage'] },
  caller_is_guest: { kind: 'caller_is_guest' },
  caller_unknown_to_notion: { kind: 'caller_unknown_to_notion', email: 'ana@example.com' },
  draft_lost: { kind: 'draft_lost' },
  cannot_store: { kind: 'cannot_store' },
  form_outdated: { kind: 'form_outdated' },
  too_slow: { kind: 'too_slow' },
  modal_not_opened: { kind: 'modal_not_opened' },
  said_meanwhile: { kind: 'said_meanwhile' },
  gave_up: { kind: 'gave_up' },
  kept_failing: { kind: 'kept_failing' },
  cannot_write_pages: { kind: 'cannot_write_pages' },
  page_locked: { kind: 'page_locked', title: 'Acme Corp' },
  changed_meanwhile: { kind: 'changed_meanwhile', field: 'the stage', now: 'Demo', by: 'Bruno' },
  option_missing: { kind: 'option_missing', property: 'Stage', option: 'Demo' },
  made_meanwhile: { kind: 'made_meanwhile', title: 'Acme Corp', by: 'Bruno' },
  parent_gone: { kind: 'parent_gone', title: 'Acme' },
  parent_unfit: {
    kind: 'parent_unfit',
    title: 'Acme',
    makes: 'Add-on',
    why: { because: 'type', type: 'Add On', allowed: ['New Business', 'Renewal'] },
    instead: undefined,
  },
  undo_too_late: { kind: 'undo_too_late' },
  explained_meanwhile: { kind: 'explained_meanwhile' },
  undo_overtaken: { kind: 'undo_overtaken', field: 'Stage' },
  handover_settled: { kind: 'handover_settled', state: 'returned', title: 'Acme Corp' },
  handover_not_yours: { kind: 'handover_not_yours' },
  handover_not_theirs: { kind: 'handover_not_theirs', name: 'Ana Pereira' },
};

describe('every problem', () => {
  test.each(Object.values(EVERY_PROBLEM))(
    '$kind says what happened and what to do next, in sentences',
    (one) => {
      const { what, next } = wordsFor(one);
      for (const sentence of [what, next]) {
        expect(sentence).toMatch(/^[\p{Lu}“][^]{14,}[.?)…]$/u);
        expect(sentence).not.toMatch(/undefined|null|\[object|[a-z]+_[a-z]+|[0-9a-f]{8}-/);
      }
    },
  );

  test('that leaves a person helpless names somebody who can help', () => {
    for (const kind of ['notion_refuses_token', 'cannot_read_comments', 'database_not_shared'] as const)
      expect(wordsFor(EVERY_PROBLEM[kind]).next).toContain('Ask whoever looks after Opp');
  });

  test('where nobody knows whether it was written never claims that it was not', () => {
    for (const kind of ['gave_up', 'kept_failing', 'draft_lost'] as const) {
      const { what, next } = wordsFor(EVERY_PROBLEM[kind]);
      expect(`${what} ${next}`).not.toMatch(/nothing was (written|posted)/i);
    }
  });

  test('that any form can meet sends nobody to another one: a lost draft may be of a change as well as of an update', () => {
    expect(Object.values(wordsFor(EVERY_PROBLEM.draft_lost)).join(' ')).not.toMatch(/\/opp \w+|posted/);
  });

  test('shows Notion’s own words, but not its ids', () => {
    const reason = 'Could not find page with ID: 0f1d0013-bafd-8e5a-b13a-fc84d558f2cb';
    expect(wordsFor({ kind: 'notion_refused', reason }).what).toBe(
      'Notion refused it: Could not find page with ID: …',
    );
  });

  test('that is a bug is a reference and no more', () => {
    expect(wordsForBug('1a2b3c4d').next).toContain('1a2b3c4d');
  });

  test('leaves blanks out of its words when little is known', () => {
    expect(wordsFor({ kind: 'deal_gone', title: undefined }).what).toMatch(/^This opportunity is not there/);
    expect(wordsFor({ kind: 'notion_busy', retryAfterSeconds: undefined }).next).toContain('in a minute');
    expect(wordsFor({ kind: 'no_such_deal', words: 'x', nearest: [] }).next).toContain('/opp find');
    expect(wordsFor({ kind: 'caller_unknown_to_notion', email: undefined }).what).toContain('does not know');
  });
});

describe('text on its way to Slack', () => {
  test('pings nobody: nothing of what was written survives as markup', () => {
    expect(escapeMrkdwn('<!channel> AT&T <@U1>')).toBe('&lt;!channel&gt; AT&amp;T &lt;@U1&gt;');
  });

  test('is cut at Slack’s limit and never inside a character or an entity', () => {
    const unit = fc.constantFrom('<', '&', 'a', '👩‍💻', '🦊', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 3000 }), (text) => {
        const sent = messageText(text);
        expect(sent.length).toBeLessThanOrEqual(4000);
        expect(sent).not.toMatch(/\p{Surrogate}/u);
        expect(sent.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
      }),
    );
  });

  test('is shortened with an ellipsis, and a blank becomes a dash', () => {
    expect(clamp('  ', 10)).toBe('–');
    expect(clamp('abcdef', 4)).toBe('abc…');
    expect(clamp('🦊🦊🦊', 4)).toBe('🦊…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        expect(clamp(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('is cut into pieces that join to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '🦊', 'word ') }), (text) => {
        const cut = pieces(text, 7);
        expect(cut.join('')).toBe(text);
        for (const piece of cut) {
          expect(piece.length).toBeLessThanOrEqual(7);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});

describe('text that comes from Slack', () => {
  test('S31: is what the person typed, links and entities undone', () => {
    expect(unescapeText('AT&amp;T <https://x.example|x.example> <mailto:a@b.example|a@b.example>')).toBe(
      'AT&T x.example a@b.example',
    );
    expect(unescapeText('ae:<@U0JANE008|jane> in <#C1|sales> and <#C2>')).toBe(
      'ae:@U0JANE008 in #sales and #C2',
    );
    expect(unescapeText('&lt;!channel&gt; &amp;lt;')).toBe('<!channel> &lt;');
  });

  test('S31: is read back exactly when Slack has escaped it', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(unescapeText(escapeMrkdwn(typed))).toBe(typed);
      }),
    );
  });

  test('is a subcommand and its words, however they are spaced', () => {
    expect(splitCommand('  Status   acme  corp\n')).toEqual({ name: 'status', words: 'acme  corp' });
    expect(splitCommand('')).toEqual({ name: '', words: '' });
  });
});

describe('moments in words', () => {
  const then = new Date('2026-03-01T12:00:00Z');
  test.each([
    [2, 'just now'],
    [-60, 'just now'],
    [40, '40 s ago'],
    [89, '89 s ago'],
    [720, '12 min ago'],
    [3 * 3600, '3 h ago'],
    [5 * 86_400, '5 days ago'],
  ])('%i seconds later it was %s', (seconds, words) => {
    expect(ago(then, new Date(then.getTime() + seconds * 1000))).toBe(words);
  });

  test('a date is day, month’s name and year', () => {
    expect(dayInWords('2026-11-02')).toBe('2 Nov 2026');
  });
});

describe('what is wrong with a form', () => {
  const at = { line: 2, text: 'Security review' } as const;
  test('stands below its box, one sentence per problem, the line quoted', () => {
    expect(
      formErrors([
        { kind: 'no_date', field: 'timeline', ...at },
        { kind: 'no_text', field: 'timeline', ...at, date: '2026-02-03' },
        { kind: 'ambiguous_date', field: 'timeline', ...at, readings: ['2026-02-03', '2026-03-02'] },
        { kind: 'future_date', field: 'timeline', ...at, date: '2027-02-03' },
        { kind: 'missing', field: 'customerItems' },
        { kind: 'missing', field: 'sentiment' },
        { kind: 'bad_period', field: 'periodCount', text: 'x' },
      ]),
    ).toEqual({
      timeline: [
        'Line 2 (“Security review”) does not start with its date. Write it like “20 Nov: …”.',
        'Line 2 (“Security review”) has a date but says nothing.',
        'Line 2 (“Security review”): is it 3 Feb 2026 or 2 Mar 2026? Write the month’s name.',
        'Line 2 (“Security review”) lies ahead (3 Feb 2027). The timeline is for what happened.',
      ].join(' '),
      customerItems: 'Write one line per entry, or “none” if there are none.',
      sentiment: 'Please fill this in.',
      periodCount: 'Write a whole number from 1 to 999.',
    });
  });

  test('never grows longer than Slack takes, however many lines are wrong', () => {
    const many = Array.from(
      { length: 300 },
      (_, line) => ({ kind: 'no_date', field: 'timeline', line, text: 'x' }) as const,
    );
    expect(formErrors(many)['timeline']?.length).toBeLessThanOrEqual(2000);
  });

  test('all that was typed can be given back as one text, blanks left out', () => {
    const form: StatusForm = {
      ...{ periodCount: '7', tldr: 'Won', phrase: 'Good', risks: '' },
      ...{ customerItems: 'one\ntwo', vendorItems: 'none', timeline: 'today: Signed' },
      periodUnit: 'days',
      sentiment: '✅',
    };
    const text = typedText(form);
    expect(text).toContain('TLDR: Won');
    expect(text).toContain('Open items (customer): \none\ntwo');
    expect(text).not.toContain('Risks');
  });
});
