import type { Opportunity } from '../../src/domain/opportunity.js';
import type { DealMirror, FoundDeal } from '../../src/services/ports/mirror.js';
import type { MirrorStore } from '../../src/services/ports/mirror-store.js';
import { RULES } from './seed.js';
import type { Seen } from './window.js';

const unused = (): Promise<never> => Promise.reject(new Error('nothing is looked for here'));

export type ChaosMirror = DealMirror & Pick<MirrorStore, 'addOwnComment' | 'removeOwnComment'>;

/** Nothing is restricted, and every form names its page: finding is not put to the test. */
export const MIRROR: ChaosMirror = {
  ...{ search: unused, fulfils: unused, outlines: unused, state: unused },
  vocabulary: () => Promise.resolve({ stages: [], properties: [], roles: {} }),
  find: (id) => Promise.resolve(dealOf(id)),
  addOwnComment: () => Promise.resolve(),
  removeOwnComment: () => Promise.resolve(),
};

/** A list with this one deal, as it was when it was shown. */
export function asTheMirrorSaw(mirror: DealMirror, pageId: string, { stage, engineer }: Seen): DealMirror {
  const known = { stage: { name: stage, role: RULES.stageRole(stage) } };
  const salesEngineers = engineer === '' ? [] : [{ id: engineer, name: '', email: undefined }];
  const found = dealOf(pageId, { ...known, salesEngineers });
  return {
    ...mirror,
    search: () => Promise.resolve({ deals: [found], total: 1, customers: [], closedBesides: 0 }),
  };
}

function dealOf(id: string, known: Partial<Opportunity> = {}): FoundDeal {
  const at = new Date(0);
  const facts = { customer: undefined, stage: undefined, amount: undefined, closeDate: undefined };
  const people = { salesEngineers: [], accountExecutives: [] };
  const named = { id, url: 'https://notion.so/a', title: 'A deal', createdAt: at, lastEditedAt: at };
  return {
    opportunity: { ...named, ...facts, ...people, ...known },
    archived: false,
    lastActivity: { at, kind: 'created' },
  };
}
