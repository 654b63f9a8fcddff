import { useState } from 'react';
import type { Desk } from '../../../slack/desk.js';
import { newestOfOthers } from '../state/messages.js';

/** Ids of channels with something new since they were last open; what was there at sign-in counts as read. */
export function useUnread(desk: Desk, openId: string | undefined): ReadonlySet<string> {
  const newest = Object.fromEntries(
    desk.channels.map((channel) => [channel.id, newestOfOthers(channel, desk.me.id)]),
  );
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>(newest);
  const open = openId === undefined ? undefined : newest[openId];
  if (openId !== undefined && open !== undefined && seen[openId] !== open) {
    setSeen({ ...seen, [openId]: open });
  }
  const unread = desk.channels.filter(({ id }) => id !== openId && (newest[id] ?? '') > (seen[id] ?? ''));
  return new Set(unread.map(({ id }) => id));
}
