import fc from 'fast-check';
import {
  completions,
  hintFor,
  isCommand,
  refusalInThread,
} from '../../../../src/sandbox/web/page/state/completion.js';
import { withEmoji } from '../../../../src/sandbox/web/page/state/emoji.js';
import { filteredRows } from '../../../../src/sandbox/web/page/state/filtered-rows.js';
import { localMinute, secondsOf } from '../../../../src/sandbox/web/page/state/local-minute.js';
import { notionPageIn } from '../../../../src/sandbox/web/page/state/notion-link.js';
import { plainOf, richTextOf } from '../../../../src/sandbox/web/page/state/rich-text.js';
import { cellText, sortedRows } from '../../../../src/sandbox/web/page/state/table-cells.js';
import { openedChannel, shownChannels } from '../../../../src/sandbox/web/page/state/shown-channels.js';
import { fakeNotion } from '../fake-notion.js';
import { fakeSlack } from '../fake-slack.js';

describe('the composer', () => {
  const commands = [{ command: '/opp', description: 'Deals', usageHint: '[find acme | help]' }];

  const { people } = fakeSlack().see('U1');
  const offered = (typed: string) => completions({ commands, people }, typed).map(({ text }) => text);

  test('offers commands while the first word is typed', () => {
    expect(offered('/')).toEqual(['/opp ']);
    expect(offered('/OP')).toEqual(['/opp ']);
    expect(offered('/opp ')).toEqual([]);
    expect(offered('see /opp')).toEqual([]);
  });

  test('offers people after an @, also as the value of a filter', () => {
    expect(offered('ask @ja')).toEqual(['ask @Jane Doe ']);
    expect(offered('/opp find ae:@Jane d')).toEqual(['/opp find ae:@Jane Doe ']);
    expect(offered('@Jane Doe ')).toEqual([]);
    expect(offered('dana@acme')).toEqual([]);
  });

  test('shows how a known command goes on', () => {
    expect(hintFor(commands, '/opp st')).toBe('/opp [find acme | help]');
    expect(hintFor(commands, '/other st')).toBeUndefined();
  });

  test('tells a command from a message and refuses it in a thread in Slack’s words', () => {
    expect(isCommand('/opp find')).toBe(true);
    expect(isCommand('/ opp')).toBe(false);
    expect(refusalInThread('/opp find acme')).toBe('/opp is not supported in threads. Sorry!');
  });
});

describe('rich text', () => {
  test('turns lines that begin with a dash into one list', () => {
    expect(richTextOf('Next:\n- quote\n- demo')).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'Next:' }] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          border: 0,
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'quote' }] },
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'demo' }] },
          ],
        },
      ],
    });
  });

  test('reads back as it was typed', () => {
    const line = fc.oneof(fc.stringMatching(/^[a-z ]{1,12}$/), fc.stringMatching(/^- [a-z]{1,8}$/));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(plainOf(richTextOf(lines.join('\n')))).toBe(lines.join('\n'));
      }),
    );
  });
});

describe('shown values', () => {
  test('short names become emoji, unknown ones stay', () => {
    expect(withEmoji(':bangbang: At risk :acme: 10:30:00')).toBe('‼️ At risk :acme: 10:30:00');
  });

  test('a moment is shown in local minutes and comes back unchanged', () => {
    fc.assert(
      // Hours that daylight saving repeats have two moments each; midwinter days have none.
      fc.property(fc.integer({ min: 0, max: 59 }), (minute) => {
        const seconds = Math.floor(Date.UTC(2026, 11, 1, 9, minute) / 1000);
        expect(secondsOf(localMinute(seconds))).toBe(seconds);
      }),
    );
  });

  test('a link to a Notion page is known by its id', () => {
    const id = '0123abcd-0000-4000-8000-00000000000a';
    expect(
      notionPageIn('https://www.notion.so/Acme-GmbH-0123abcd0000400080000000000000 0a'.replace(' ', '')),
    ).toBe(id);
    expect(notionPageIn(`https://app.notion.com/p/${id}`)).toBe(id);
    expect(notionPageIn('https://evil.example/0123abcd00004000800000000000000a')).toBeUndefined();
    expect(notionPageIn('not an address')).toBeUndefined();
  });

  test('table cells sort by number where they are numbers', () => {
    const number = (value: number) => [{ type: 'raw_number', value, text: String(value) }];
    const sorted = sortedRows([number(10), number(9), number(100)], 0, 'descending');
    expect(sorted.map(([cell]) => cellText(cell ?? {}))).toEqual(['100', '10', '9']);
  });

  test('rows are found whatever their accents and case, and what is gone comes last', () => {
    const { rows } = fakeNotion().overview();
    expect(filteredRows(rows, 'cafe ZURICH').map(({ title }) => title)).toEqual(['Café Zürich AG']);
    expect(
      filteredRows(rows, '')
        .slice(-2)
        .map(({ title }) => title),
    ).toEqual(['Globex renewal', 'Deal 5']);
    expect(filteredRows(rows, 'nobody')).toEqual([]);
  });
});

describe('the sidebar', () => {
  const desk = fakeSlack().see('U1');
  const fresh = { ...desk, channels: desk.channels.filter(({ kind }) => kind === 'channel') };

  test('shows the app and every colleague before the first message', () => {
    expect(shownChannels(fresh).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'channel deals',
      'channel acme-northwind',
      'dm Jane Doe',
      'app Opp',
    ]);
    expect(shownChannels(desk)).toEqual(desk.channels);
  });

  test('keeps a conversation open when its first message makes it real', () => {
    const opened = shownChannels(fresh).find(({ kind }) => kind === 'app');
    expect(opened?.id).toBe('U9');
    expect(openedChannel(shownChannels(desk), opened)?.id).toBe('D9');
    expect(openedChannel(shownChannels(desk), undefined)?.id).toBe('C1');
  });
});
