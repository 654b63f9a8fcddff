import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import type { PageReading } from '../services/ports/pages.js';
import type { Caller } from './caller.js';
import { completeValues } from './complete-values.js';
import { normalizeId } from './ids.js';
import { isGone, isRowOf, pageSchema, titleOf, toOpportunity, type NotionPage } from './opportunity-page.js';
import { peopleOf } from './property-values.js';
import { valuesOf } from './read-values.js';
import type { MappingRules } from './mapping-rules.js';
import type { NotionSetup } from './setup.js';

const extrasSchema = z.looseObject({
  is_locked: z.boolean().catch(false),
  last_edited_by: z.looseObject({ id: z.string() }).optional().catch(undefined),
});

/** The id as Notion writes it. Throws `deal_gone` for what is no id. */
export function pageIdOf(opportunityId: string): string {
  const pageId = normalizeId(opportunityId);
  if (pageId === undefined) throw new UserError({ kind: 'deal_gone', title: undefined });
  return pageId;
}

/** Reads the page afresh. Throws `deal_gone` when it is in the trash, archived, moved away or not shared (N12, N13). */
export async function livePage(
  caller: Caller,
  opportunityId: string,
  dataSourceId: string,
): Promise<NotionPage> {
  const pageId = pageIdOf(opportunityId);
  const page = await caller.read({
    lane: 'interactive',
    subject: 'deal',
    shape: pageSchema,
    request: (client) => client.pages.retrieve({ page_id: pageId }),
  });
  if (isGone(page) || !isRowOf(page, dataSourceId)) {
    throw new UserError({ kind: 'deal_gone', title: titleOf(page) });
  }
  return page;
}

/** The page with everything that Opp could write, its lists read to their ends. */
export async function readPage(
  caller: Caller,
  opportunityId: string,
  setup: NotionSetup,
  rules: MappingRules,
): Promise<PageReading> {
  const live = await livePage(caller, opportunityId, setup.dataSourceId);
  const page = await completeValues(caller, live);
  const extras = extrasSchema.parse(page);
  const editor = extras.last_edited_by?.id;
  return {
    opportunity: toOpportunity(page, setup.mapping, rules),
    values: valuesOf(page, setup.schema),
    people: Object.values(page.properties).flatMap(peopleOf),
    locked: extras.is_locked,
    lastEditedBy: editor === undefined ? undefined : await editorName(caller, editor, page),
  };
}

const userSchema = z.looseObject({ name: z.string().nullish() });

/** Notion tells only the id of who edited a page; the name often stands in one of its properties. */
async function editorName(caller: Caller, id: string, page: NotionPage): Promise<string | undefined> {
  const known = Object.values(page.properties)
    .flatMap(peopleOf)
    .find((person) => person.id === id);
  if (known !== undefined) return known.name;
  try {
    const user = await caller.read({
      lane: 'interactive',
      subject: 'people',
      shape: userSchema,
      request: (client) => client.users.retrieve({ user_id: id }),
    });
    return user.name ?? undefined;
  } catch (error) {
    // A name is nice to have: without it the page is still read.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
