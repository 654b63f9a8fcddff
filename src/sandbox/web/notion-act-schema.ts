import { z } from 'zod';

const id = z.string().min(1);
const text = z.string();

/** What a colleague may send to `POST /notion`. */
export const notionActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('comment'), by: id, pageId: id, text: text.min(1), blockId: id.optional() }),
  z.object({ act: z.literal('edit-comment'), commentId: id, text: text.min(1) }),
  z.object({ act: z.literal('delete-comment'), commentId: id }),
  z.object({ act: z.enum(['resolve', 'reopen']), discussionId: id }),
  z.object({ act: z.enum(['archive', 'unarchive', 'trash', 'restore', 'lock', 'unlock']), pageId: id }),
  z.object({ act: z.literal('set-property'), by: id, pageId: id, property: id, value: text }),
  z.object({ act: z.literal('add-paragraph'), by: id, pageId: id, text: text.min(1) }),
  z.object({ act: z.literal('edit-block'), by: id, blockId: id, text }),
  z.object({ act: z.literal('delete-block'), by: id, blockId: id }),
  z.object({ act: z.literal('add-row'), by: id, blockId: id, cells: z.array(text).max(100) }),
  z.object({ act: z.literal('add-column'), by: id, blockId: id, title: text }),
  z.object({ act: z.literal('rename-option'), property: id, option: id, name: id.max(100) }),
  z.object({ act: z.literal('remove-property'), property: id }),
]);
