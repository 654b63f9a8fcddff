import type { Problem } from '../../src/domain/errors.js';
import { readProblem } from '../../src/store/problem-json.js';

const problems: readonly Problem[] = [
  { kind: 'no_such_deal', words: 'acne', nearest: ['Acme'] },
  { kind: 'deal_gone', title: undefined },
  { kind: 'deal_gone', title: 'Acme' },
  { kind: 'notion_busy', retryAfterSeconds: 3 },
  { kind: 'notion_busy', retryAfterSeconds: undefined },
  { kind: 'notion_refused', reason: 'body too long' },
  { kind: 'setup_incomplete', missing: ['stage'] },
  { kind: 'caller_unknown_to_notion', email: undefined },
  { kind: 'cannot_store' },
];

describe('a stored problem', () => {
  test.each(problems)('of the kind $kind is read as it was written', (problem) => {
    const read = readProblem(JSON.parse(JSON.stringify(problem)));
    expect(read).toEqual(problem);
  });

  test.each([null, 'text', {}, { kind: 'from_a_later_version' }, { kind: 'notion_refused' }])(
    'that this version does not know is left out: %j',
    (stored) => {
      expect(readProblem(stored)).toBeUndefined();
    },
  );
});
