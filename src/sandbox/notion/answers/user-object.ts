import type { NotionCapabilities } from '../desk.js';
import type { User } from '../world/records.js';
import { BOT, type World } from '../world/world.js';

export type Json = Readonly<Record<string, unknown>>;

/** A reference to whoever did something. */
export function partialUser(id: string): Json {
  return { object: 'user', id };
}

export function personObject(user: User, may: NotionCapabilities): Json {
  return {
    object: 'user',
    id: user.id,
    name: user.name,
    avatar_url: null,
    type: 'person',
    person: user.email !== null && may.readUserEmail ? { email: user.email } : {},
  };
}

/** The connection's own user, as `users.me` gives it. */
export function botObject(): Json {
  return {
    object: 'user',
    id: BOT.id,
    name: BOT.name,
    avatar_url: null,
    type: 'bot',
    bot: {
      owner: { type: 'workspace', workspace: true },
      workspace_name: BOT.workspaceName,
      workspace_id: BOT.workspaceId,
      workspace_limits: { max_file_upload_size_in_bytes: 5_242_880 },
    },
  };
}

/** A user inside a property value: whole when known, a reference when not. */
export function userInValue(id: string, world: World, may: NotionCapabilities): Json {
  if (id === BOT.id) return { ...partialUser(id), name: BOT.name, avatar_url: null, type: 'bot', bot: {} };
  const user = world.users.get(id);
  return user === undefined ? partialUser(id) : personObject(user, may);
}
