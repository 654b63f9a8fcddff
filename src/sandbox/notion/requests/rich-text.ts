import { z } from 'zod';
import type { Annotations, RichText, User } from '../world/records.js';
import { PLAIN, textRun } from '../world/rich-text.js';
import { check, checkId, checkObject, failedValidation } from './check.js';
import { dateValue, DATE } from './dates.js';
import { notFound } from './refusal.js';

/** Limits of a rich text (request limits of the API). Lengths count UTF-16 units. */
const MAX_RUNS = 100;
const MAX_CONTENT = 2000;
const MAX_URL = 2000;
const MAX_EXPRESSION = 1000;

const COLORS = ['default', 'gray', 'brown', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'red'];
/** A colour of text or its background. */
export const color = z.enum(COLORS.flatMap((name) => [name, `${name}_background`]));

// What a response shows may come back in a request: `plain_text` and `href` are tolerated and ignored.
const echoed = { plain_text: z.string().optional(), href: z.string().nullable().optional() };
const annotations = z
  .strictObject({
    bold: z.boolean(),
    italic: z.boolean(),
    strikethrough: z.boolean(),
    underline: z.boolean(),
    code: z.boolean(),
    color,
  })
  .partial()
  .optional();

const textItem = z.strictObject({
  type: z.literal('text').optional(),
  text: z.strictObject({
    content: z.string().max(MAX_CONTENT),
    link: z
      .strictObject({ type: z.literal('url').optional(), url: z.string().min(1).max(MAX_URL) })
      .nullable()
      .optional(),
  }),
  annotations,
  ...echoed,
});
const mentionItem = z.strictObject({
  type: z.literal('mention').optional(),
  mention: z.union([
    z.strictObject({ type: z.literal('user').optional(), user: z.object({ id: z.string() }) }),
    z.strictObject({ type: z.literal('page').optional(), page: z.strictObject({ id: z.string() }) }),
    z.strictObject({ type: z.literal('date').optional(), date: DATE }),
  ]),
  annotations,
  ...echoed,
});
const equationItem = z.strictObject({
  type: z.literal('equation').optional(),
  equation: z.strictObject({ expression: z.string().max(MAX_EXPRESSION) }),
  annotations,
  ...echoed,
});

/** Who may be mentioned. */
export type People = ReadonlyMap<string, User>;

/** Reads a rich text array of a request. Runs without content vanish, as in Notion. */
export function readRichText(given: unknown, where: string, people: People): RichText[] {
  const items = check(z.array(z.unknown()).max(MAX_RUNS), given, where);
  return items
    .map((item, index) => readItem(item, `${where}[${index}]`, people))
    .filter((run) => run.plain_text !== '');
}

function readItem(given: unknown, where: string, people: People): RichText {
  const item = checkObject(given, where);
  if ('text' in item) {
    const { text, annotations: marks } = check(textItem, item, where);
    const link = text.link?.url ?? null;
    if (link !== null && !isLink(link))
      throw failedValidation(`${where}.text.link.url`, 'should be a valid URL.');
    return textRun(text.content, link, filled(marks));
  }
  if ('mention' in item) return readMention(item, where, people);
  if ('equation' in item) {
    const { equation, annotations: marks } = check(equationItem, item, where);
    return {
      type: 'equation',
      equation,
      annotations: filled(marks),
      plain_text: equation.expression,
      href: null,
    };
  }
  throw failedValidation(
    where,
    'should have one of `text`, `mention` or `equation` defined, instead was none of them.',
  );
}

function readMention(item: unknown, where: string, people: People): RichText {
  const { mention, annotations: marks } = check(mentionItem, item, where);
  const annotated = filled(marks);
  if ('user' in mention) {
    const id = checkId(mention.user.id, `${where}.mention.user.id`);
    const user = people.get(id);
    if (user === undefined) throw notFound('user', id);
    return {
      type: 'mention',
      mention: { type: 'user', user: { object: 'user', id } },
      annotations: annotated,
      plain_text: `@${user.name}`,
      href: null,
    };
  }
  if ('page' in mention) {
    const id = checkId(mention.page.id, `${where}.mention.page.id`);
    const href = `https://www.notion.so/${id.replaceAll('-', '')}`;
    return {
      type: 'mention',
      mention: { type: 'page', page: { id } },
      annotations: annotated,
      plain_text: 'page',
      href,
    };
  }
  const date = dateValue(mention.date, `${where}.mention.date`);
  const plain_text = date.end === null ? date.start : `${date.start} → ${date.end}`;
  return { type: 'mention', mention: { type: 'date', date }, annotations: annotated, plain_text, href: null };
}

function filled(given: z.output<typeof annotations>): Annotations {
  return {
    bold: given?.bold ?? PLAIN.bold,
    italic: given?.italic ?? PLAIN.italic,
    strikethrough: given?.strikethrough ?? PLAIN.strikethrough,
    underline: given?.underline ?? PLAIN.underline,
    code: given?.code ?? PLAIN.code,
    color: given?.color ?? PLAIN.color,
  };
}

/** Absolute links and links within Notion (`/…`) are taken. */
function isLink(url: string): boolean {
  return url.startsWith('/') || URL.canParse(url);
}
