import { localDate } from '../../domain/local-date.js';
import { namesIn } from '../../domain/information-change/information-facts.js';
import {
  planInformationChange,
  type ChangeProblem,
  type TypedChange,
} from '../../domain/information-change/plan-information-change.js';
import { reasonBeside, withReason } from '../../domain/information-change/reason-beside.js';
import type { ChangeTarget } from '../../domain/information-change/change-target.js';
import { readTypedPeople } from '../property-form/typed-people.js';
import type { InformationDesk } from './information-desk.js';
import { saveInformationDraft, withChange, type InformationDraft } from './information-draft.js';

export type AddedChange =
  | { readonly ok: true; readonly draft: InformationDraft }
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] }
  /** Chosen in Slack, unknown to Notion. */
  | { readonly ok: false; readonly strangers: readonly string[] };

/**
 * Adds what was typed to the draft, kept on disk when this resolves. Nothing is written to Notion. Throws
 * `cannot_store`, and Notion's or Slack's troubles when people have to be looked up.
 */
export async function addChange(
  desk: InformationDesk,
  draft: InformationDraft,
  target: ChangeTarget,
  { typed, timeZone }: { readonly typed: TypedChange; readonly timeZone: string },
): Promise<AddedChange> {
  const people = await peopleOf(desk, target, typed);
  if (people !== undefined && !people.ok) return { ok: false, strangers: people.unknown };
  const planned = planInformationChange(target, people === undefined ? typed : { ...typed, value: people }, {
    today: localDate(desk.clock.now(), timeZone),
    names: namesIn(draft.facts),
  });
  if (!planned.ok) return { ok: false, problems: planned.problems };
  const reason = reasonBeside(desk.forecastRules.confidence, target, draft.facts);
  const change =
    reason === undefined ? planned.change : withReason(planned.change, reason, typed.reason ?? '');
  const added = withChange(draft, change);
  await saveInformationDraft(desk.drafts, added, desk.clock.now());
  return { ok: true, draft: added };
}

async function peopleOf(desk: InformationDesk, target: ChangeTarget, { typed }: TypedChange) {
  if (target.kind !== 'property' || target.property.type !== 'people') return undefined;
  const ids = (typeof typed === 'string' ? [typed] : (typed ?? [])).filter((id) => id !== '');
  return readTypedPeople(desk, ids);
}
