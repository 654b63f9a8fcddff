import type { Comment, Talk } from '../world/talk-records.js';
import { BOT, type World } from '../world/world.js';
import { partialUser, type Json } from './user-object.js';

export function commentObject(comment: Comment, talk: Talk, world: World): Json {
  const discussion = talk.discussions.find((each) => each.id === comment.discussionId);
  return {
    object: 'comment',
    id: comment.id,
    parent:
      discussion?.blockId === undefined
        ? { type: 'page_id', page_id: talk.pageId }
        : { type: 'block_id', block_id: discussion.blockId },
    discussion_id: comment.discussionId,
    created_time: comment.createdAt,
    last_edited_time: comment.lastEditedAt,
    created_by: partialUser(comment.by),
    rich_text: comment.text,
    display_name: { type: comment.displayName.type, resolved_name: shownAuthor(comment, world) },
  };
}

/** The name a reader sees above the comment. */
export function shownAuthor(comment: Comment, world: World): string {
  if (comment.displayName.type === 'custom') return comment.displayName.name;
  return comment.by === BOT.id ? BOT.name : (world.users.get(comment.by)?.name ?? 'Someone');
}
