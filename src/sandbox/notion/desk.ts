/** What a colleague sees and does in the sandbox Notion, beside the API: the browser page uses this. */
export interface NotionDesk {
  overview(): NotionOverview;
  page(pageId: string): NotionPageView | undefined;
  act(act: NotionAct): Promise<{ readonly ok: true } | { readonly ok: false; readonly refused: string }>;
  onChange(listener: () => void): () => void;
}

export interface NotionOverview {
  readonly title: string;
  readonly databaseId: string;
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly properties: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    /** Shown text by property name. */
    readonly cells: Readonly<Record<string, string>>;
    readonly archived: boolean;
    readonly inTrash: boolean;
    readonly openComments: number;
    readonly lastEditedAt: string;
  }[];
}

/** A run of shown text. */
export interface DeskRun {
  readonly text: string;
  readonly link: string | undefined;
  readonly bold: boolean;
}

export interface NotionPageView {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly archived: boolean;
  readonly inTrash: boolean;
  readonly locked: boolean;
  readonly createdAt: string;
  readonly lastEditedAt: string;
  readonly properties: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly text: string;
    /** Names that may be chosen, for select-like properties; user names for people. */
    readonly options: readonly string[];
    readonly editable: boolean;
  }[];
  readonly blocks: readonly {
    readonly id: string;
    readonly type: string;
    readonly runs: readonly DeskRun[];
    /** For a table: its rows of cells. */
    readonly rows: readonly (readonly string[])[];
    readonly hasColumnHeader: boolean;
  }[];
  readonly discussions: readonly {
    readonly id: string;
    readonly resolved: boolean;
    /** Undefined: on the page itself. */
    readonly blockId: string | undefined;
    readonly comments: readonly {
      readonly id: string;
      readonly author: string;
      readonly at: string;
      readonly runs: readonly DeskRun[];
    }[];
  }[];
}

/** Something a colleague does by hand. `by` is a user id. */
export type NotionAct =
  | {
      readonly act: 'comment';
      readonly by: string;
      readonly pageId: string;
      readonly text: string;
      readonly blockId?: string | undefined;
    }
  | { readonly act: 'edit-comment'; readonly commentId: string; readonly text: string }
  | { readonly act: 'delete-comment'; readonly commentId: string }
  | { readonly act: 'resolve' | 'reopen'; readonly discussionId: string }
  | {
      readonly act: 'archive' | 'unarchive' | 'trash' | 'restore' | 'lock' | 'unlock';
      readonly pageId: string;
    }
  | {
      readonly act: 'set-property';
      readonly by: string;
      readonly pageId: string;
      readonly property: string;
      readonly value: string;
    }
  | { readonly act: 'add-paragraph'; readonly by: string; readonly pageId: string; readonly text: string }
  | { readonly act: 'edit-block'; readonly by: string; readonly blockId: string; readonly text: string }
  | { readonly act: 'delete-block'; readonly by: string; readonly blockId: string }
  /** A new row at the end of a table; missing cells are blank. */
  | {
      readonly act: 'add-row';
      readonly by: string;
      readonly blockId: string;
      readonly cells: readonly string[];
    }
  /** A new last column of a table: its title in the first row, blank below. */
  | { readonly act: 'add-column'; readonly by: string; readonly blockId: string; readonly title: string }
  | {
      readonly act: 'rename-option';
      readonly property: string;
      readonly option: string;
      readonly name: string;
    }
  | { readonly act: 'remove-property'; readonly property: string };

export const NOTION_TROUBLES = [
  'rate_limited',
  'blocked',
  'overloaded',
  'error_500',
  'bad_gateway_html',
  'gateway_timeout',
  'conflict',
  'saved_but_503',
  'lost_answer',
  'late_write',
  'stalled_body',
  'slow',
] as const;
export type NotionTroubleKind = (typeof NOTION_TROUBLES)[number];

/** Which requests a fault hits. */
export const NOTION_TROUBLE_TARGETS = [
  'all',
  'reads',
  'writes',
  'comments',
  'comment_writes',
  'page_writes',
  'block_writes',
  'queries',
] as const;

/** A fault waiting for requests. */
export interface NotionTrouble {
  readonly kind: NotionTroubleKind;
  /** `comments`: only requests about comments, and so on; `all` hits everything. */
  readonly on: (typeof NOTION_TROUBLE_TARGETS)[number];
  /** How many requests it hits; `Infinity` until cleared. */
  readonly times: number;
  /** Retry-After for rate limits, delay for slow and late answers. */
  readonly seconds: number;
}

/** What the connection may do; each can be taken away. */
export interface NotionCapabilities {
  readonly readContent: boolean;
  readonly updateContent: boolean;
  readonly insertContent: boolean;
  readonly readComments: boolean;
  readonly insertComments: boolean;
  readonly readUserEmail: boolean;
}

/** The knobs of the trouble panel and of tests. */
export interface NotionControls {
  trouble(): readonly NotionTrouble[];
  addTrouble(trouble: NotionTrouble): void;
  clearTrouble(): void;
  capabilities(): NotionCapabilities;
  setCapabilities(change: Partial<NotionCapabilities>): void;
  /** Whether the database is shared with the connection; when not, everything about it is 404. */
  setShared(shared: boolean): void;
  /** Requests per fixed minute before 429. */
  setRequestsPerMinute(limit: number): void;
}
