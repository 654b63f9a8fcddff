import { nameKey } from '../../domain/fold.js';
import { gateOfChange } from '../../domain/guide/gate-of-change.js';
import { playbookStage } from '../../domain/guide/guide.js';
import type { StageDesk } from './stage-desk.js';
import { findStageDraft, saveStageDraft, type StageDraft } from './stage-draft.js';

/** Chooses the earlier stage whose criteria still hold (S4-184). Throws `form_outdated` and `cannot_store`. */
export async function stepBack(desk: StageDesk, draftId: string, slackUserId: string): Promise<StageDraft> {
  const draft = await findStageDraft(desk.drafts, draftId, slackUserId);
  const wanted = gateOfChange(desk.guideRules, draft.facts, draft.form)?.stepBackTo;
  const stage = draft.facts.stages.find(({ name }) => {
    const known = playbookStage(desk.guideRules, name);
    return wanted !== undefined && known !== undefined && nameKey(known) === nameKey(wanted);
  });
  if (stage === undefined) return draft;
  const chosen = { ...draft, form: { ...draft.form, to: stage.name } };
  await saveStageDraft(desk.drafts, chosen, desk.clock.now());
  return chosen;
}
