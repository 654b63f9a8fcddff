import { parse } from 'yaml';
import { z } from 'zod';

const slashCommand = z.object({
  command: z.string().regex(/^\/\S{1,31}$/),
  description: z.string().max(2000),
  usage_hint: z.string().max(1000).default(''),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({
  name: z.string().max(24),
  type: z.enum(['global', 'message']),
  callback_id: z.string().max(255),
  description: z.string().max(150),
});

const appHome = z.object({
  home_tab_enabled: z.boolean().default(false),
  messages_tab_enabled: z.boolean().default(false),
  messages_tab_read_only_enabled: z.boolean().default(false),
});

const scopes = z.array(z.string()).default([]);

const document = z.object({
  display_information: z.object({ name: z.string().max(35) }),
  features: z.object({
    bot_user: z.object({ display_name: z.string().max(80) }),
    app_home: appHome.optional(),
    slash_commands: z.array(slashCommand).max(50).default([]),
    shortcuts: z.array(shortcut).max(10).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: scopes, bot_optional: scopes }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
    interactivity: z.object({ is_enabled: z.boolean() }).optional(),
  }),
});

/** What the app's manifest means for the workspace it is installed in. */
export interface Manifest {
  readonly appName: string;
  readonly botName: string;
  readonly commands: readonly z.infer<typeof slashCommand>[];
  readonly shortcuts: readonly z.infer<typeof shortcut>[];
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  readonly messagesReadOnly: boolean;
  readonly scopes: readonly string[];
  readonly botEvents: readonly string[];
  readonly interactive: boolean;
}

/** Reads an app manifest (YAML or JSON). Throws a ZodError when Slack would refuse it. */
export function parseManifest(text: string): Manifest {
  const { display_information, features, oauth_config, settings } = document.parse(parse(text));
  return {
    appName: display_information.name,
    botName: features.bot_user.display_name,
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    homeTab: features.app_home?.home_tab_enabled ?? false,
    messagesTab: features.app_home?.messages_tab_enabled ?? false,
    messagesReadOnly: features.app_home?.messages_tab_read_only_enabled ?? false,
    scopes: [...new Set([...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional])],
    botEvents: settings.event_subscriptions?.bot_events ?? [],
    interactive: settings.interactivity?.is_enabled ?? false,
  };
}
