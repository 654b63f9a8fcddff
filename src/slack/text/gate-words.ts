import type { GateWarning } from '../../domain/guide/gate-warnings.js';
import type { GateItem, StageGate } from '../../domain/guide/stage-gate.js';
import { clamp } from './outgoing.js';

const TOLD = 12;

/** `○ Metrics – Which numbers tell that it worked?`, a line each. */
export function gateMissingWords(missing: readonly GateItem[]): string {
  const shown = missing.slice(0, TOLD).map(({ says, ask }) => {
    return says === ask ? `○ ${clamp(says, 150)}` : `○ ${clamp(says, 150)} – ${clamp(ask, 150)}`;
  });
  const more = missing.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/** `Milestone: Business win (reached), Financial win`, and those that the way here was to bring. */
export function gateMilestoneWords({
  milestones,
  behind,
}: Pick<StageGate, 'milestones' | 'behind'>): readonly string[] {
  const here = milestones.map(({ name, reached }) => (reached ? `${name} (reached)` : name));
  return [
    ...(here.length === 0 ? [] : [`Milestone: ${here.join(', ')}`]),
    ...(behind.length === 0 ? [] : [`Not reached on the way here: ${behind.join(', ')}`]),
  ].map((line) => clamp(line, 600));
}

/** What is unusual about the way; nothing is forbidden by it. */
export function gateWarningWords(warning: GateWarning): string {
  switch (warning.kind) {
    case 'skips':
      return `This leaves out ${warning.stages.join(', ')}, which every deal passes. Go on if that is right.`;
    case 'no_way_back':
      return closedWords(warning);
    case 'not_from':
      return `This stage is usually entered from ${warning.from.join(' or ')}. Go on if that is right.`;
    case 'too_late':
      return `It was lost ${warning.daysAgo} days ago. After ${warning.within} days this team makes a new opportunity instead of reopening one. Go on if that is right.`;
  }
}

function closedWords({ oncePast, says, blocks }: Extract<GateWarning, { kind: 'no_way_back' }>): string {
  if (blocks === true) {
    return `A deal that came as far as ${oncePast} cannot enter this stage. ${says ?? 'Choose another one.'}`;
  }
  return `The playbook has no way back to this stage once a deal is past ${oncePast}. ${says ?? 'Say below why.'}`;
}

/** What is asked before a stage is entered with gaps. */
export function gateQuestionWords(missing: readonly GateItem[]): string {
  const names = missing.slice(0, 5).map(({ says }) => clamp(says, 100));
  const more = missing.length - names.length;
  const rest = more > 0 ? `, and ${more} more` : '';
  return `Not in place yet: ${names.join(', ')}${rest}. Fill it now, save with the gap noted, or close this.`;
}
