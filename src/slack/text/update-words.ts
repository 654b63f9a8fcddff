import type { ChangeTarget } from '../../domain/information-change/change-target.js';
import type { InformationChange } from '../../domain/information-change/information-change.js';
import type { ChangeProblem } from '../../domain/information-change/plan-information-change.js';
import type { FeatureMapping } from '../../domain/page-body/feature-mapping.js';
import { changeLineWords } from './change-line-words.js';
import { clamp } from './outgoing.js';
import { typedProblemWords } from './property-words.js';

/** A thing that can be changed, in a list of them. */
export function targetWords(target: ChangeTarget): string {
  switch (target.kind) {
    case 'property':
      return target.property.name;
    case 'customer':
      return target.topic;
    case 'feature':
      return mappingName(target.mapping);
    case 'new_feature':
      return 'Add a feature…';
  }
}

/** A row of the feature mapping: `Session Replay (faults cannot be reproduced)`. */
function mappingName({ need, feature }: FeatureMapping): string {
  if (feature === '') return need === '' ? 'A row without words' : need;
  return need === '' ? feature : `${feature} (${need})`;
}

/** What a change does, before → after (S0-40). */
export function changeWords(change: InformationChange): {
  readonly what: string;
  readonly from: string;
  readonly to: string;
} {
  switch (change.kind) {
    case 'property':
      return { what: change.name, from: change.shown.before ?? '', to: change.shown.after ?? '' };
    case 'customer':
      return { what: change.topic, from: change.before, to: change.after };
    case 'feature_added':
      return { what: 'New feature', from: '', to: wholeMapping(change.after) };
    case 'feature_changed':
      return { what: 'Feature', from: wholeMapping(change.before), to: wholeMapping(change.after) };
    case 'feature_removed':
      return { what: 'Feature', from: wholeMapping(change.before), to: '' };
  }
}

function wholeMapping({ need, feature, howItSolves, primary }: FeatureMapping): string {
  const parts = [need, feature, howItSolves].map((part) => (part.trim() === '' ? '–' : part));
  return `${primary ? 'Primary: ' : ''}${parts.join(' · ')}`;
}

/** What stands below a field of the form. */
export function changeProblemWords(problem: ChangeProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return typedProblemWords(problem.problem);
    case 'same':
      return 'This is what it says already. Change it, or choose something else above.';
    case 'blank':
      return 'Write at least the need or the feature.';
    case 'words':
      return changeLineWords(problem.problem);
  }
}

/** Everything gathered so far, to be copied from a place where it cannot be shown. */
export function typedChangesText(changes: readonly InformationChange[]): string {
  return changes
    .map((change) => {
      const { what, from, to } = changeWords(change);
      return `${what}: ${clamp(from, 500)} → ${clamp(to, 500)} (${change.line.rationale})`;
    })
    .join('\n');
}
