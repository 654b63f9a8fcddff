/** Makes text from Notion or people safe in mrkdwn and in a message's top-level `text`: nobody is pinged by it. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack refuses a longer top-level text when a message is updated. */
const LONGEST_TEXT = 4000;

/** A message's top-level `text`: escaped, and cut to what Slack takes, never inside a character or an entity. */
export function messageText(text: string): string {
  const whole = escapeMrkdwn(text);
  if (whole.length <= LONGEST_TEXT) return whole;
  let kept = '';
  for (const character of text) {
    const escaped = escapeMrkdwn(character);
    if (kept.length + escaped.length > LONGEST_TEXT - 1) break;
    kept += escaped;
  }
  return `${kept.trimEnd()}…`;
}

/** Shortens to at most `max` UTF-16 units with an ellipsis, never inside a character; blank text becomes a dash. */
export function clamp(text: string, max: number): string {
  const shown = text.trim() === '' ? '–' : text;
  if (shown.length <= max) return shown;
  let kept = '';
  for (const character of shown) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Cuts text into pieces of at most `max` UTF-16 units, at line ends where it can, never inside a character. */
export function pieces(text: string, max: number): string[] {
  const cut: string[] = [];
  let piece = '';
  for (const part of text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length > max ? Array.from(line) : [line]))) {
    if (piece.length + part.length > max) {
      cut.push(piece);
      piece = '';
    }
    piece += part;
  }
  return piece === '' ? cut : [...cut, piece];
}
