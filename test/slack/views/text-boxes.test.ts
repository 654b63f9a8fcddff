import { manyLines, oneLine } from '../../../src/slack/views/text-boxes.js';

describe('a box of text that opens with what is there', () => {
  test('is left alone when nothing is: Slack refuses an empty beginning', () => {
    expect(oneLine('')).toEqual({ type: 'plain_text_input' });
  });

  test.each([oneLine, manyLines])('holds no more than Slack takes, and no half of an emoji', (box) => {
    expect(box(`${'x'.repeat(2999)}🧯`).initial_value).toBe('x'.repeat(2999));
    expect(box(`${'x'.repeat(2998)}🧯 and more`).initial_value).toBe(`${'x'.repeat(2998)}🧯`);
  });
});
