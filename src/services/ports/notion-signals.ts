/** That something changed in Notion, and where: what changed is read from there. */
export type NotionSignal =
  | { readonly kind: 'page'; readonly opportunityId: string }
  | { readonly kind: 'comments'; readonly opportunityId: string }
  /** Properties of the database were added, renamed, retyped or removed. */
  | { readonly kind: 'schema' };
