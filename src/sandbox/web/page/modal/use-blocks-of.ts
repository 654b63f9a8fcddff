import { useState } from 'react';
import { listAt, type Json } from '../state/json.js';

interface Seen {
  readonly from: Json | undefined;
  readonly blocks: readonly Json[];
}

/** The blocks of a view, the same list for as long as the view is the same object. */
export function useBlocksOf(from: Json | undefined): readonly Json[] {
  const [seen, setSeen] = useState<Seen>(() => ({ from, blocks: listAt(from, 'blocks') }));
  if (seen.from === from) return seen.blocks;
  const blocks = listAt(from, 'blocks');
  setSeen({ from, blocks });
  return blocks;
}
