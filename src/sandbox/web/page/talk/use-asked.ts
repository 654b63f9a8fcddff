import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { ask } from './ask.js';
import { useChanges, type Change } from './changes.js';

export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly trouble: string | undefined;
  readonly again: () => Promise<void>;
}

/** The server's answer at `path`, read again after every change of these kinds. Late answers never beat newer ones. */
export function useAsked<Answer>(
  schema: z.ZodType<Answer>,
  path: string,
  kinds: readonly Change[],
): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [trouble, setTrouble] = useState<string>();
  const newest = useRef(0);
  const again = useCallback(async () => {
    const turn = ++newest.current;
    try {
      const read = await ask(schema, path);
      if (turn !== newest.current) return;
      setAnswer(read);
      setTrouble(undefined);
    } catch (error) {
      if (turn === newest.current) setTrouble(error instanceof Error ? error.message : String(error));
    }
  }, [schema, path]);
  useEffect(() => {
    void again();
  }, [again]);
  useChanges(kinds, () => {
    void again();
  });
  return { answer, trouble, again };
}
