import type { ShowCommandDesk } from '../../../src/slack/commands/find/desk.js';
import { ANA, deskOver } from '../../services/find/finding.js';
import { mirrorOf, type Row } from '../../services/find/mirror-of.js';

export const CHANNEL = 'C0SALES01';

/** A desk over these rows where Ana asks; in `CHANNEL` answers may be shared, if at all. */
export function deskWith(rows: readonly Row[], canShare = false): ShowCommandDesk {
  return {
    ...deskOver(mirrorOf(rows)),
    settings: { of: () => Promise.resolve({}) },
    handovers: { openFor: () => Promise.resolve({ toMe: [], fromMe: [] }) },
    callers: { identify: () => Promise.resolve(ANA), timeZone: () => Promise.resolve('UTC') },
    sharing: {
      canShare: (channelId) => Promise.resolve(canShare && channelId === CHANNEL),
      barNow: (channelId) => Promise.resolve(canShare && channelId === CHANNEL ? undefined : 'unknown'),
    },
    channelLinks: { find: () => Promise.resolve(undefined) },
    vendor: 'Sentry',
    opportunities: {
      readOne: (id) => {
        const found = rows.find(({ opportunity }) => opportunity.id === id);
        return found === undefined ? Promise.reject(new Error('gone')) : Promise.resolve(found.opportunity);
      },
    },
    comments: {
      listOnPage: () => Promise.resolve([]),
      list: () => Promise.resolve([]),
      readAhead: () => undefined,
      post: () => Promise.reject(new Error('nothing is written')),
      remove: () => Promise.reject(new Error('nothing is written')),
    },
    ledger: {
      remember: () => Promise.resolve(),
      forget: () => Promise.reject(new Error('nothing is written')),
      said: () => Promise.resolve([]),
    },
    changeLogs: { recent: () => Promise.resolve([]) },
  };
}
