import { createContext, useContext } from 'react';
import type { Act, ActResult, Desk, SuggestionRequest } from '../../../slack/desk.js';
import type { Json } from '../state/json.js';

/** The signed-in person's desk and hands. */
export interface DeskHold {
  readonly desk: Desk;
  /** Never throws: what went wrong is a refusal, which is also shown. */
  readonly act: (act: Act) => Promise<ActResult>;
  readonly suggest: (request: SuggestionRequest) => Promise<Json>;
}

export const DeskContext = createContext<DeskHold | undefined>(undefined);

export function useDesk(): DeskHold {
  const hold = useContext(DeskContext);
  if (!hold) throw new Error('nobody is signed in here');
  return hold;
}
