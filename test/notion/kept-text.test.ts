import { keptText } from '../../src/notion/kept-text.js';

const shown = { plain_text: 'shown', href: null };
const bold = { bold: true, italic: false, strikethrough: false, underline: false, code: false, color: 'red' };
const id = '38c9ce7b-60a4-81d1-85fa-0000000000aa';

describe('text that goes back to Notion as it came', () => {
  it.each([
    { type: 'text', text: { content: 'words', link: { url: 'https://a.example' } }, annotations: bold },
    { type: 'text', text: { content: 'words', link: null } },
    { type: 'equation', equation: { expression: 'e=mc^2' }, annotations: bold },
    { type: 'mention', mention: { type: 'user', user: { id } } },
    { type: 'mention', mention: { type: 'page', page: { id } }, annotations: bold },
    { type: 'mention', mention: { type: 'database', database: { id } } },
    {
      type: 'mention',
      mention: { type: 'date', date: { start: '2026-02-01', end: null, time_zone: 'Europe/Paris' } },
    },
    {
      type: 'mention',
      mention: { type: 'template_mention', template_mention: { template_mention_user: 'me' } },
    },
    { type: 'mention', mention: { type: 'custom_emoji', custom_emoji: { id, name: 'rocket' } } },
  ])('keeps %j', (run) => {
    expect(keptText({ ...run, ...shown })).toEqual(run);
  });

  it('names a mentioned person by id alone: the rest is not Notion’s to take back', () => {
    const user = { object: 'user', id, name: 'Ana', type: 'person', person: { email: 'ana@example.com' } };
    const run = { type: 'mention', mention: { type: 'user', user }, ...shown };
    expect(keptText(run)).toEqual({ type: 'mention', mention: { type: 'user', user: { id } } });
  });

  it('keeps the words and the link of what Notion does not take back', () => {
    const url = 'https://github.com/acme/opp/pull/1';
    const preview = { type: 'mention', mention: { type: 'link_preview', link_preview: { url } } };
    expect(keptText({ ...preview, plain_text: url, href: url, annotations: bold })).toEqual({
      type: 'text',
      text: { content: url, link: { url } },
      annotations: bold,
    });
  });
});
