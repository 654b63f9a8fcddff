import { z } from 'zod';

import type { PageComment } from '../services/ports/notion.js';

/** Who is named when Notion names nobody. */
const NAMELESS = 'Someone';

export const commentSchema = z.looseObject({
  id: z.string(),
  created_time: z.iso.datetime({ offset: true }),
  rich_text: z.array(z.looseObject({ plain_text: z.string(), href: z.string().nullish() })),
  display_name: z.looseObject({ resolved_name: z.string().nullish() }).nullish(),
  created_by: z.looseObject({ name: z.string().nullish() }).nullish(),
});

/** A comment in the domain's words. */
export function toComment(raw: z.infer<typeof commentSchema>): PageComment {
  return {
    id: raw.id,
    createdAt: new Date(raw.created_time),
    author: raw.display_name?.resolved_name ?? raw.created_by?.name ?? NAMELESS,
    text: raw.rich_text.map((run) => run.plain_text).join(''),
    links: raw.rich_text.flatMap((run) => run.href ?? []),
  };
}

/** Oldest first. Notion's times are whole minutes; within one, the order in which it listed them stays. */
export function oldestFirst(comments: readonly PageComment[]): readonly PageComment[] {
  return comments.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

const createdSchema = z.looseObject({ id: z.string() });

/** The id in the answer to a new comment; without the right to read comments it holds nothing else (N18). */
export function createdId(answer: unknown): string | undefined {
  const parsed = createdSchema.safeParse(answer);
  return parsed.success ? parsed.data.id : undefined;
}
