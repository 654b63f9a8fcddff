import { z } from 'zod';
import type { NotionOverview, NotionPageView } from '../../../notion/desk.js';

const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const run = z.object({ text: z.string(), link: maybeText, bold: z.boolean() });

export const overviewSchema: z.ZodType<NotionOverview> = z.object({
  title: z.string(),
  databaseId: z.string(),
  users: z.array(z.object({ id: z.string(), name: z.string() })),
  properties: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      cells: z.record(z.string(), z.string()),
      archived: z.boolean(),
      inTrash: z.boolean(),
      openComments: z.number(),
      lastEditedAt: z.string(),
    }),
  ),
});

export const pageSchema: z.ZodType<NotionPageView> = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  archived: z.boolean(),
  inTrash: z.boolean(),
  locked: z.boolean(),
  createdAt: z.string(),
  lastEditedAt: z.string(),
  properties: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      text: z.string(),
      options: z.array(z.string()),
      editable: z.boolean(),
    }),
  ),
  blocks: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      runs: z.array(run),
      rows: z.array(z.array(z.string())),
      hasColumnHeader: z.boolean(),
    }),
  ),
  discussions: z.array(
    z.object({
      id: z.string(),
      resolved: z.boolean(),
      blockId: maybeText,
      comments: z.array(z.object({ id: z.string(), author: z.string(), at: z.string(), runs: z.array(run) })),
    }),
  ),
});
