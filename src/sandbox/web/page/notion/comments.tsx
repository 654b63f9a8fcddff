import { useState } from 'react';
import type { NotionPageView } from '../../../notion/desk.js';
import { Discussion } from './discussion.js';
import { useNotion } from './notion-context.js';
import { plainRuns } from './runs.js';

/** The page's discussions: open ones in full, resolved ones folded. */
export function Comments({ page }: { readonly page: NotionPageView }) {
  const open = page.discussions.filter(({ resolved }) => !resolved);
  const resolved = page.discussions.filter((discussion) => discussion.resolved);
  const about = (blockId: string | undefined): string | undefined => {
    const block = page.blocks.find(({ id }) => id === blockId);
    return block && plainRuns(block.runs);
  };
  return (
    <section className="comments" aria-label="Comments">
      <h3>Comments</h3>
      {open.length === 0 && <p className="blank">No open comments.</p>}
      {open.map((discussion) => (
        <Discussion key={discussion.id} discussion={discussion} about={about(discussion.blockId)} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary>{resolved.length} resolved</summary>
          {resolved.map((discussion) => (
            <Discussion key={discussion.id} discussion={discussion} about={about(discussion.blockId)} />
          ))}
        </details>
      )}
      <NewComment pageId={page.id} />
    </section>
  );
}

function NewComment({ pageId }: { readonly pageId: string }) {
  const { act, by } = useNotion();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (await act({ act: 'comment', by, pageId, text })) setText('');
  };
  return (
    <form
      className="new-comment"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        aria-label="Add a comment"
        placeholder="Add a comment…"
        dir="auto"
        rows={Math.max(1, Math.min(8, text.split('\n').length))}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <button type="submit" className="button button-primary button-small" disabled={text.trim() === ''}>
        Comment
      </button>
    </form>
  );
}
