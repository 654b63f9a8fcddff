import { useState, type MouseEvent, type ReactNode } from 'react';
import type { Act, ActResult } from '../../../slack/desk.js';
import { ask } from '../talk/ask.js';
import { deskSchema, resultSchema, suggestionsSchema } from '../talk/desk-schema.js';
import { useAsked } from '../talk/use-asked.js';
import { DeskContext, type DeskHold } from './desk-context.js';
import { ModalStack } from '../modal/modal-stack.js';
import { notionPageIn } from '../state/notion-link.js';

interface DeskProviderProps {
  readonly personId: string;
  /** A link to a Notion page was followed. */
  readonly openNotion: (pageId: string) => void;
  readonly children: ReactNode;
}

/** Reads one person's desk, does what they do, and shows the modals they have open. */
export function DeskProvider({ personId, openNotion, children }: DeskProviderProps) {
  const as = `?as=${encodeURIComponent(personId)}`;
  const { answer: desk, trouble, again } = useAsked(deskSchema, `/desk${as}`, ['slack']);
  const [refused, setRefused] = useState<string>();
  if (!desk) return <p className="waiting">{trouble ?? 'Opening the workspace…'}</p>;
  const act = async (what: Act): Promise<ActResult> => {
    const result = await ask(resultSchema, `/desk${as}`, what).catch((error: unknown): ActResult => ({
      ok: false,
      refused: error instanceof Error ? error.message : 'The sandbox did not answer.',
    }));
    setRefused(result.ok ? undefined : result.refused);
    await again();
    return result;
  };
  const hold: DeskHold = {
    desk,
    act,
    suggest: (request) => ask(suggestionsSchema, `/suggest${as}`, request),
  };
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const page = link ? notionPageIn(link.getAttribute('href') ?? '') : undefined;
    if (page === undefined) return;
    event.preventDefault();
    openNotion(page);
  };
  return (
    <DeskContext value={hold}>
      <div className="page" onClickCapture={onClick}>
        {children}
        <ModalStack />
        {(refused ?? trouble) !== undefined && (
          <p className="toast" role="alert">
            {refused ?? trouble}
            <button
              type="button"
              className="icon-button"
              aria-label="Dismiss"
              onClick={() => {
                setRefused(undefined);
              }}
            >
              ✕
            </button>
          </p>
        )}
      </div>
    </DeskContext>
  );
}
