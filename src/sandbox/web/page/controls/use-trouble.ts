import { useState } from 'react';
import { ask } from '../talk/ask.js';
import { useAsked } from '../talk/use-asked.js';
import { troubleViewSchema, type TroubleChange, type TroubleView } from '../../trouble-schema.js';

export interface TroubleHold {
  readonly view: TroubleView | undefined;
  readonly change: (change: TroubleChange) => void;
  readonly refused: string | undefined;
}

/** What is switched on, read again after every change and every request that may have used it up. */
export function useTrouble(): TroubleHold {
  const { answer: view, trouble, again } = useAsked(troubleViewSchema, '/trouble', ['slack', 'notion']);
  const [refused, setRefused] = useState<string>();
  const change = async (what: TroubleChange): Promise<void> => {
    try {
      await ask(troubleViewSchema, '/trouble', what);
      setRefused(undefined);
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
    await again();
  };
  return { view, change: (what) => void change(what), refused: refused ?? trouble };
}
