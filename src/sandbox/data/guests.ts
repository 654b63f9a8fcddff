import type { SeedPerson } from '../slack/seed.js';

/** In Slack only, and not of the company. */
export const GAIL: SeedPerson = {
  ...{ id: 'U0GAIL014', name: 'Gail Guest', title: 'Contractor', email: 'gail@freelance.example' },
  ...{ timeZone: 'Europe/Dublin', kind: 'guest', role: 'guest' },
};
/** A colleague from marketing: in Slack with an address that Notion does not know. */
export const NOOR: SeedPerson = {
  ...{ id: 'U0NOOR015', name: 'Noor Haddad', title: 'Product Marketing' },
  ...{ email: 'noor.haddad@sentry-presales.example', timeZone: 'Asia/Dubai', kind: 'member', role: 'other' },
};
export const PAVEL: SeedPerson = {
  ...{ id: 'U0PAVEL16', name: 'Pavel Novotny', title: 'Trainer', email: undefined },
  ...{ timeZone: 'Europe/Prague', kind: 'single_channel_guest', role: 'guest' },
};
/** From the other company of #acme-shared. */
export const LUIS: SeedPerson = {
  ...{ id: 'U0LUIS017', name: 'Luis Ortega', title: 'Platform Engineer, Acme', email: undefined },
  ...{ timeZone: 'America/Chicago', kind: 'stranger', role: 'other' },
};
