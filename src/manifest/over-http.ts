import { isMap, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';

/** Where Bolt listens for everything that Slack sends. */
const PATH = '/slack/events';

/** A public address: Slack talks to https only. */
const publicUrl = z.url({ protocol: /^https$/u });

/**
 * The manifest of an app that is reached by HTTP requests at `url` (e.g. `https://opp.example.com`) instead of a
 * socket; its comments stay. Throws when `url` is no https address or the manifest is none.
 */
export function manifestOverHttp(manifest: string, url: string): string {
  if (!publicUrl.safeParse(url).success) throw new Error(`Slack needs an https address, not ${url}`);
  const requestUrl = `${url.replace(/\/+$/u, '')}${PATH}`;
  const document = parseDocument(manifest);
  const commands = document.getIn(['features', 'slash_commands']);
  if (!isSeq(commands)) throw new Error('the manifest has no slash commands');
  for (const command of commands.items) if (isMap(command)) command.set('url', requestUrl);
  document.setIn(['settings', 'event_subscriptions', 'request_url'], requestUrl);
  document.setIn(['settings', 'interactivity', 'request_url'], requestUrl);
  // Without it, lists that are looked up while somebody types stay empty.
  document.setIn(['settings', 'interactivity', 'message_menu_options_url'], requestUrl);
  document.setIn(['settings', 'socket_mode_enabled'], false);
  const text = document.toString({ lineWidth: 0 });
  return text
    .replace('for Socket Mode. Paste', `reached at ${requestUrl}. Paste`)
    .replace(/(socket_mode_enabled: false).*/u, '$1');
}
