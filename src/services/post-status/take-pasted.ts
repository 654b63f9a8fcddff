import { likelyChanges, type LikelyChange } from '../../domain/pasted-text/property-changes.js';
import { proposeLines, type ProposedLine } from '../../domain/pasted-text/propose-lines.js';
import type { LocalDate } from '../../domain/local-date.js';
import { NONE_WORD, type StatusForm } from '../../domain/status-update/form.js';
import type { StatusDesk } from './status-desk.js';
import { findStatusDraft, saveStatusDraft, type StatusDraft } from './status-draft.js';

export interface Proposals {
  readonly lines: readonly ProposedLine[];
  readonly changes: readonly LikelyChange[];
  readonly sides: { readonly customer: string; readonly vendor: string };
}

type PastingDesk = Pick<StatusDesk, 'drafts' | 'clock' | 'vendor' | 'knownNames'>;

/** Splits a pasted text into lines to tick and keeps them with the draft (S0-43). Throws `draft_lost`, `cannot_store`. */
export async function proposeFromText(
  desk: PastingDesk,
  request: {
    readonly draftId: string;
    readonly slackUserId: string;
    readonly pasted: string;
    readonly today: LocalDate;
  },
): Promise<Proposals> {
  const draft = await findStatusDraft(desk.drafts, request.draftId, request.slackUserId);
  const sides = { customer: draft.offered.customer, vendor: desk.vendor };
  const lines = proposeLines(request.pasted, { today: request.today, ...sides });
  await saveStatusDraft(desk.drafts, { ...draft, proposed: lines }, desk.clock.now());
  const changes = likelyChanges(
    lines.map(({ text }) => text),
    desk.knownNames,
  );
  return { lines, changes, sides };
}

/** Puts the ticked lines below what stands in the form already. Throws `draft_lost`, `cannot_store`. */
export async function takeProposed(
  desk: PastingDesk,
  request: {
    readonly draftId: string;
    readonly slackUserId: string;
    readonly places: readonly number[];
  },
): Promise<StatusDraft> {
  const before = await findStatusDraft(desk.drafts, request.draftId, request.slackUserId);
  const ticked = before.proposed.filter((_line, place) => request.places.includes(place));
  const draft = { ...before, form: withLines(before.form, ticked), touched: true, proposed: [] };
  await saveStatusDraft(desk.drafts, draft, desk.clock.now());
  return draft;
}

function withLines(form: StatusForm, lines: readonly ProposedLine[]): StatusForm {
  const added = (place: ProposedLine['place'], box: string): string => {
    const texts = lines
      .filter((line) => line.place === place)
      .map(({ date, text }) => (date === undefined ? text : `${date}: ${text}`));
    const kept = texts.length > 0 && box.trim().toLowerCase() === NONE_WORD ? '' : box.trimEnd();
    return [kept, ...texts].filter((text) => text !== '').join('\n');
  };
  return {
    ...form,
    timeline: added('timeline', form.timeline),
    customerItems: added('customerItems', form.customerItems),
    vendorItems: added('vendorItems', form.vendorItems),
  };
}
