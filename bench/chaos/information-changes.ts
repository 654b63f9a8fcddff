import type { InformationChange } from '../../src/domain/information-change/information-change.js';
import { saveInformationDraft } from '../../src/services/update-information/information-draft.js';
import { INFORMATION, promiseInformation } from '../../src/services/update-information/promise.js';
import type { ChaosKind, Intent } from './kinds.js';
import { SLOT_ID } from './seed.js';

/** A property and a feature, each with its line: four parts, of which the row may bring its table along. */
export const informationChanges: ChaosKind = {
  kind: INFORMATION,
  share: 20,
  async submit(desk, intent) {
    const { id, pageId: opportunityId } = intent;
    const facts = { title: 'A deal', url: 'https://notion.so/a', properties: [], values: {} };
    const draft = {
      ...{ id, slackUserId: 'U1', opportunityId, displayName: 'Ana P. via Opp' },
      ...{ facts: { ...facts, names: {}, emails: {} }, changes: changesOf(intent) },
    };
    await saveInformationDraft(desk.drafts, draft, desk.clock.now());
    return promiseInformation(desk, { draftId: id, slackUserId: 'U1', viewId: 'V1' });
  },
  leaves: () => [
    { name: 'line.0', undone: 'stays' },
    { name: 'line.1', undone: 'stays' },
    { name: 'value', undone: 'goes' },
    { name: 'row', undone: 'goes' },
  ],
};

function changesOf({ id, slot }: Intent): InformationChange[] {
  const line = (summary: string) => ({ date: '2026-02-10', summary, rationale: `they told us so ${id}` });
  const after = { type: 'rich_text' as const, text: id };
  const mapping = { need: `need of ${id}`, feature: 'Session Replay', howItSolves: '', primary: false };
  return [
    {
      ...{ kind: 'property', propertyId: SLOT_ID(slot), name: slot, before: undefined, after },
      ...{ shown: { before: undefined, after: id }, line: line(`${slot} filled`) },
    },
    { kind: 'feature_added', after: mapping, line: line('Feature added') },
  ];
}
