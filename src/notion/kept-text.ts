import { z } from 'zod';

const annotations = z
  .object({
    bold: z.boolean(),
    italic: z.boolean(),
    strikethrough: z.boolean(),
    underline: z.boolean(),
    code: z.boolean(),
    color: z.string(),
  })
  .partial();
const reference = z.object({ id: z.string() });
/** The mentions that Notion takes back, each with only what it takes. */
const mention = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), user: reference }),
  z.object({ type: z.literal('page'), page: reference }),
  z.object({ type: z.literal('database'), database: reference }),
  z.object({
    type: z.literal('date'),
    date: z.object({ start: z.string(), end: z.string().nullish(), time_zone: z.string().nullish() }),
  }),
  z.object({ type: z.literal('template_mention'), template_mention: z.looseObject({}) }),
  z.object({ type: z.literal('custom_emoji'), custom_emoji: z.looseObject({ id: z.string() }) }),
]);
const content = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.object({ content: z.string(), link: z.object({ url: z.string() }).nullish() }),
  }),
  z.object({ type: z.literal('equation'), equation: z.object({ expression: z.string() }) }),
  z.object({ type: z.literal('mention'), mention }),
]);
const shown = z.looseObject({
  plain_text: z.string().catch(''),
  href: z.string().nullish(),
  annotations: annotations.optional(),
});

/**
 * Rich text of an answer as a request takes it: words, links, formatting and mentions as they are. What Notion shows
 * but does not take back (a link's preview) becomes its words with the same link.
 */
export function keptText(run: unknown): Readonly<Record<string, unknown>> {
  const { plain_text: text, href, annotations: marks } = shown.parse(run);
  const formatting = marks === undefined ? {} : { annotations: marks };
  const kept = content.safeParse(run);
  if (kept.success) return { ...kept.data, ...formatting };
  const link = typeof href === 'string' ? { url: href } : null;
  return { type: 'text', text: { content: text, link }, ...formatting };
}
