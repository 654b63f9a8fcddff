/** What a message's codes stand for. */
export interface MessageNames {
  /** Names of people by their Slack ids; whoever is missing is "somebody". */
  readonly people: ReadonlyMap<string, string>;
  /** Characters of emoji by their names; others stay `:named:`. */
  readonly emoji: ReadonlyMap<string, string>;
}

const CODE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu;
const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/gu;
const EMOJI = /:([\p{L}\p{N}_+'-]+)(?:::(skin-tone-[2-6]))?:/gu;
const FENCE = /```/gu;
const QUOTE = /^[ \t]*(?:&gt;|>)+[ \t]?/gmu;
const BEFORE = String.raw`(?<![\p{L}\p{N}*_~\x60])`;
const AFTER = String.raw`(?![\p{L}\p{N}*_~\x60])`;
/** `*bold*`, `_italic_`, `~struck~` and `` `code` ``, but neither 2*3*4 nor snake_case. */
const STYLED = ['\\*', '_', '~', '\\x60'].map(
  (mark) => new RegExp(`${BEFORE}${mark}(?=[^\\s${mark}])([^${mark}\\n]*[^${mark}\\s])${mark}${AFTER}`, 'gu'),
);

/** The people whom a message mentions, once each. */
export function mentionedIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PERSON)].map(([, id = '']) => id))];
}

/**
 * Slack's mrkdwn as plain words: mentions become names, links the text they show, emoji characters; marks of bold,
 * italic, code and quotes go. Nothing else is touched, line ends stay.
 */
export function messageWords(text: string, { people, emoji }: MessageNames): string {
  const unfenced = text.replace(FENCE, '').replace(QUOTE, '');
  const plain = STYLED.reduce((styled, mark) => styled.replace(mark, '$1'), unfenced);
  const named = plain.replace(CODE, (_all, sign: string, target: string, label: string | undefined) =>
    decoded(sign, target, label ?? '', people),
  );
  const drawn = named.replace(EMOJI, (written, name: string, tone: string | undefined) => {
    const whole = tone === undefined ? name : `${name}::${tone}`;
    return emoji.get(whole) ?? emoji.get(name) ?? written;
  });
  return drawn.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}

function decoded(sign: string, target: string, label: string, people: MessageNames['people']): string {
  switch (sign) {
    case '@':
      return people.get(target) ?? (label === '' ? 'somebody' : label.replace(/^@/u, ''));
    case '#':
      return label === '' ? 'a channel' : `#${label}`;
    case '!':
      // <!here>, <!subteam^S1|@team>, <!date^…|on Friday>
      return label === '' ? `@${target.replace(/\^.*$/u, '')}` : label;
    default:
      return label === '' ? target.replace(/^mailto:|^tel:/u, '') : label;
  }
}
