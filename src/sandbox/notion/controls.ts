import type { NotionCapabilities, NotionControls } from './desk.js';
import type { RateWindow } from './http/rate-window.js';
import type { TroubleQueue } from './http/trouble-queue.js';

/** What the knobs have been set to. */
export interface Knobs {
  capabilities: NotionCapabilities;
  shared: boolean;
}

/** A connection that may do everything, on a shared database. */
export function freshKnobs(): Knobs {
  return {
    capabilities: {
      readContent: true,
      updateContent: true,
      insertContent: true,
      readComments: true,
      insertComments: true,
      readUserEmail: true,
    },
    shared: true,
  };
}

export function makeControls(knobs: Knobs, trouble: TroubleQueue, rate: RateWindow): NotionControls {
  return {
    trouble: () => trouble.all(),
    addTrouble: (added) => {
      trouble.add(added);
    },
    clearTrouble: () => {
      trouble.clear();
    },
    capabilities: () => knobs.capabilities,
    setCapabilities: (change) => {
      knobs.capabilities = { ...knobs.capabilities, ...change };
    },
    setShared: (shared) => {
      knobs.shared = shared;
    },
    setRequestsPerMinute: (limit) => {
      rate.limit = limit;
    },
  };
}
