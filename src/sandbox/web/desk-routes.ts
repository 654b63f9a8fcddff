import { Router, type Request, type Response } from 'express';
import type { SlackDesk } from '../slack/desk.js';
import { actSchema, suggestionSchema } from './act-schema.js';
import { checked } from './checked.js';

/** The person of `?as=U…`, or an answer that says who there is. */
function personOf(slack: SlackDesk, request: Request, response: Response): string | undefined {
  const asked = request.query['as'];
  const people = slack.people().filter((person) => !person.isBot);
  const person = people.find(({ id }) => id === asked);
  if (person) return person.id;
  response
    .status(404)
    .json({ error: 'no such person', people: people.map(({ id, name }) => ({ id, name })) });
  return undefined;
}

/** `GET /people`, `GET|POST /desk?as=U…`, `POST /suggest?as=U…`: what a person sees and does in Slack. */
export function deskRoutes(slack: SlackDesk): Router {
  const router = Router();
  router.get('/people', (_request, response) => {
    response.json(slack.people().filter((person) => !person.isBot));
  });
  router.get('/desk', (request, response) => {
    const person = personOf(slack, request, response);
    if (person !== undefined) response.json(slack.see(person));
  });
  router.post(
    '/desk',
    checked(actSchema, async (act, request, response) => {
      const person = personOf(slack, request, response);
      if (person !== undefined) response.json(await slack.act(person, act));
    }),
  );
  router.post(
    '/suggest',
    checked(suggestionSchema, async (asked, request, response) => {
      const person = personOf(slack, request, response);
      if (person !== undefined) response.json(await slack.suggest(person, asked));
    }),
  );
  return router;
}
