import { createContext, useContext } from 'react';
import type { NotionAct, NotionOverview } from '../../../notion/desk.js';

/** Notion as one colleague holds it. */
export interface NotionHold {
  readonly overview: NotionOverview;
  /** The user id of the colleague who edits. */
  readonly by: string;
  /** True when Notion took it; a refusal is shown. */
  readonly act: (act: NotionAct) => Promise<boolean>;
}

export const NotionContext = createContext<NotionHold | undefined>(undefined);

export function useNotion(): NotionHold {
  const hold = useContext(NotionContext);
  if (!hold) throw new Error('this stands outside of Notion');
  return hold;
}
