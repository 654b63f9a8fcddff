import fc from 'fast-check';
import { checkMessage } from '../../../src/sandbox/slack/block-kit/check-message.js';
import { checkView } from '../../../src/sandbox/slack/block-kit/check-view.js';
import { csvMessage } from '../../../src/slack/views/csv-message.js';
import { definitionMessage } from '../../../src/slack/views/definition-message.js';
import { noteFormModal } from '../../../src/slack/views/note-form.js';
import { noteClosedMessage, noteMessage } from '../../../src/slack/views/note-message.js';
import type { Message } from '../../../src/slack/views/building-blocks.js';
import { nasty } from './hostile-data.js';

const RUNS = { numRuns: 60 };

function expectGood(message: Message): void {
  expect(checkMessage(message)).toEqual([]);
  expect(message.text).not.toMatch(/[<>]/u);
  expect(JSON.stringify(message.blocks)).not.toContain('"mrkdwn"');
}

describe('whatever people and Notion call things, Slack takes', () => {
  test('S30, S32: the question why a deal was changed by hand, and its form', () => {
    const edit = fc.record({
      role: fc.constantFrom('stage' as const, 'amount' as const),
      ...{ name: nasty(300), shown: nasty(2000), summary: nasty(2000) },
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), nasty(2000), (edits, title) => {
        const distinct = edits.filter(({ role }, n) => edits.findIndex((one) => one.role === role) === n);
        const about = { opportunityId: 'o'.repeat(36), title, url: 'https://www.notion.so/acme' };
        expectGood(noteMessage({ ...about, edits: distinct }));
        expectGood(noteClosedMessage(title));
        const ids = { noteId: 'n'.repeat(36), opportunityId: about.opportunityId };
        expect(checkView(noteFormModal.view(ids, { title, edits: distinct }), 'modal')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('S30, S32: a table as text, and what a word means', () => {
    fc.assert(
      fc.property(nasty(3000), nasty(3000), fc.array(nasty(60), { maxLength: 40 }), (title, text, names) => {
        expectGood(csvMessage(title, `a,b\n${names.join(',')}\n${text}\n`.repeat(5)));
        expectGood(definitionMessage(title, { kind: 'unknown' }));
      }),
      RUNS,
    );
  });
});
