import { z } from 'zod';
import type { RichText } from '../world/records.js';
import type { Comment } from '../world/talk-records.js';
import { BOT } from '../world/world.js';
import { check, checkId, checkKeys, checkObject, failedValidation } from './check.js';
import { inlineMarkdown } from './inline-markdown.js';
import { readRichText, type People } from './rich-text.js';

/** What a new comment hangs on. */
export interface CommentPlace {
  readonly on: 'page' | 'block' | 'discussion';
  readonly id: string;
}

export interface NewCommentRequest {
  readonly place: CommentPlace;
  readonly text: RichText[];
  readonly displayName: Comment['displayName'];
}

/** Reads the body of a new comment: exactly one place, exactly one of `rich_text` and `markdown`. */
export function readNewComment(body: Readonly<Record<string, unknown>>, people: People): NewCommentRequest {
  const text = readCommentText(body, ['parent', 'discussion_id', 'display_name'], people);
  return { place: placeOf(body), text, displayName: displayName(body['display_name']) };
}

const markdown = z.string().min(1).max(2000);

/** Reads the words of a comment; `others` are the further keys that may stand beside them. */
export function readCommentText(
  body: Readonly<Record<string, unknown>>,
  others: readonly string[],
  people: People,
): RichText[] {
  checkKeys(body, ['rich_text', 'markdown', ...others], 'body');
  if ((body['rich_text'] === undefined) === (body['markdown'] === undefined)) {
    throw failedValidation('body', 'should have exactly one of `rich_text` and `markdown` defined.');
  }
  const runs =
    body['markdown'] === undefined
      ? readRichText(body['rich_text'], 'body.rich_text', people)
      : inlineMarkdown(check(markdown, body['markdown'], 'body.markdown'));
  if (runs.length === 0) throw failedValidation('body.rich_text.length', 'should be ≥ `1`, instead was `0`.');
  return runs;
}

function placeOf(body: Readonly<Record<string, unknown>>): CommentPlace {
  if ((body['parent'] === undefined) === (body['discussion_id'] === undefined)) {
    throw failedValidation('body', 'should have exactly one of `parent` and `discussion_id` defined.');
  }
  if (body['discussion_id'] !== undefined) {
    return { on: 'discussion', id: checkId(body['discussion_id'], 'body.discussion_id') };
  }
  const parent = checkObject(body['parent'], 'body.parent');
  checkKeys(parent, ['type', 'page_id', 'block_id'], 'body.parent');
  const { type, page_id, block_id } = parent;
  if ((page_id === undefined) === (block_id === undefined)) {
    throw failedValidation('body.parent', 'should have exactly one of `page_id` and `block_id` defined.');
  }
  const on = page_id === undefined ? 'block' : 'page';
  if (type !== undefined && type !== `${on}_id`) {
    throw failedValidation(
      'body.parent.type',
      `should be \`"${on}_id"\`, instead was \`${JSON.stringify(type)}\`.`,
    );
  }
  return { on, id: checkId(page_id ?? block_id, `body.parent.${on}_id`) };
}

const named = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('integration') }),
  z.strictObject({ type: z.literal('user') }),
  z.strictObject({ type: z.literal('custom'), custom: z.strictObject({ name: z.string().min(1) }) }),
]);

function displayName(given: unknown): Comment['displayName'] {
  const wanted = check(named, given ?? { type: 'integration' }, 'body.display_name');
  return wanted.type === 'custom'
    ? { type: 'custom', name: wanted.custom.name }
    : { type: wanted.type, name: BOT.name };
}
