import { userShape } from '../shapes.js';
import { SlackError } from '../slack-error.js';
import { maybe, need, read, type Method } from './method.js';

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': read(['users:read'], (workspace, args) => {
    const person = workspace.people.find(need(args, 'user'));
    if (person === undefined) throw new SlackError('user_not_found');
    return Promise.resolve({ user: userShape(workspace, person) });
  }),
  'users.list': read(['users:read'], (workspace, args) => {
    const everybody = workspace.people.all().filter((person) => person.kind !== 'stranger');
    const { page, next } = paged(everybody, args);
    return Promise.resolve({
      members: page.map((person) => userShape(workspace, person)),
      cache_ts: Math.floor(workspace.clock.now().getTime() / 1000),
      response_metadata: { next_cursor: next },
    });
  }),
  'users.lookupByEmail': read(['users:read.email'], (workspace, args) => {
    const email = need(args, 'email').toLowerCase();
    const person = workspace.people.humans().find((one) => one.email?.toLowerCase() === email);
    if (person === undefined) throw new SlackError('users_not_found');
    return Promise.resolve({ user: userShape(workspace, person) });
  }),
};

/** One page of a list, with the cursor of the next ('' at the end). */
export function paged<T>(
  all: readonly T[],
  args: Record<string, unknown>,
): { page: readonly T[]; next: string } {
  const limit = Math.min(1000, Number(args['limit'] ?? 0) || 1000);
  const cursor = maybe(args, 'cursor');
  const start = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString('utf8'));
  if (!Number.isInteger(start) || start < 0) throw new SlackError('invalid_cursor');
  const end = start + limit;
  return {
    page: all.slice(start, end),
    next: end < all.length ? Buffer.from(String(end)).toString('base64') : '',
  };
}
