import { promiseStatus } from '../../src/services/post-status/promise.js';
import type { ChaosKind } from './kinds.js';

/** Status updates of which each says something new. */
export const statusUpdates: ChaosKind = {
  kind: 'status',
  share: 30,
  async submit(desk, intent) {
    const slackUserId = 'U1';
    const content = { form: FORM, checked: checkedOf(intent.token) };
    const draft = { id: intent.id, slackUserId, opportunityId: intent.pageId, content };
    await desk.drafts.save({ ...draft, savedAt: desk.clock.now() });
    return promiseStatus(desk, { draftId: intent.id, slackUserId, viewId: 'V1' });
  },
  leaves: () => [{ name: 'comment', undone: 'goes' }],
};

/** A form as it is when nobody typed anything. */
export const FORM = {
  ...{ periodCount: '1', periodUnit: 'weeks', tldr: '', sentiment: undefined, phrase: '', risks: '' },
  ...{ customerItems: '', vendorItems: '', timeline: '' },
};

/** An update of which everything is new. */
export function checkedOf(token: string) {
  return {
    ...{ displayName: 'Ana P. via Opp', timeZone: 'UTC', title: 'A deal', url: 'https://notion.so/a' },
    sides: { customer: 'Acme', vendor: 'Sentry' },
    update: {
      ...{ date: '2026-02-10', period: { count: 1, unit: 'weeks' as const }, tldr: `Moving ${token}` },
      ...{ sentiment: { sign: '✅' as const, phrase: 'Good' }, customerItems: [], vendorItems: [] },
      timeline: [{ date: '2026-02-10', text: `Integration step ${token} done` }],
    },
  };
}
