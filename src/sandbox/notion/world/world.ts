import type { SandboxMemory } from '../../memory.js';
import type { Page, User } from './records.js';
import type { Database, MadeDatabase, Property } from './database-records.js';
import type { Talk } from './talk-records.js';
import { samePropertyId } from './ids.js';

/** The realms of the memory that belong to the sandbox Notion. */
export const REALMS = {
  user: 'notion.user',
  database: 'notion.database',
  madeDatabase: 'notion.made-database',
  page: 'notion.page',
  talk: 'notion.talk',
} as const;

export interface WorldContent {
  readonly users: readonly User[];
  readonly database: Database;
  readonly pages: readonly Page[];
  readonly talks: readonly Talk[];
  readonly madeDatabases?: readonly MadeDatabase[];
}

/** The bot that the token belongs to: the author of everything written through the API. */
export const BOT = {
  id: '7f0b7e0e-5b1c-4d3a-9a55-0b0700000b07',
  name: 'Opp',
  workspaceName: 'Sandbox',
  workspaceId: '5a4db0c5-0000-4000-8000-0000000000aa',
} as const;

/**
 * The state of the sandbox Notion. Records are never changed in place: a new record is durable first and visible
 * second, so that nothing is ever shown that a killed process would forget.
 */
export class World {
  readonly users: ReadonlyMap<string, User>;
  #database: Database;
  readonly #madeDatabases = new Map<string, MadeDatabase>();
  readonly #pages = new Map<string, Page>();
  readonly #talks = new Map<string, Talk>();
  readonly #pageOfBlock = new Map<string, string>();
  readonly #pageOfComment = new Map<string, string>();
  readonly #pageOfDiscussion = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly memory: SandboxMemory,
    content: WorldContent,
  ) {
    this.users = new Map(content.users.map((user) => [user.id, user]));
    this.#database = content.database;
    for (const made of content.madeDatabases ?? []) this.#madeDatabases.set(made.id, made);
    for (const page of content.pages) this.#showPage(page);
    for (const talk of content.talks) this.#showTalk(talk);
  }

  get database(): Database {
    return this.#database;
  }

  /** A database made through the API, by its own id or its data source's. */
  madeDatabase(id: string): MadeDatabase | undefined {
    return (
      this.#madeDatabases.get(id) ??
      [...this.#madeDatabases.values()].find(({ dataSourceId }) => dataSourceId === id)
    );
  }

  /** Every page of the data source in its rank, trashed ones too. */
  pages(): Page[] {
    return [...this.#pages.values()];
  }

  page(id: string): Page | undefined {
    return this.#pages.get(id);
  }

  talk(pageId: string): Talk {
    return this.#talks.get(pageId) ?? { pageId, discussions: [], comments: [] };
  }

  pageOfBlock(blockId: string): Page | undefined {
    return this.page(this.#pageOfBlock.get(blockId) ?? '');
  }

  talkOfComment(commentId: string): Talk | undefined {
    return this.#talks.get(this.#pageOfComment.get(commentId) ?? '');
  }

  talkOfDiscussion(discussionId: string): Talk | undefined {
    return this.#talks.get(this.#pageOfDiscussion.get(discussionId) ?? '');
  }

  /** The property with this name or id. */
  property(nameOrId: string): Property | undefined {
    const { properties } = this.#database;
    return (
      properties.find((property) => property.name === nameOrId) ??
      properties.find((property) => samePropertyId(property.id, nameOrId))
    );
  }

  /** Runs `write` after all earlier writes: each sees what the one before left. */
  async writing<T>(write: () => Promise<T>): Promise<T> {
    const mine = this.#lastWrite.then(write, write);
    this.#lastWrite = mine.catch(() => undefined);
    return mine;
  }

  async savePage(page: Page): Promise<void> {
    await this.memory.put(REALMS.page, page.id, page);
    this.#showPage(page);
    this.#tell();
  }

  async saveTalk(talk: Talk): Promise<void> {
    await this.memory.put(REALMS.talk, talk.pageId, talk);
    this.#showTalk(talk);
    this.#tell();
  }

  async saveDatabase(database: Database): Promise<void> {
    await this.memory.put(REALMS.database, database.id, database);
    this.#database = database;
    this.#tell();
  }

  async saveMadeDatabase(database: MadeDatabase): Promise<void> {
    await this.memory.put(REALMS.madeDatabase, database.id, database);
    this.#madeDatabases.set(database.id, database);
    this.#tell();
  }

  /** Calls `listener` after every change; the result stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #showPage(page: Page): void {
    this.#pages.set(page.id, page);
    for (const blockId of Object.keys(page.blocks)) this.#pageOfBlock.set(blockId, page.id);
  }

  #showTalk(talk: Talk): void {
    for (const old of this.#talks.get(talk.pageId)?.comments ?? []) this.#pageOfComment.delete(old.id);
    for (const old of this.#talks.get(talk.pageId)?.discussions ?? []) this.#pageOfDiscussion.delete(old.id);
    this.#talks.set(talk.pageId, talk);
    for (const comment of talk.comments) this.#pageOfComment.set(comment.id, talk.pageId);
    for (const discussion of talk.discussions) this.#pageOfDiscussion.set(discussion.id, talk.pageId);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
