import { z } from 'zod';

import type { ChangeLine } from '../domain/change-log/change-line.js';
import { UserError } from '../domain/errors.js';
import { CHANGE_LOG_HEADING } from '../domain/page-body/headings.js';
import type { PageBody } from '../domain/page-body/page-body.js';
import type { Append } from './append-blocks.js';
import type { Caller } from './caller.js';
import { presentBlock, type NotionBlock } from './list-blocks.js';
import { readPageBody } from './page-body-blocks.js';
import { changeLineBlock, heading } from './new-blocks.js';

const toggles = z.looseObject({ is_toggleable: z.literal(true) });

interface LineToWrite {
  readonly line: ChangeLine;
  readonly mark: string;
}

/**
 * Where and how the line goes: below the last line of the log, wherever that stands, else into or below its heading,
 * else with a new heading at the end of the page (S0-44). When what `body` names has vanished since, the page is read
 * again; throws `notion_busy` when it changes faster than that.
 */
export async function placedLine(
  caller: Caller,
  pageId: string,
  body: PageBody,
  written: LineToWrite,
): Promise<Append> {
  const placed =
    (await place(caller, pageId, body, written)) ??
    (await place(caller, pageId, await readPageBody(caller, pageId), written));
  if (placed === undefined) throw new UserError({ kind: 'notion_busy', retryAfterSeconds: 1 });
  return placed;
}

async function place(
  caller: Caller,
  pageId: string,
  body: PageBody,
  { line, mark }: LineToWrite,
): Promise<Append | undefined> {
  const bullet = changeLineBlock(line, mark);
  if (body.changeLog === undefined) {
    return { parentId: pageId, children: [heading(CHANGE_LOG_HEADING, undefined), bullet] };
  }
  const lastLine = body.changeLog.lines.at(-1);
  const anchor = await presentBlock(caller, lastLine?.id ?? body.changeLog.headingId);
  if (anchor === undefined) return undefined;
  if (lastLine === undefined && folds(anchor)) return { parentId: anchor.id, children: [bullet] };
  return {
    parentId: anchor.parent?.block_id ?? pageId,
    children: [bullet],
    position: { type: 'after_block', after_block: { id: anchor.id } },
  };
}

/** A toggle holds its lines inside. */
function folds(block: NotionBlock): boolean {
  return block.type === 'toggle' || toggles.safeParse(block[block.type]).success;
}
