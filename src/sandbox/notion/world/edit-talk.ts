import { newId } from './ids.js';
import type { RichText } from './records.js';
import type { Comment, Discussion, Talk } from './talk-records.js';

export interface NewComment {
  readonly by: string;
  readonly at: string;
  readonly text: RichText[];
  readonly displayName: Comment['displayName'];
}

/** The open discussion of a page (no `blockId`) or of a block; a resolved one is over and never joined again. */
export function openDiscussion(talk: Talk, blockId: string | undefined): Discussion | undefined {
  return talk.discussions.find((each) => !each.resolved && each.blockId === blockId);
}

export interface Said {
  readonly talk: Talk;
  readonly comment: Comment;
}

/** Adds a comment to the discussion, or to a new one on the block or page when there is none. */
export function withComment(
  talk: Talk,
  where: { readonly discussion: Discussion | undefined; readonly blockId: string | undefined },
  said: NewComment,
): Said {
  const discussion = where.discussion ?? {
    id: newId(),
    resolved: false,
    ...(where.blockId === undefined ? {} : { blockId: where.blockId }),
  };
  const comment: Comment = {
    id: newId(),
    discussionId: discussion.id,
    by: said.by,
    createdAt: said.at,
    lastEditedAt: said.at,
    text: said.text,
    displayName: said.displayName,
  };
  const discussions = where.discussion === undefined ? [...talk.discussions, discussion] : talk.discussions;
  return { talk: { ...talk, discussions, comments: [...talk.comments, comment] }, comment };
}

/** The talk with new words in one comment. */
export function withEditedComment(talk: Talk, comment: Comment): Talk {
  return { ...talk, comments: talk.comments.map((each) => (each.id === comment.id ? comment : each)) };
}

/** The talk without the comment; the last comment takes its discussion with it. */
export function withoutComment(talk: Talk, commentId: string): Talk {
  const comments = talk.comments.filter((each) => each.id !== commentId);
  const alive = new Set(comments.map((each) => each.discussionId));
  return { ...talk, comments, discussions: talk.discussions.filter((each) => alive.has(each.id)) };
}

/** The talk with the discussion resolved or reopened. */
export function withResolved(talk: Talk, discussionId: string, resolved: boolean): Talk {
  const discussions = talk.discussions.map((each) =>
    each.id === discussionId ? { ...each, resolved } : each,
  );
  return { ...talk, discussions };
}
