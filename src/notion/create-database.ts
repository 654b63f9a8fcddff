import { extractPageId } from '@notionhq/client';
import { z } from 'zod';

import type { Playbook } from '../domain/playbook.js';
import { UserError } from '../domain/errors.js';
import type { WriteOutcome } from '../services/ports/notion.js';
import type { Caller } from './caller.js';
import { normalizeId } from './ids.js';
import { newDatabaseProperties } from './new-database-schema.js';

export interface NewDatabase {
  /** The page it goes under: its id or its link. */
  readonly page: string;
  readonly title: string;
  readonly playbook: Playbook;
}

/** Enough of the answer; without the capability to read, Notion sends no link. */
const madeSchema = z.looseObject({ id: z.string(), url: z.string().optional() });
export type MadeDatabase = z.infer<typeof madeSchema>;

/**
 * Makes a database that fits the playbook. Sends it once: after `ambiguous`, look in Notion first. Throws
 * `notion_refused` when `page` is neither an id nor a link of a page.
 */
export async function createDatabase(
  caller: Caller,
  { page, title, playbook }: NewDatabase,
): Promise<WriteOutcome<MadeDatabase>> {
  const pageId = normalizeId(page) ?? extractPageId(page) ?? undefined;
  if (pageId === undefined) {
    throw new UserError({
      kind: 'notion_refused',
      reason: 'this is neither the id nor the link of a Notion page',
    });
  }
  return caller.write({
    lane: 'interactive',
    subject: 'deal',
    request: (client) =>
      client.databases.create({
        parent: { type: 'page_id', page_id: pageId },
        title: [{ text: { content: title } }],
        initial_data_source: { properties: newDatabaseProperties(playbook) },
      }),
    toValue: (answer) => madeSchema.safeParse(answer).data,
    toCommitted: ([id]) => (id === undefined ? undefined : { id }),
  });
}
