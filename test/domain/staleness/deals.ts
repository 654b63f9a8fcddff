import { Playbook } from '../../../src/domain/playbook.js';
import type { DealFacts, Today } from '../../../src/domain/staleness/deal-facts.js';

/** The default thresholds: 14 days quiet, 30 cold, 60 presumed lost. */
export const RULES = Playbook.parse({ vendor: 'Sentry', stages: [{ name: 'New', role: 'active' }] });

export const TODAY: Today = { date: '2026-11-23', timeZone: 'Europe/Lisbon' };

/** A deal with which all is well, but for what is given. */
export function dealWith(change: Partial<DealFacts> = {}): DealFacts {
  return {
    stageRole: 'active',
    hasSalesEngineer: true,
    lastActivity: { at: new Date('2026-11-20T10:00:00Z'), kind: 'comment' },
    demoDate: undefined,
    closeDate: undefined,
    nextStepDate: undefined,
    poc: undefined,
    ourItems: [],
    sentiments: [],
    nothingNew: 0,
    snooze: undefined,
    ...change,
  };
}
