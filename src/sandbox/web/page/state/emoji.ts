/** Short names that appear in plain text (labels, buttons); messages know all of them through their renderer. */
const EMOJI: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  bangbang: '‼️',
  warning: '⚠️',
  x: '❌',
  wave: '👋',
  tada: '🎉',
  mag: '🔍',
  pencil: '📝',
  pencil2: '✏️',
  memo: '📝',
  calendar: '📅',
  alarm_clock: '⏰',
  bell: '🔔',
  no_bell: '🔕',
  link: '🔗',
  eyes: '👀',
  rocket: '🚀',
  bulb: '💡',
  house: '🏠',
  gear: '⚙️',
  information_source: 'ℹ️',
  hourglass_flowing_sand: '⏳',
  zzz: '💤',
  '+1': '👍',
  '-1': '👎',
  arrow_right: '➡️',
  arrow_left: '⬅️',
  heavy_plus_sign: '➕',
  speech_balloon: '💬',
  trophy: '🏆',
  handshake: '🤝',
};

/** Plain text with its `:short_names:` shown as emoji. */
export const withEmoji = (text: string): string =>
  text.replace(/:([a-z0-9_+-]+):/g, (whole, name: string) => EMOJI[name] ?? whole);
