import { APP_ID, BOT_ID, BOT_USER } from '../world/people.js';
import { read, type Method } from './method.js';

export const authMethods: Readonly<Record<string, Method>> = {
  'auth.test': read([], ({ team, people }) =>
    Promise.resolve({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: people.get(BOT_USER).handle,
      team_id: team.id,
      user_id: BOT_USER,
      bot_id: BOT_ID,
      is_enterprise_install: false,
    }),
  ),
  'bots.info': read(['users:read'], ({ manifest }) =>
    Promise.resolve({
      bot: {
        id: BOT_ID,
        deleted: false,
        name: manifest.botName,
        updated: 1_700_000_000,
        app_id: APP_ID,
        user_id: BOT_USER,
        icons: {},
      },
    }),
  ),
  'team.info': read(['team:read'], ({ team }) => Promise.resolve({ team })),
};
