import { createContext, useContext } from 'react';
import type { DeskChannel, DeskPerson, StateValues } from '../../../slack/desk.js';
import type { Placed } from '../state/elements.js';
import type { Json } from '../state/json.js';

/** What the elements of one surface (a message, a modal, Home) share. */
export interface SurfaceHold {
  readonly values: StateValues;
  /** Errors below inputs, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  readonly people: readonly DeskPerson[];
  readonly channels: readonly DeskChannel[];
  /** The element whose press is under way, as `block_id action_id`. */
  readonly pressing: string | undefined;
  /** Keeps what a person typed or chose; elements that act at once also tell the app. */
  readonly change: (placed: Placed, value: unknown) => void;
  /** Tells the app, e.g. of a pressed button or of Enter in a field. */
  readonly press: (placed: Placed, value: Json) => void;
  readonly suggest: (placed: Placed, query: string) => Promise<Json>;
}

export const SurfaceContext = createContext<SurfaceHold | undefined>(undefined);

/** The surface around an element. */
export function useSurface(): SurfaceHold {
  const hold = useContext(SurfaceContext);
  if (!hold) throw new Error('an element stands outside of any surface');
  return hold;
}
