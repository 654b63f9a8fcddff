import type { App } from '@slack/bolt';
import * as z from 'zod';
import type { Homes, SeenHome } from './homes.js';

/** Slack leaves the view out while there is none. */
const opened = z.object({ view: z.object({ hash: z.string(), private_metadata: z.string().default('') }) });

/** Brings the app's Home up to date whenever somebody opens it. */
export function bindHome(app: App, homes: Pick<Homes, 'opened'>): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'home') await homes.opened(event.user, seenIn(event));
  });
}

function seenIn(event: unknown): SeenHome | undefined {
  const view = opened.safeParse(event).data?.view;
  return view && { hash: view.hash, mark: view.private_metadata };
}
