import type { App } from '@slack/bolt';
import { homeView } from '../views/home-view.js';
import type { HelpEntry } from '../views/help-message.js';

/** Publishes the app's Home whenever somebody opens it. */
export function bindHome(app: App, entries: readonly HelpEntry[]): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({ user_id: event.user, view: homeView(entries) });
  });
}
