import type { Asked } from '../../services/channel-links/meant-here.js';

/** How a button remembers a command without words: by the conversation it was typed in. */
const HERE = 'here:';

/** What a "Try again" button keeps of a command. */
export function askedAgain({ words, channelId }: Asked): string {
  return words === '' && channelId !== undefined ? `${HERE}${channelId}` : words;
}

/** What such a button asks. */
export function askedBy(value: string): Asked {
  return value.startsWith(HERE)
    ? { words: '', channelId: value.slice(HERE.length) }
    : { words: value, channelId: undefined };
}
