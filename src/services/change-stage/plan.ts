import { localDate } from '../../domain/local-date.js';
import { askedNow } from '../../domain/stage-change/asked-now.js';
import { planStageChange, type StagePlan } from '../../domain/stage-change/plan-stage-change.js';
import { stampsOf } from '../../domain/stage-change/stamps.js';
import { asksOf, type StageAsk } from '../../domain/stage-change/stage-asks.js';
import { chosenPeople } from './chosen-people.js';
import type { StageDesk } from './stage-desk.js';
import type { StageDraft } from './stage-draft.js';

/** What the stage chosen in the form asks for; nothing as long as none is chosen. */
export function asksOfChosen(
  { stageRules }: Pick<StageDesk, 'stageRules'>,
  { facts, form }: Pick<StageDraft, 'facts' | 'form'>,
): readonly StageAsk[] {
  const stage = facts.stages.find(({ name }) => name === form.to);
  return stage === undefined ? [] : askedNow(asksOf(stageRules, stage), facts, form);
}

/**
 * What the draft means, planned upon what was seen when the form opened: that needs no Notion but for people who were
 * just chosen, so it is quick even while Notion hangs. What changed meanwhile is found when it is written (N11).
 */
export async function planStage(
  desk: StageDesk,
  { opportunityId, facts, form }: StageDraft,
  { timeZone, answered }: { readonly timeZone: string; readonly answered: readonly string[] },
): Promise<StagePlan> {
  const asks = asksOfChosen(desk, { facts, form });
  const today = localDate(desk.clock.now(), timeZone);
  const plan = planStageChange({
    ...{ opportunityId, facts, form, asks, today },
    people: await chosenPeople(desk, facts, asks, form),
    transferMode: desk.stageRules.transfer_mode,
    answered: new Set(answered),
  });
  if (plan.kind !== 'planned') return plan;
  const { change } = plan;
  const answeredNow = new Set(change.changes.map(({ propertyId }) => propertyId));
  const stamps = stampsOf(desk.guideRules, facts, { to: change.to, today });
  const others = stamps.filter(({ propertyId }) => !answeredNow.has(propertyId));
  return { kind: 'planned', change: { ...change, changes: [...change.changes, ...others] } };
}
