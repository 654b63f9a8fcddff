import type { BlockObjectRequest } from '@notionhq/client';
import { z } from 'zod';

import { UserError } from '../domain/errors.js';
import { CUSTOMER_INFORMATION_HEADING, FEATURE_MAPPING_HEADING } from '../domain/page-body/headings.js';
import type { NewPageBody } from '../domain/page-body/page-body.js';
import type { WriteOutcome } from '../services/ports/notion.js';
import type { CreatedPage, NewPage } from '../services/ports/pages.js';
import { normalizeId } from './ids.js';
import { heading, tableBlock } from './new-blocks.js';
import { cannotTake, lookThenWrite } from './refusing.js';
import { checkedWrites, type WritingParts } from './set-values.js';

/** Notion takes 500 kB; some room is left for the rest of the request. */
const MOST_BYTES = 480_000;

const createdSchema = z.looseObject({ id: z.string(), url: z.string().optional() });

/**
 * Makes one page with its values and its body in one request (S0-36, S0-38). Refused for options that the database does
 * not have (N16) and for tables beyond one request: more than 99 rows, or 480 kB in all (N21).
 */
export function createPage(
  parts: WritingParts,
  { values, body, mark }: NewPage,
): Promise<WriteOutcome<CreatedPage>> {
  return lookThenWrite(
    async () => {
      const { dataSourceId } = await parts.setup.current('interactive');
      const given = new Map([...values].filter(([, value]) => value !== undefined));
      const properties = await checkedWrites(parts, dataSourceId, given);
      return { dataSourceId, properties, children: bodyBlocks(body, mark) };
    },
    ({ dataSourceId, properties, children }) =>
      parts.caller.write({
        lane: 'interactive',
        subject: 'writing_pages',
        request: (client) =>
          client.pages.create({
            parent: { type: 'data_source_id', data_source_id: dataSourceId },
            properties,
            children,
          }),
        toValue: (answer) => created(createdSchema.safeParse(answer).data),
        toCommitted: (ids) => created(pageAmong(ids, children.length)),
      }),
  );
}

/** The page comes before its blocks; an error that names only the blocks does not say which page it is. */
function pageAmong(ids: readonly string[], blocks: number): { id: string } | undefined {
  const [id] = ids;
  return id === undefined || ids.length === blocks ? undefined : { id };
}

/** Without the right to read, Notion sends no address; this one leads to the page, too. */
function created(page: z.infer<typeof createdSchema> | undefined): CreatedPage | undefined {
  if (page === undefined) return undefined;
  const id = normalizeId(page.id) ?? page.id;
  return { id, url: page.url ?? `https://www.notion.so/${id.replaceAll('-', '')}` };
}

/** Heading and table of each section in order; the first heading carries the mark. */
function bodyBlocks(
  { customerInformation, featureMapping, evidence }: NewPageBody,
  mark: string,
): BlockObjectRequest[] {
  const blocks = [
    heading(CUSTOMER_INFORMATION_HEADING, mark),
    tableBlock(customerInformation),
    heading(FEATURE_MAPPING_HEADING, undefined),
    tableBlock(featureMapping),
    ...(evidence === undefined ? [] : [heading(evidence.heading, undefined), tableBlock(evidence.table)]),
  ];
  if (Buffer.byteLength(JSON.stringify(blocks)) > MOST_BYTES) {
    throw new UserError(cannotTake('the page has more text than Notion takes at once'));
  }
  return blocks;
}
