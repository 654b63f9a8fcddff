import { pipelineOf, type GuideRules } from '../guide/guide.js';
import { milestonesOn, MILESTONES_HEADING, WIN_ITEMS } from '../guide/milestones.js';
import type { Criterion } from '../playbook/criterion.js';
import type { SheetItem } from './answer-sheet.js';

/** The technical win with its state, proof, criteria and review, then the other milestones (S1-17, S1-21, S3-2…8). */
export function winItems(rules: GuideRules, type: string | undefined): readonly SheetItem[] {
  return [...technicalItems(rules), ...milestoneItems(rules, type)];
}

function technicalItems({ technical_win: rules }: GuideRules): readonly SheetItem[] {
  if (rules === undefined) return [];
  const { qualification, success, review, states } = rules;
  return [
    { label: WIN_ITEMS.state, ask: WIN_ITEMS.state, choices: states },
    { label: WIN_ITEMS.evidence, ask: 'What proves it?' },
    ...[...qualification, ...success].map(criterionItem),
    ...(review === undefined ? [] : [{ label: review.name, ask: review.name, choices: review.outcomes }]),
  ];
}

/** Those of the deal's own pipeline; evidence is what makes one reached. */
function milestoneItems(rules: GuideRules, type: string | undefined): readonly SheetItem[] {
  const pipeline = pipelineOf(rules, type);
  if (pipeline === undefined) return [];
  return milestonesOn(rules, pipeline)
    .filter(({ isTechnical }) => !isTechnical)
    .map(({ name, stage }) => ({
      ...{ label: name, ask: name, heading: MILESTONES_HEADING, isMilestone: true },
      hint: `A milestone of ${stage}. What shows that it is reached?`,
    }));
}

/** What a stage or a decision expects: evidence for it, asked in the playbook's words. */
export function criterionItem({ says, ask }: Criterion): SheetItem {
  return ask === undefined ? { label: says, ask: says } : { label: says, ask: says, hint: ask };
}
