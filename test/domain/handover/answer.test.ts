import fc from 'fast-check';
import { problemsOfLine } from '../change-log/problems-of-line.js';
import type { FormProperty } from '../../../src/domain/database-form.js';
import {
  acceptChanges,
  returnChanges,
  type AnswerFacts,
} from '../../../src/domain/handover/answer-changes.js';
import { acceptedLine } from '../../../src/domain/handover/answer-lines.js';
import { openItems } from '../../../src/domain/handover/open-items.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';

const property = (id: string, type: FormProperty['type'], role: FormProperty['role']): FormProperty => ({
  ...{ id, name: id, type, role, options: [], relatedTo: undefined },
});
const people = (...ids: string[]): PropertyValue => ({ type: 'people', ids });
const stage = (option: string): PropertyValue => ({ type: 'status', option });
const CONTENT = {
  ...{ title: 'Acme', url: 'u', fromStage: 'POC', toStage: 'Transferred', reason: 'r' },
  oldSalesEngineers: [{ id: 'ana', name: 'Ana', email: undefined }],
  newSalesEngineer: { notionId: 'ben', name: 'Ben Okafor' },
};

function facts(values: Readonly<Record<string, PropertyValue>>): AnswerFacts {
  return {
    properties: [
      property('stage', 'status', 'stage'),
      property('se', 'people', 'sales_engineer'),
      property('new', 'people', 'new_sales_engineer'),
    ],
    values: new Map(Object.entries(values)),
    stages: [
      { name: 'Discovery', role: 'active' },
      { name: 'POC', role: 'poc' },
      { name: 'Transferred', role: 'transferred' },
    ],
  };
}
const after = (changes: readonly { propertyId: string; after: PropertyValue | undefined }[]) =>
  Object.fromEntries(changes.map((one) => [one.propertyId, one.after]));

describe('accepting a handover', () => {
  const offered = { stage: stage('Transferred'), se: people('ana'), new: people('ben') };

  test('makes the deal the new Sales Engineer’s, and nothing else', () => {
    expect(after(acceptChanges(CONTENT, facts(offered), 'stage'))).toEqual({ se: people('ben') });
  });

  test('opens it again where deals change their owner (C2)', () => {
    const owned = { ...offered, se: people('ben') };
    expect(after(acceptChanges(CONTENT, facts(owned), 'owner'))).toEqual({ stage: stage('POC') });
    const renamed = { ...CONTENT, fromStage: 'Evaluation' };
    expect(after(acceptChanges(renamed, facts(owned), 'owner'))).toEqual({ stage: stage('Discovery') });
  });
});

describe('returning a handover', () => {
  test('sets back what it changed, also the owner', () => {
    const owned = { stage: stage('Transferred'), se: people('ben'), new: people('ben') };
    expect(after(returnChanges(CONTENT, facts(owned), 'owner'))).toEqual({
      ...{ stage: stage('POC'), se: people('ana'), new: undefined },
    });
  });

  test('takes a deal that was assigned from whoever it was assigned to', () => {
    const assigned = { ...CONTENT, fromStage: 'POC', toStage: 'POC', oldSalesEngineers: [] };
    const owned = { stage: stage('POC'), se: people('ben') };
    expect(after(returnChanges(assigned, facts(owned), 'stage'))).toEqual({ se: undefined });
  });

  test('leaves the Sales Engineer who became so another way, where handing over changes none', () => {
    const accepted = { stage: stage('Transferred'), se: people('ben'), new: people('ben') };
    expect(after(returnChanges({ ...CONTENT, oldSalesEngineers: [] }, facts(accepted), 'stage'))).toEqual({
      ...{ stage: stage('POC'), new: undefined },
    });
  });

  test('leaves alone what somebody else changed since', () => {
    const moved = { stage: stage('Discovery'), se: people('chi'), new: people('dev') };
    expect(returnChanges(CONTENT, facts(moved), 'owner')).toEqual([]);
  });
});

test('the line of an accepted handover has its words, whatever people are called (S0-46)', () => {
  expect(acceptedLine('Ben Okafor', '2026-11-21').rationale).toBe('Ben Okafor is the Sales Engineer now');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      expect(problemsOfLine(acceptedLine(name, '2026-11-21'))).toEqual([]);
    }),
  );
});

describe('open items of a handover', () => {
  test('are those of the newest list, each as old as its first mention', () => {
    const updates = [
      { date: '2026-11-01', items: ['Send the order form', 'Book the readout'] },
      { date: '2026-11-08', items: ['send the order form', 'Return redlines'] },
      { date: '2026-11-15', items: 'unchanged' as const },
      { date: '2026-11-20', items: undefined },
    ];
    expect(openItems(updates, '2026-11-21')).toEqual([
      { text: 'send the order form', days: 20 },
      { text: 'Return redlines', days: 13 },
    ]);
  });

  test('are none when the newest list says so', () => {
    const updates = [
      { date: '2026-11-01', items: ['Send the order form'] },
      { date: '2026-11-08', items: [] },
    ];
    expect(openItems(updates, '2026-11-21')).toEqual([]);
  });
});
