import type { NotionPageView } from '../../../notion/desk.js';
import { pageSchema } from '../talk/notion-schema.js';
import { useAsked } from '../talk/use-asked.js';
import { Comments } from './comments.js';
import { useNotion } from './notion-context.js';
import { PageBody } from './page-body.js';
import { Properties } from './properties.js';

const when = (iso: string): string =>
  new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** One page: title, properties, body, comments, and the ways to put it away or lock it. */
export function NotionPage({ pageId }: { readonly pageId: string }) {
  const { answer: page, trouble } = useAsked(pageSchema, `/notion/page/${encodeURIComponent(pageId)}`, [
    'notion',
  ]);
  if (!page) return <p className="waiting">{trouble ?? 'Opening the page…'}</p>;
  return (
    <article className="notion-page" aria-label={page.title}>
      {(page.archived || page.inTrash) && (
        <p className="gone-banner">
          {page.inTrash ? 'This page is in the trash.' : 'This page is archived.'}
        </p>
      )}
      {page.locked && <p className="gone-banner">This page is locked.</p>}
      <h2 dir="auto">{page.title === '' ? 'Untitled' : page.title}</h2>
      <p className="page-facts">
        Created {when(page.createdAt)} · edited {when(page.lastEditedAt)}
      </p>
      <PutAway page={page} />
      <Properties page={page} />
      <Comments page={page} />
      <PageBody page={page} />
    </article>
  );
}

type PageAct = 'archive' | 'unarchive' | 'trash' | 'restore' | 'lock' | 'unlock';

function PutAway({ page }: { readonly page: NotionPageView }) {
  const { act } = useNotion();
  const button = (label: string, what: PageAct) => (
    <button
      type="button"
      className="button button-small"
      onClick={() => void act({ act: what, pageId: page.id })}
    >
      {label}
    </button>
  );
  return (
    <div className="page-tools">
      {page.archived ? button('Unarchive', 'unarchive') : button('Archive', 'archive')}
      {page.inTrash ? button('Restore', 'restore') : button('Move to trash', 'trash')}
      {page.locked ? button('Unlock', 'unlock') : button('Lock', 'lock')}
    </div>
  );
}
