import type { StateValues } from './desk.js';
import type { Json } from './json.js';
import type { Channel } from './world/channels.js';
import type { Message } from './world/messages.js';
import { APP_ID, BOT_ID, BOT_USER, type Person } from './world/people.js';
import type { HeldView } from './world/views.js';
import type { Workspace } from './world/workspace.js';

/** A view as the API and every payload show it. */
export function viewShape(workspace: Workspace, held: HeldView, values: StateValues = {}): Json {
  const { view } = held;
  return {
    id: held.id,
    team_id: workspace.team.id,
    type: view['type'],
    title: view['title'] ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: view['submit'] ?? null,
    close: view['close'] ?? null,
    blocks: view['blocks'],
    private_metadata: view['private_metadata'] ?? '',
    callback_id: view['callback_id'] ?? '',
    external_id: view['external_id'] ?? '',
    state: { values },
    hash: held.hash,
    clear_on_close: view['clear_on_close'] ?? false,
    notify_on_close: view['notify_on_close'] ?? false,
    root_view_id: held.rootId,
    previous_view_id: held.previousId,
    app_id: APP_ID,
    app_installed_team_id: workspace.team.id,
    bot_id: BOT_ID,
  };
}

export function messageShape(workspace: Workspace, message: Message): Json {
  const byApp = message.by === BOT_USER;
  return {
    type: 'message',
    user: message.by,
    ts: message.ts,
    text: message.text,
    team: workspace.team.id,
    blocks: message.blocks,
    ...(byApp ? { bot_id: BOT_ID, app_id: APP_ID } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited ? { edited: { user: message.by, ts: message.ts } } : {}),
    ...(message.files === undefined ? {} : { files: message.files.map(fileShape) }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
  };
}

function fileShape(name: string, index: number): Json {
  return { id: `F0FILE${index}`, name, title: name, mode: 'hosted', is_external: false };
}

export function channelShape(workspace: Workspace, channel: Channel): Json {
  const shared = { id: channel.id, created: 1_700_000_000, is_archived: false, is_org_shared: false };
  if (channel.kind === 'dm' || channel.kind === 'app') {
    const user = [...channel.members].find((member) => member !== BOT_USER);
    return { ...shared, is_im: true, is_channel: false, is_group: false, user, is_open: true };
  }
  return {
    ...shared,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.name === 'general',
    is_shared: channel.isExtShared,
    is_ext_shared: channel.isExtShared,
    is_pending_ext_shared: false,
    is_member: channel.members.has(BOT_USER),
    num_members: channel.members.size,
    context_team_id: workspace.team.id,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

/** `profile.email` only where the app holds users:read.email. */
export function userShape(workspace: Workspace, person: Person): Json {
  const { id, name, handle, title, email, timeZone, kind, teamId } = person;
  const mayReadEmail = workspace.manifest.scopes.includes('users:read.email');
  const isBot = kind === 'bot';
  return {
    id,
    team_id: teamId,
    name: handle,
    real_name: name,
    deleted: false,
    tz: timeZone,
    locale: timeZone.startsWith('America/') ? 'en-US' : 'en-GB',
    tz_label: zoneLabel(timeZone, workspace.clock.now()),
    tz_offset: offsetSeconds(timeZone, workspace.clock.now()),
    is_bot: isBot,
    is_app_user: false,
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: kind === 'guest' || kind === 'single_channel_guest',
    is_ultra_restricted: kind === 'single_channel_guest',
    ...(kind === 'stranger' ? { is_stranger: true } : {}),
    updated: 1_700_000_000,
    profile: {
      title,
      real_name: name,
      real_name_normalized: name,
      display_name: name,
      display_name_normalized: name,
      team: teamId,
      ...(mayReadEmail && email !== undefined ? { email } : {}),
      ...(isBot ? { bot_id: BOT_ID, api_app_id: APP_ID } : {}),
    },
  };
}

function zoneLabel(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'long' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function offsetSeconds(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const found = /^GMT([+-])(\d\d):(\d\d)$/.exec(name);
  if (found === null) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60;
  return found[1] === '-' ? -seconds : seconds;
}
