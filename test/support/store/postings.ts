import type { NewPosting, PostingChange } from '../../../src/domain/posting.js';

export const NOON = new Date('2026-11-20T12:00:00.000Z');
export const LEASE_MS = 60_000;

export function minutesAfterNoon(minutes: number): Date {
  return new Date(NOON.getTime() + minutes * 60_000);
}

export function promise(
  id: string,
  page = 'acme',
  payload: unknown = { lines: ['We demo on Friday'] },
): NewPosting {
  return {
    id,
    opportunityId: page,
    slackUserId: 'U1',
    displayName: 'Ana P. via Opp',
    payload,
  };
}

export function change(state: PostingChange['state'], more: Partial<PostingChange> = {}): PostingChange {
  return { state, attempts: 1, dueAt: NOON, ...more };
}
