import { Router } from 'express';
import type { NotionDesk } from '../notion/desk.js';
import { checked } from './checked.js';
import { notionActSchema } from './notion-act-schema.js';

/** `GET /notion`, `GET /notion/page/:id`, `POST /notion`: what a colleague sees and does in Notion. */
export function notionRoutes(notion: NotionDesk): Router {
  const router = Router();
  router.get('/notion', (_request, response) => {
    response.json(notion.overview());
  });
  router.get('/notion/page/:id', (request, response) => {
    const page = notion.page(request.params.id);
    if (page) response.json(page);
    else response.status(404).json({ error: 'no such page' });
  });
  router.post(
    '/notion',
    checked(notionActSchema, async (act, _request, response) => {
      response.json(await notion.act(act));
    }),
  );
  return router;
}
