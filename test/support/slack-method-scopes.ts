/** What a bot token needs for each method, from Slack's reference; with several, any one of them will do. */
export const METHOD_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  // With the app-level token, whose scope is not in the manifest.
  'apps.connections.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.unfurl': ['links:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.open': ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** What nothing but a scope gives: a part of an answer, or something that is no method. */
export const OTHER_SCOPES: Readonly<Record<string, string>> = {
  commands: 'slash commands and shortcuts',
  'users:read.email': 'the address in users.info',
  'channels:read': 'conversations.info of public channels',
  'groups:read': 'conversations.info of private channels',
};
