import { useState } from 'react';
import type { NotionPageView } from '../../../notion/desk.js';
import { Avatar } from '../slack/avatar.js';
import { EditBox } from './edit-box.js';
import { useNotion } from './notion-context.js';
import { plainRuns, Runs } from './runs.js';

type DiscussionView = NotionPageView['discussions'][number];
type CommentView = DiscussionView['comments'][number];

interface DiscussionProps {
  readonly discussion: DiscussionView;
  /** The text of the block it hangs on. */
  readonly about: string | undefined;
}

/** One discussion; resolving it hides it from Notion's API, as in Notion itself. */
export function Discussion({ discussion, about }: DiscussionProps) {
  const { act } = useNotion();
  const { id, resolved, comments } = discussion;
  return (
    <div className="discussion">
      {about !== undefined && <blockquote dir="auto">{about}</blockquote>}
      <ul>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ul>
      <button
        type="button"
        className="button button-small"
        onClick={() => void act({ act: resolved ? 'reopen' : 'resolve', discussionId: id })}
      >
        {resolved ? 'Reopen' : 'Resolve'}
      </button>
    </div>
  );
}

function Comment({ comment }: { readonly comment: CommentView }) {
  const { act } = useNotion();
  const [editing, setEditing] = useState(false);
  const at = new Date(comment.at);
  return (
    <li className="comment">
      <div className="comment-head">
        <Avatar name={comment.author} isApp={false} size="small" />
        <strong>{comment.author}</strong>
        <time dateTime={comment.at}>
          {at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        <span className="body-tools">
          <button
            type="button"
            className="icon-button"
            aria-label={`Edit the comment by ${comment.author}`}
            onClick={() => {
              setEditing(true);
            }}
          >
            ✎
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Delete the comment by ${comment.author}`}
            onClick={() => void act({ act: 'delete-comment', commentId: comment.id })}
          >
            ✕
          </button>
        </span>
      </div>
      {editing ? (
        <EditBox
          label="Text of the comment"
          text={plainRuns(comment.runs)}
          action="Save"
          save={(text) => act({ act: 'edit-comment', commentId: comment.id, text })}
          close={() => {
            setEditing(false);
          }}
        />
      ) : (
        <p className="comment-text" dir="auto">
          <Runs runs={comment.runs} />
        </p>
      )}
    </li>
  );
}
