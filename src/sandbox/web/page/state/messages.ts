import type { DeskChannel, DeskMessage } from '../../../slack/desk.js';

/** A reply hangs below another message; the root of a thread may carry its own ts as `threadTs`. */
const isReply = ({ threadTs, ts }: DeskMessage): boolean => threadTs !== undefined && threadTs !== ts;

/** What stands in the channel itself. */
export const mainMessages = (channel: DeskChannel): readonly DeskMessage[] =>
  channel.messages.filter((message) => !isReply(message));

/** A thread: its root, then its replies. */
export const threadMessages = (channel: DeskChannel, rootTs: string): readonly DeskMessage[] =>
  channel.messages.filter((message) => message.ts === rootTs || message.threadTs === rootTs);

/** When a message was sent: the seconds before the dot of its ts. */
export const sentAt = (ts: string): Date => new Date(Number(ts) * 1000);

/** What a channel is called in the sidebar and the composer: `#deals` or `Opp`. */
export const channelTitle = ({ kind, name }: DeskChannel): string =>
  kind === 'channel' || kind === 'private' ? `#${name}` : name;

/** The newest ts in a channel that others wrote, "" when none. */
export function newestOfOthers(channel: DeskChannel, me: string): string {
  return channel.messages.reduce((newest, { by, ts }) => (by.id !== me && ts > newest ? ts : newest), '');
}
