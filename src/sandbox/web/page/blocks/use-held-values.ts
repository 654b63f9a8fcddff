import { useState } from 'react';
import type { StateValues } from '../../../slack/desk.js';
import type { Json } from '../state/json.js';
import { retained } from '../state/retention.js';
import { initialValues } from '../state/state-values.js';

export interface HeldValues {
  readonly values: StateValues;
  readonly hold: (values: StateValues) => void;
}

interface Held {
  readonly blocks: readonly Json[];
  readonly values: StateValues;
}

/** What a person typed into a surface; survives the app's updates by Slack's rule (see `retained`). */
export function useHeldValues(blocks: readonly Json[]): HeldValues {
  const [held, setHeld] = useState<Held>(() => ({ blocks, values: initialValues(blocks) }));
  let current = held;
  if (held.blocks !== blocks) {
    current = { blocks, values: retained(held.blocks, held.values, blocks) };
    setHeld(current);
  }
  return {
    values: current.values,
    hold: (values) => {
      setHeld({ blocks, values });
    },
  };
}
