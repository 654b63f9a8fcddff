import { useState } from 'react';
import { useDesk } from '../slack/desk-context.js';
import { ask } from '../talk/ask.js';
import { resultSchema } from '../talk/desk-schema.js';
import { overviewSchema } from '../talk/notion-schema.js';
import { useAsked } from '../talk/use-asked.js';
import { DatabaseTable } from './database-table.js';
import { NotionContext, type NotionHold } from './notion-context.js';
import { NotionPage } from './notion-page.js';

interface NotionPaneProps {
  readonly pageId: string | undefined;
  readonly openPage: (pageId: string | undefined) => void;
}

/** Notion: the database as a table, and one page of it, edited as a colleague would. */
export function NotionPane({ pageId, openPage }: NotionPaneProps) {
  const { desk } = useDesk();
  const { answer: overview, trouble } = useAsked(overviewSchema, '/notion', ['notion']);
  const [chosen, setChosen] = useState<string>();
  const [refused, setRefused] = useState<string>();
  if (!overview) return <p className="waiting notion">{trouble ?? 'Opening Notion…'}</p>;
  const own = overview.users.find(({ name }) => name === desk.me.name);
  const by = chosen ?? own?.id ?? overview.users[0]?.id ?? '';
  const act: NotionHold['act'] = async (what) => {
    const result = await ask(resultSchema, '/notion', what).catch((error: unknown) => ({
      ok: false as const,
      refused: error instanceof Error ? error.message : 'The sandbox did not answer.',
    }));
    setRefused(result.ok ? undefined : result.refused);
    return result.ok;
  };
  return (
    <NotionContext value={{ overview, by, act }}>
      <section className="notion" aria-label="Notion">
        <header className="notion-head">
          <nav aria-label="Notion path">
            <button
              type="button"
              className="crumb"
              aria-current={pageId === undefined ? 'page' : undefined}
              onClick={() => {
                openPage(undefined);
              }}
            >
              {overview.title}
            </button>
          </nav>
          <label className="editing-as">
            <span>Editing as</span>
            <select
              value={by}
              onChange={({ target }) => {
                setChosen(target.value);
              }}
            >
              {overview.users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </header>
        {refused !== undefined && (
          <p className="notion-refusal" role="alert">
            {refused}
          </p>
        )}
        {pageId === undefined ? (
          <DatabaseTable openPage={openPage} />
        ) : (
          <NotionPage key={pageId} pageId={pageId} />
        )}
      </section>
    </NotionContext>
  );
}
