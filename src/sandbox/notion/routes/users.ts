import { botObject, personObject } from '../answers/user-object.js';
import { askedSlice, listAnswer, sliced } from '../requests/paging.js';
import { notFound } from '../requests/refusal.js';
import { BOT } from '../world/world.js';
import { pathId } from './find.js';
import type { Ask, Answer, Route, Scene } from './route.js';

function list(ask: Ask, { world, may }: Scene): Answer {
  const everyone = [...[...world.users.values()].map((user) => personObject(user, may)), botObject()];
  const { items, nextCursor } = sliced(everyone, askedSlice(ask.query), (user) => String(user['id']));
  return { body: listAnswer('user', items, nextCursor) };
}

function retrieve(ask: Ask, { world, may }: Scene): Answer {
  const id = pathId(ask, 'user_id');
  if (id === BOT.id) return { body: botObject() };
  const user = world.users.get(id);
  if (user === undefined) throw notFound('user', id);
  return { body: personObject(user, may) };
}

export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/v1/users/me', writes: false, run: () => ({ body: botObject() }) },
  { method: 'GET', path: '/v1/users', writes: false, run: list },
  { method: 'GET', path: '/v1/users/:user_id', writes: false, run: retrieve },
];
