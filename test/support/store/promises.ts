import type { ClaimedOperation, NewOperation, OperationChange } from '../../../src/domain/operation.js';

export const NOON = new Date('2026-11-20T12:00:00.000Z');
export const LEASE_MS = 60_000;
export const KINDS = ['status', 'stage'] as const;

export function minutesAfterNoon(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

export function promise(
  id: string,
  page = 'acme',
  payload: unknown = { lines: ['We demo on Friday'] },
): NewOperation {
  return {
    ...{ id, kind: 'status', queue: page, opportunityId: page, slackUserId: 'U1' },
    ...{ displayName: 'Ana P. via Opp', subject: { title: 'Acme', url: 'https://notion.so/acme' } },
    ...{ viewId: 'V1', payload },
  };
}

/** An operation as its worker gets it. */
export function claimed(id: string, change: Partial<ClaimedOperation> = {}): ClaimedOperation {
  return {
    ...promise(id),
    ...{ state: 'accepted', fence: 1, attempts: 0, acceptedAt: NOON, dueAt: NOON },
    ...{ done: {}, problem: undefined, interruptions: 0, uncertain: false, ...change },
  };
}

export function change(
  state: OperationChange['state'],
  more: Partial<OperationChange> = {},
): OperationChange {
  return { state, attempts: 1, dueAt: NOON, ...more };
}
