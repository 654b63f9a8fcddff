import { summariseChange } from '../../src/domain/change-log/summarise-change.js';
import type { PropertyValue } from '../../src/domain/property-value.js';
import type { StageFacts } from '../../src/domain/stage-change/stage-facts.js';
import { BLANK_STAGE_FORM } from '../../src/domain/stage-change/stage-form.js';
import { promiseStage, STAGE } from '../../src/services/change-stage/promise.js';
import { numberOf, type ChaosKind } from './kinds.js';
import { SLOT_ID, STAGE_ID, STAGES } from './seed.js';
import { seenInWindow } from './window.js';

const FACTS: StageFacts = {
  ...{ title: 'A deal', url: 'https://notion.so/a', stage: undefined, stages: [], properties: [] },
  values: new Map(),
};

/**
 * Changes of stage, each with a property of its own beside it. The words of the line say from which stage it led, so
 * that the page alone tells in which stage the deal must be. Twins want another stage: the second one must not have it.
 */
export const stageChanges: ChaosKind = {
  kind: STAGE,
  share: 26,
  async submit(desk, intent) {
    const { stage: from } = await seenInWindow(desk, intent);
    const at = STAGES.indexOf(from);
    const to = STAGES[(at + 1 + (numberOf(intent) % 5)) % STAGES.length] ?? from;
    const line = {
      ...{ date: '2026-02-10', summary: summariseChange({ kind: 'stage', to }) },
      rationale: `from ${from} on ${intent.id}`,
    };
    const changes = [
      { propertyId: STAGE_ID, name: 'Stage', before: option(from), after: option(to) },
      { propertyId: SLOT_ID(intent.slot), name: intent.slot, before: undefined, after: words(intent.id) },
    ];
    const draft = { id: intent.id, slackUserId: 'U1', opportunityId: intent.pageId };
    const change = { from, to, changes, line, gaps: [] };
    return promiseStage(desk, { ...draft, form: BLANK_STAGE_FORM, facts: FACTS }, change, 'V1');
  },
  leaves: () => [
    { name: 'line', undone: 'stays' },
    { name: 'value', undone: 'goes' },
  ],
};

function option(name: string): PropertyValue {
  return { type: 'select', option: name };
}

function words(text: string): PropertyValue {
  return { type: 'rich_text', text };
}
