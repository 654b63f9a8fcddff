import type { Operation, OperationState } from '../../../src/domain/operation.js';
import type { PropertyValue } from '../../../src/domain/property-value.js';
import type { PreparedPart } from '../../../src/services/outbox/part.js';
import { assignKind } from '../../../src/services/triage/assign-kind.js';

const NOON = new Date('2026-11-20T12:00:00.000Z');
const unused = (): Promise<never> => Promise.reject(new Error('nobody should ask'));

/** How the deal becomes Ben's, while this person has it by now. */
async function assigns(engineer: string | undefined, state: OperationState): Promise<PreparedPart> {
  const opportunity = {
    ...{ id: 'acme', url: 'u', title: 'Acme', customer: undefined, amount: undefined, closeDate: undefined },
    ...{ salesEngineers: [], accountExecutives: [], createdAt: NOON, lastEditedAt: NOON, stage: undefined },
  };
  const values = new Map<string, PropertyValue>();
  if (engineer !== undefined) values.set('se', { type: 'people', ids: [engineer] });
  const page = { opportunity, values, people: [], locked: false, lastEditedBy: 'Cleo' };
  const kind = assignKind({
    ...{ clock: { now: () => NOON }, handovers: { offer: unused, apply: unused } },
    ...{ mirror: { find: unused }, slackByEmail: { byEmail: unused }, markUrl: (id) => id },
    pages: {
      ...{ body: unused, appendLine: unused, removeBlock: unused },
      read: () => Promise.resolve(page),
      setValues: () => Promise.resolve({ kind: 'committed', value: { id: 'acme' } }),
    },
  });
  const [properties] = kind.parts(operationIn(state));
  if (properties === undefined) throw new Error('nothing would be written');
  return properties.prepare();
}

function operationIn(state: OperationState): Operation {
  return {
    ...{ id: 'a1', kind: 'assign', queue: 'acme', opportunityId: 'acme', slackUserId: 'U1', state },
    ...{ displayName: 'Ana P. via Opp', subject: { title: 'Acme', url: 'u' }, viewId: undefined },
    ...{ fence: 1, attempts: 0, acceptedAt: NOON, dueAt: NOON, done: {}, problem: undefined },
    payload: {
      changes: [{ propertyId: 'se', name: 'Sales Engineer', after: { type: 'people', ids: ['ben'] } }],
      line: {
        date: '2026-11-20',
        summary: 'Assigned to Ben',
        rationale: 'they know this customer very well',
      },
      assigned: { slackUserId: 'U2', notionId: 'ben', name: 'Ben Okafor' },
    },
  };
}

describe('a deal that nobody had', () => {
  test('becomes somebody’s', async () => {
    expect(await assigns(undefined, 'sending')).toMatchObject({ kind: 'ready' });
  });

  test('and that two give to the same person at the same moment is given once: the other is told, and nobody is asked twice (N11)', async () => {
    const problem = { kind: 'changed_meanwhile', field: 'Sales Engineer', now: 'Ben Okafor' };
    expect(await assigns('ben', 'sending')).toMatchObject({ kind: 'refused', problem });
  });

  test('and whose answer got lost is found, and not told to be overtaken by itself (N4, N5)', async () => {
    expect(await assigns('ben', 'ambiguous')).toEqual({ kind: 'there', id: 'acme' });
  });
});
