const NAMED = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * Reads back what `should_escape` did to a command's text: `AT&amp;T` is AT&T again, `<mailto:a@b.c|a@b.c>` and
 * `<https://x.y|x.y>` are what was typed. Mentions stay ids (`@U123`), channels become `#name`.
 */
export function unescapeText(text: string): string {
  const plain = text.replace(NAMED, (_all, sign: string, target: string, label: string | undefined) => {
    if (sign === '@') return `@${target}`;
    if (sign === '#') return `#${label ?? target}`;
    return label ?? target.replace(/^mailto:/, '');
  });
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Splits a command's text into the subcommand's name (lower case) and the words after it. */
export function splitCommand(text: string): { readonly name: string; readonly words: string } {
  const [, name = '', words = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/u.exec(unescapeText(text)) ?? [];
  return { name: name.toLowerCase(), words };
}
