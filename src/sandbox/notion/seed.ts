/** What a sandbox Notion starts with, in short hand; the server builds real objects from it. */
export interface NotionSeed {
  readonly users: readonly SeedUser[];
  readonly database: SeedDatabase;
  readonly pages: readonly SeedPage[];
}

export interface SeedUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
}

export interface SeedDatabase {
  readonly id: string;
  readonly dataSourceId: string;
  readonly title: string;
  /** By property name. Ids are short Notion-like ids such as `hlY%3D`; the title's is always `title`. */
  readonly properties: Readonly<Record<string, SeedProperty>>;
}

export type SeedProperty =
  | { readonly type: 'title' }
  | {
      readonly id: string;
      readonly type:
        | 'rich_text'
        | 'number'
        | 'date'
        | 'people'
        | 'checkbox'
        | 'url'
        | 'email'
        | 'phone_number'
        | 'files'
        | 'relation'
        | 'created_time'
        | 'last_edited_time'
        | 'created_by'
        | 'last_edited_by';
    }
  | { readonly id: string; readonly type: 'unique_id'; readonly prefix: string }
  | {
      readonly id: string;
      readonly type: 'select' | 'multi_select' | 'status';
      readonly options: readonly { readonly name: string; readonly color: string }[];
    };

/** By type: text, number, ISO date (or start and end), option name(s), user ids, page ids, boolean. Absent = empty. */
export type SeedValue =
  string | number | boolean | readonly string[] | { readonly start: string; readonly end: string };

export interface SeedPage {
  readonly id: string;
  readonly createdAt: string;
  readonly lastEditedAt: string;
  readonly createdBy: string;
  readonly archived?: boolean;
  readonly properties: Readonly<Record<string, SeedValue>>;
  readonly body: readonly SeedBlock[];
  readonly comments: readonly SeedComment[];
}

export type SeedBlock =
  | {
      readonly type:
        | 'heading_1'
        | 'heading_2'
        | 'heading_3'
        | 'paragraph'
        | 'bulleted_list_item'
        | 'to_do'
        | 'quote'
        | 'callout';
      readonly text: string;
    }
  | {
      readonly type: 'table';
      readonly hasColumnHeader: boolean;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'divider' };

export interface SeedComment {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  /** Shown instead of the author's name, as an integration may ask. */
  readonly displayName?: string;
  /** The whole discussion is resolved and thereby hidden from the API. */
  readonly resolved?: boolean;
  /** Index in `body` of the block it hangs on; absent = the page. */
  readonly onBlock?: number;
}
