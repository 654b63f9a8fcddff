import type { FormProperty } from '../../../src/domain/database-form.js';
import type { Operation, OperationState } from '../../../src/domain/operation.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import { handOverKind } from '../../../src/services/hand-over/hand-over-kind.js';
import type { PreparedPart } from '../../../src/services/outbox/part.js';

const NOON = new Date('2026-11-20T12:00:00.000Z');
const STAGE: FormProperty = { ...property('st', 'stage'), type: 'select' };
const NEW_SE: FormProperty = { ...property('ns', 'new_sales_engineer'), type: 'people' };
const unused = (): Promise<never> => Promise.reject(new Error('nobody should ask'));

function property(id: string, role: FormProperty['role']): Omit<FormProperty, 'type'> {
  return { id, name: id, role, options: [], relatedTo: undefined };
}

interface Page {
  readonly stage: string;
  readonly newEngineer?: string;
}

/** How the properties of a handover from POC to Ben are written, on a page as it is now. */
async function handsOver({ stage, newEngineer }: Page, state: OperationState): Promise<PreparedPart> {
  const opportunity = {
    ...{ id: 'acme', url: 'u', title: 'Acme', customer: undefined, amount: undefined, closeDate: undefined },
    ...{ salesEngineers: [], accountExecutives: [], createdAt: NOON, lastEditedAt: NOON },
    stage: { name: stage, role: 'active' as const },
  };
  const values = new Map<string, PropertyValue>([['st', { type: 'select', option: stage }]]);
  if (newEngineer !== undefined) values.set('ns', { type: 'people', ids: [newEngineer] });
  const page = { opportunity, values, people: [], locked: false, lastEditedBy: 'Cleo' };
  const kind = handOverKind({
    ...{ clock: { now: () => NOON }, handovers: { offer: unused, apply: unused } },
    ...{ mirror: { find: unused }, slackByEmail: { byEmail: unused }, markUrl: (id) => id },
    pages: {
      ...{ body: unused, appendLine: unused, removeBlock: unused },
      read: () => Promise.resolve(page),
      form: () => Promise.resolve({ dataSourceId: 'd', properties: [STAGE, NEW_SE] }),
      setValues: () => Promise.resolve({ kind: 'committed', value: { id: 'acme' } }),
    },
  });
  const [properties] = kind.parts(operationIn(state));
  if (properties === undefined) throw new Error('nothing would be written');
  return properties.prepare();
}

function operationIn(state: OperationState): Operation {
  return {
    ...{ id: 'b.acme', kind: 'hand_over', queue: 'acme', opportunityId: 'acme', slackUserId: 'U1', state },
    ...{ displayName: 'Ana P. via Opp', subject: { title: 'Acme', url: 'u' }, viewId: undefined },
    ...{ fence: 1, attempts: 0, acceptedAt: NOON, dueAt: NOON, done: {}, problem: undefined },
    payload: {
      ...{ batch: 'b', fromStage: 'POC', toStage: 'Transferred', mode: 'stage', oldSalesEngineers: [] },
      newSalesEngineer: { slackUserId: 'U2', notionId: 'ben', name: 'Ben' },
      line: { date: '2026-11-20', summary: 'Stage to Transferred', rationale: 'they moved to our team now' },
    },
  };
}

const OVERTAKEN = { kind: 'refused', problem: { kind: 'changed_meanwhile', now: 'Transferred', by: 'Cleo' } };

describe('a deal that is handed over from a list', () => {
  test('is written as long as it is where the person saw it', async () => {
    expect(await handsOver({ stage: 'POC' }, 'sending')).toMatchObject({ kind: 'ready' });
  });

  test.each(['cleo', 'ben'])(
    'and that somebody else handed over at the same moment, to %s, stays as it is: one handover, and the person is told (N11)',
    async (newEngineer) => {
      expect(await handsOver({ stage: 'Transferred', newEngineer }, 'sending')).toMatchObject(OVERTAKEN);
    },
  );

  test('stays as it is also when nobody knows whether anything was sent: somebody else is the new Sales Engineer (N11, O1)', async () => {
    const page = { stage: 'Transferred', newEngineer: 'cleo' };
    expect(await handsOver(page, 'ambiguous')).toMatchObject(OVERTAKEN);
  });

  test('and whose answer got lost is found, and not told to be overtaken by itself (N4, N5)', async () => {
    expect(await handsOver({ stage: 'Transferred', newEngineer: 'ben' }, 'ambiguous')).toEqual({
      ...{ kind: 'there', id: 'acme' },
    });
  });
});
