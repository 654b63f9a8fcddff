import type { LineChoices } from '../../domain/duplicates/without-repeats.js';
import { anythingLeft, withoutRepeats } from '../../domain/duplicates/without-repeats.js';
import { likelyChanges, type LikelyChange } from '../../domain/pasted-text/property-changes.js';
import { formatStatusUpdate } from '../../domain/status-update/format.js';
import { UserError } from '../../domain/errors.js';
import type { ReviewedLine } from './stored-check.js';
import type { StatusDesk } from './status-desk.js';
import type { StatusDraft } from './status-draft.js';

/** What would be posted, and why not everything: pure data for the review. */
export interface StatusReview {
  readonly draftId: string;
  readonly opportunity: { readonly id: string; readonly title: string; readonly url: string };
  readonly lines: readonly ReviewedLine[];
  readonly choices: LineChoices;
  /** Whether what is left may be posted (S0-54, S0-55). */
  readonly newsLeft: boolean;
  /** The comment, character for character. */
  readonly text: string;
  /** New lines that look like a change of the record, to be offered (S0-43). */
  readonly changes: readonly LikelyChange[];
  /** The person's, in which days are told. */
  readonly timeZone: string;
  /** When anything was said about the deal last. */
  readonly saidLast: Date | undefined;
}

/** The review of a draft that was checked. Throws `draft_lost` for one that was not. */
export function reviewOf(
  { knownNames }: Pick<StatusDesk, 'knownNames'>,
  { id, opportunityId, checked, lines, saidLast }: StatusDraft,
): StatusReview {
  if (checked === undefined) throw new UserError({ kind: 'draft_lost' });
  const { update, sides, choices, title, url, timeZone } = checked;
  const check = { lines };
  return {
    draftId: id,
    opportunity: { id: opportunityId, title, url },
    ...{ lines, choices, timeZone, saidLast },
    changes: likelyChanges(
      lines.flatMap(({ verdict, text }) => (verdict === 'new' ? [text] : [])),
      knownNames,
    ),
    // A draft that an earlier version checked has no lines; the last check decides about it.
    newsLeft: lines.length === 0 || anythingLeft(check, choices),
    text: formatStatusUpdate(withoutRepeats(update, check, choices), sides),
  };
}
