import type { NotionCapabilities } from '../desk.js';
import type { World } from '../world/world.js';

/** A request after the door: authorised, its body parsed. */
export interface Ask {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/** What the endpoints act on. */
export interface Scene {
  readonly world: World;
  readonly may: NotionCapabilities;
  readonly shared: boolean;
  /** Rows that one query can ever give. */
  readonly rowCap: number;
  /** Blocks that one markdown answer can hold. */
  readonly markdownCap: number;
}

export interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  /** What a write made or changed, for the error that says it was saved after all. */
  readonly committed?: { readonly id: string; readonly childIds: readonly string[] };
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `/v1/pages/:id`: a part with a colon is a parameter. */
  readonly path: string;
  readonly writes: boolean;
  readonly run: (ask: Ask, scene: Scene) => Answer | Promise<Answer>;
}
