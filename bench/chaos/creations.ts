import { BLANK_CREATION_FORM } from '../../src/domain/creation/creation-form.js';
import type { PropertyValue } from '../../src/domain/property-value.js';
import { NOTHING_KNOWN } from '../../src/domain/page-body/customer-information.js';
import { CREATE, promiseCreation } from '../../src/services/create/promise.js';
import type { ChaosKind, Intent } from './kinds.js';
import { CUSTOMER_ID } from './seed.js';

/** New opportunities. Which page the intent is about, the new page says as its customer. */
export const creations: ChaosKind = {
  kind: CREATE,
  share: 4,
  async submit(desk, intent) {
    const { id, pageId, window } = intent;
    const customer = `of ${pageId}`;
    const openedAt = new Date(window.get('openedAt') ?? desk.clock.now());
    window.set('openedAt', openedAt.toISOString());
    const form = { ...BLANK_CREATION_FORM, customer };
    const facts = { properties: [], found: [], openedAt };
    const draft = { id, slackUserId: 'U1', form, facts, people: new Map() };
    return promiseCreation(desk, draft, planOf(intent, customer), 'V1');
  },
  leaves: () => [{ name: 'page', undone: 'goes' }],
};

function planOf({ token }: Intent, customer: string) {
  const title = `New ${token}`;
  const values: (readonly [string, PropertyValue])[] = [
    ['title', { type: 'title', text: title }],
    [CUSTOMER_ID, { type: 'rich_text', text: customer }],
  ];
  const mapping = { need: 'errors', feature: 'Session Replay', howItSolves: 'shows them', primary: true };
  return { title, values, information: NOTHING_KNOWN, mappings: [mapping], blanks: ['Stage'], gaps: [] };
}
