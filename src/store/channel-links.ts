import { eq } from 'drizzle-orm';
import type { ChannelLinks } from '../services/ports/channel-links.js';
import type { Database } from './database.js';
import { channelLink } from './schema.js';
import { storing } from './storage-trouble.js';

/** Which channels are tied to which deal. */
export function openChannelLinks(db: Database): ChannelLinks {
  return {
    find: (channelId) =>
      storing(async () => {
        const [row] = await db.select().from(channelLink).where(eq(channelLink.channelId, channelId));
        return row;
      }),
    put: ({ channelId, ...link }) =>
      storing(async () => {
        await db
          .insert(channelLink)
          .values({ channelId, ...link })
          .onConflictDoUpdate({ target: channelLink.channelId, set: link });
      }),
    remove: (channelId) =>
      storing(async () => {
        await db.delete(channelLink).where(eq(channelLink.channelId, channelId));
      }),
  };
}
