import { ACME_SHARED, DEAL_ACME, PRESALES, SALES } from './channel-messages.js';
import { GAIL, LUIS, NOOR, PAVEL } from './guests.js';
import { ANA, BEN, JANE, MIGUEL, TEAM } from './people.js';
import type { SeedChannel } from '../slack/seed.js';

const ENGINEERS = TEAM.filter(({ role }) => role === 'se');
const ids = (people: readonly { readonly slackId: string }[]): string[] =>
  people.map(({ slackId }) => slackId);

export const CHANNELS: readonly SeedChannel[] = [
  {
    ...{ id: 'C0SALES01', name: 'sales', isPrivate: false, isExtShared: false },
    memberIds: [...ids(TEAM), NOOR.id, PAVEL.id],
    messages: SALES,
  },
  {
    ...{ id: 'C0ACME002', name: 'deal-acme', isPrivate: false, isExtShared: false },
    memberIds: [...ids([ANA, JANE, BEN, MIGUEL]), GAIL.id],
    messages: DEAL_ACME,
  },
  {
    ...{ id: 'C0PRESALE', name: 'presales', isPrivate: true, isExtShared: false },
    memberIds: ids([...ENGINEERS, MIGUEL]),
    messages: PRESALES,
  },
  {
    ...{ id: 'C0ACMEEXT', name: 'acme-shared', isPrivate: false, isExtShared: true },
    memberIds: [...ids([ANA, JANE]), LUIS.id],
    messages: ACME_SHARED,
  },
];
