import { CHANNELS } from './channels.js';
import { GAIL, LUIS, NOOR, PAVEL } from './guests.js';
import { TEAM } from './people.js';
import type { SlackSeed } from '../slack/seed.js';

/** The workspace of the presales team. People meet their Notion accounts by e-mail; Gail, Noor, Pavel and Luis have none. */
export function sampleSlack(): SlackSeed {
  return {
    team: { id: 'T0SENTRY1', name: 'Sentry Presales', domain: 'sentry-presales' },
    people: [
      ...TEAM.map(({ slackId, name, title, email, timeZone, role }) => ({
        ...{ id: slackId, name, title, email, timeZone, role },
        kind: 'member' as const,
      })),
      ...[GAIL, NOOR, PAVEL, LUIS],
    ],
    channels: CHANNELS,
  };
}
