import { pick } from '../measure.js';

type Roll = () => number;

/** Whatever of this were alive in Slack would ping somebody who does not exist, or lead to nobody's address. */
export const EVIL = { host: 'evil.example', user: 'U0EVIL', channel: 'C0EVIL', group: 'S0EVIL' } as const;

const PIECES: readonly string[] = [
  ...['<!channel>', '<!here|x>', '<!everyone>', `<!subteam^${EVIL.group}>`, '@channel', '@here'],
  ...[`<@${EVIL.user}>`, `<@${EVIL.user}|ana>`, `<#${EVIL.channel}|general>`, '<!date^1^{date}|now>'],
  ...[`<https://${EVIL.host}|Click>`, `https://${EVIL.host}/x?a=1&b=2`, `<mailto:a@${EVIL.host}|mail>`],
  ...[
    '&',
    '&amp;',
    '&lt;!channel&gt;',
    '<',
    '>',
    '*bold*',
    '_x_',
    '~y~',
    '`z`',
    '```',
    '>>> quote',
    ':fire:',
  ],
  ...['\n', '\r\n', '\t', '\u0000', '\u0007', '\u001b[2J', '\u2028', '\ufeff', '\u200b', '\u202e', '\u2066'],
  ...[
    '👩‍💻',
    '🦊',
    '‼️',
    '✅',
    'שלום',
    'شركة',
    '株式会社',
    'e\u0301',
    'z\u0335\u0321\u0322',
    '\ud83e',
    '\udd8a',
    'İ',
    'ﬃ',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\u0000',
    '%',
    '_',
    '%s',
    '${x}',
    '{{x}}',
    '$1',
    "'; drop table deals; --",
    '/* */',
    '--',
  ],
  ...[
    'a & | !',
    ':*',
    '!!',
    '()',
    '(a+)+$',
    '[',
    ']',
    '{',
    '}',
    '^',
    '..',
    '../../etc/passwd',
    '[object Object]',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e309', '0x10', '٣', 'true'],
  ...[
    'stage:',
    'stage:"',
    'ae:@',
    'is:all',
    'sort:',
    '-x',
    'updated:>99999d',
    'amount:>',
    'feature:"a b"',
    '..5',
  ],
  ...[
    '9999-99-99',
    '2026-02-30',
    'tomorrow',
    '-1',
    '2026-11-21 - yesterday:',
    'TLDR:',
    '- ',
    '• ',
    '|',
    '|a|b|',
  ],
];

/** A short mess, a name with a mess in it, or something very long; up to `most` UTF-16 units. */
export function hostileText(roll: Roll, most = 3000): string {
  const luck = roll();
  if (luck < 0.08) return long(roll, most);
  const pieces = Array.from({ length: 1 + Math.floor(roll() * 5) }, () => pick(PIECES, roll));
  return (luck < 0.5 ? `Acme ${pieces.join(' ')}` : pieces.join('')).slice(0, most);
}

function long(roll: Roll, most: number): string {
  const unit = pick(
    ['x', '<', '&', '👩‍💻', 'ש', 'word ', 'line\n', '- [ ] ', '<!channel> ', 'a:b ', '('],
    roll,
  );
  return unit.repeat(Math.ceil(most / unit.length)).slice(0, most);
}

/** A name that Notion itself would hold: no half characters, no nul, and something to be seen of it. */
export function hostileName(roll: Roll, most = 200): string {
  const text = hostileText(roll, most)
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll('\u0000', '');
  return text.trim() === '' ? `Acme ${text}!` : text;
}
