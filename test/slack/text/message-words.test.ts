import fc from 'fast-check';
import { mentionedIn, messageWords } from '../../../src/slack/text/message-words.js';

const people = new Map([['U0JANE', 'Jane Doe']]);
const emoji = new Map([
  ['tada', '🎉'],
  ['+1::skin-tone-3', '👍🏼'],
]);
const words = (text: string): string => messageWords(text, { people, emoji });

test.each([
  ['<@U0JANE> said yes', 'Jane Doe said yes'],
  ['<@U0NOBODY> said yes, <@W1|sam> too', 'somebody said yes, sam too'],
  ['in <#C1|deal-acme> and <#C2>', 'in #deal-acme and a channel'],
  ['<!here> <!subteam^S1|@team> <!date^1700000000^{date}|on Friday>', '@here @team on Friday'],
  ['see <https://x.example/a_b|the deck>, <https://x.example>', 'see the deck, https://x.example'],
  ['<mailto:omar@acme.example|omar@acme.example> <mailto:a@b.example>', 'omar@acme.example a@b.example'],
  ['AT&amp;T is &lt;3 &amp;amp;', 'AT&T is <3 &amp;'],
  ['*Big* _news_, ~old~ `code` and ```fenced```', 'Big news, old code and fenced'],
  ['&gt; quoted\n&gt; again', 'quoted\nagain'],
  [':tada: :+1::skin-tone-3: :custom_parrot:', '🎉 👍🏼 :custom_parrot:'],
])('reads %s as a person does', (text, plain) => {
  expect(words(text)).toBe(plain);
});

test.each(['2*3*4 = 24', 'snake_case_name', 'at 10:30:45', '* * *', 'a ~ b ~ c', '5 < 6', '**', '`'])(
  'leaves %s as it is',
  (text) => {
    expect(words(text)).toBe(text);
  },
);

test('knows whom a message mentions, each once', () => {
  expect(mentionedIn('<@U0JANE> and <@W2|x> and <@U0JANE>, not <#C1> or @U3')).toEqual(['U0JANE', 'W2']);
});

test('text without any code comes back as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,!?\n-]{0,200}$/u), (text) => {
      expect(words(text)).toBe(text.trim());
    }),
  );
});

test('whatever is said, no person’s code is left', () => {
  const part = fc.constantFrom('<@U0JANE>', '<', '>', '|', '*', '_', ':tada:', '&lt;', '```', 'x', ' ', '\n');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      expect(words(parts.join(''))).not.toContain('<@U0JANE>');
    }),
  );
});

test('a hostile message of 40,000 characters takes no time', () => {
  for (const unit of ['<', '<@', '*a', '* ', '`', ':', ':a', '&gt;', '_a ', '<!a|', '~']) {
    const began = performance.now();
    words(unit.repeat(40_000 / unit.length));
    expect(performance.now() - began).toBeLessThan(300);
  }
});
