import { readValues } from '../../src/slack/read-values.js';

function typed(value: string | null): unknown {
  return { values: { tldr: { tldr: { type: 'plain_text_input', value } } } };
}

describe('what was typed', () => {
  test('is read as it stands, whole emoji and all', () => {
    expect(readValues(typed('signed 👩‍💻 שלום'))).toEqual({ tldr: 'signed 👩‍💻 שלום' });
  });

  test('loses half characters, which can be sent to nobody: a question with one reached no one (S30)', () => {
    const { tldr } = readValues(typed('why \ud83e and \udd8a?'));
    expect(tldr).toBe('why \uFFFD and \uFFFD?');
    expect(() => encodeURIComponent(String(tldr))).not.toThrow();
  });
});
