import type { UnfitParent } from './links/parent-unfit.js';

/**
 * Everything that can go wrong and that a person can be told about. The wording stands in one place,
 * `slack/text/problem-words.ts`; anything that is not a `UserError` is a bug and is shown as a reference only.
 */
export type Problem =
  | { readonly kind: 'no_such_deal'; readonly words: string; readonly nearest: readonly string[] }
  | {
      readonly kind: 'still_reading';
      readonly readCount: number;
      readonly expectedCount: number | undefined;
    }
  | { readonly kind: 'deal_gone'; readonly title: string | undefined }
  /** The deal that the channel is tied to. */
  | { readonly kind: 'linked_deal_gone'; readonly title: string | undefined }
  | { readonly kind: 'notion_unreachable' }
  | { readonly kind: 'notion_busy'; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: 'notion_refuses_token' }
  | { readonly kind: 'notion_refused'; readonly reason: string }
  | { readonly kind: 'cannot_read_comments' }
  | { readonly kind: 'cannot_write_comments' }
  | { readonly kind: 'database_not_shared' }
  | { readonly kind: 'setup_incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'caller_is_guest' }
  | { readonly kind: 'caller_unknown_to_notion'; readonly email: string | undefined }
  | { readonly kind: 'draft_lost' }
  | { readonly kind: 'cannot_store' }
  | { readonly kind: 'form_outdated' }
  | { readonly kind: 'too_slow' }
  | { readonly kind: 'modal_not_opened' }
  | { readonly kind: 'said_meanwhile' }
  | { readonly kind: 'gave_up' }
  | { readonly kind: 'kept_failing' }
  | { readonly kind: 'cannot_write_pages' }
  | { readonly kind: 'page_locked'; readonly title: string }
  | {
      readonly kind: 'changed_meanwhile';
      /** What changed, as the database or the page calls it. */
      readonly field: string;
      /** What it says now; blank when undefined. */
      readonly now: string | undefined;
      readonly by: string | undefined;
    }
  | { readonly kind: 'option_missing'; readonly property: string; readonly option: string }
  | { readonly kind: 'made_meanwhile'; readonly title: string; readonly by: string | undefined }
  /** A deal from which another one was to be made is gone. */
  | { readonly kind: 'parent_gone'; readonly title: string }
  /** A deal of this kind is not made from that one. */
  | {
      readonly kind: 'parent_unfit';
      readonly title: string;
      readonly makes: string;
      readonly why: UnfitParent;
      /** What the playbook says to do instead. */
      readonly instead: string | undefined;
    }
  | { readonly kind: 'explained_meanwhile' }
  | { readonly kind: 'undo_too_late' }
  | { readonly kind: 'undo_overtaken'; readonly field: string }
  /** `state`: how the handover stands; undefined when somebody else was quicker. */
  | { readonly kind: 'handover_settled'; readonly state: string | undefined; readonly title: string }
  | { readonly kind: 'handover_not_yours' }
  | { readonly kind: 'handover_not_theirs'; readonly name: string };

/** An expected problem. It speaks freely to the person; it never carries a secret. */
export class UserError extends Error {
  override readonly name = 'UserError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.kind, options);
  }
}

/** Problems that pass by themselves: what was promised is kept and tried again. */
const PASSING: ReadonlySet<Problem['kind']> = new Set([
  'notion_unreachable',
  'notion_busy',
  'notion_refuses_token',
  'cannot_store',
]);

export function isPassing({ kind }: Problem): boolean {
  return PASSING.has(kind);
}
