import type { HomeView } from '@slack/types';
import { context, header, lines, run, section } from './building-blocks.js';
import type { HelpEntry } from './help-message.js';

/** The app's Home: what Opp is for and how to ask for it. */
export function homeView(entries: readonly HelpEntry[]): HomeView {
  return {
    type: 'home',
    blocks: [
      header('Your opportunities, without leaving Slack'),
      section(
        'Opp finds every opportunity in Notion and posts your status updates there: in one format, once, and only what is new.',
      ),
      ...entries.map(({ usage, summary }) => lines(run(usage, { code: true }), run(`  ${summary}`))),
      context('Type these in any channel or direct message. Slash commands do not work inside threads.'),
    ],
  };
}
