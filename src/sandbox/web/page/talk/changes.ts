import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import { z } from 'zod';

const changesSchema = z.array(z.enum(['slack', 'notion', 'clock']));
export type Change = z.infer<typeof changesSchema>[number];

/** Told what changed; nothing named means "perhaps everything", after a (re)connect. */
type Listener = (seen: readonly Change[]) => void;
export type Subscribe = (listener: Listener) => () => void;

/** How the page hears of changes; `main.tsx` provides the one connection (browsers allow six per host). */
export const ChangesContext = createContext<Subscribe>(() => () => undefined);

/** Opens the stream of server-sent events. */
export function openChanges(path: string): Subscribe {
  const source = new EventSource(path);
  const listeners = new Set<Listener>();
  const tell: Listener = (seen) => {
    for (const listener of listeners) listener(seen);
  };
  source.onopen = () => {
    tell([]);
  };
  source.onmessage = (event: MessageEvent<unknown>) => {
    const seen = changesSchema.safeParse(JSON.parse(String(event.data)));
    if (seen.success) tell(seen.data);
  };
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

/** Calls back whenever something of this kind changed, and after every reconnect. */
export function useChanges(kinds: readonly Change[], changed: () => void): void {
  const subscribe = useContext(ChangesContext);
  const heard = useEffectEvent((seen: readonly Change[]) => {
    if (seen.length === 0 || kinds.some((kind) => seen.includes(kind))) changed();
  });
  useEffect(
    () =>
      subscribe((seen) => {
        heard(seen);
      }),
    [subscribe],
  );
}
