/**
 * Where the stand-ins keep what must survive a restart: small JSON objects, each in a realm ("notion.page",
 * "slack.message"). `put` and `remove` are durable before they resolve; a stand-in awaits them before it answers,
 * so that a killed process never forgets what it acknowledged.
 */
export interface SandboxMemory {
  all(realm: string): Promise<readonly { readonly id: string; readonly data: unknown }[]>;
  put(realm: string, id: string, data: unknown): Promise<void>;
  remove(realm: string, id: string): Promise<void>;
  /** Forgets everything (`npm start -- --fresh`). */
  clear(): Promise<void>;
}

/** A memory that lasts as long as the process: for tests. */
export function forgetfulMemory(): SandboxMemory {
  const realms = new Map<string, Map<string, unknown>>();
  const realm = (name: string): Map<string, unknown> => {
    const known = realms.get(name) ?? new Map<string, unknown>();
    realms.set(name, known);
    return known;
  };
  return {
    all: (name) => Promise.resolve([...realm(name)].map(([id, data]) => ({ id, data }))),
    put: (name, id, data) => {
      realm(name).set(id, structuredClone(data));
      return Promise.resolve();
    },
    remove: (name, id) => {
      realm(name).delete(id);
      return Promise.resolve();
    },
    clear: () => {
      realms.clear();
      return Promise.resolve();
    },
  };
}
