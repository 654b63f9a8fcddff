import type { Button, KnownBlock } from '@slack/types';
import type { StageGate } from '../../domain/guide/stage-gate.js';
import { ACTION } from '../ids.js';
import { gateMilestoneWords, gateMissingWords, gateWarningWords } from '../text/gate-words.js';
import type { MadeKind } from '../text/linked-words.js';
import { successorButton } from './linked-buttons.js';
import { actions, alert, button, context, lines, run } from './building-blocks.js';

/** The button that makes a new deal instead of reopening this one: linked to it where the playbook says how (S4-179). */
function followedBy({ opportunityId, customer, successor }: GateOf): readonly Button[] {
  if (successor !== undefined) return [successorButton(opportunityId, successor, customer ?? '')];
  return customer === undefined
    ? []
    : [button('New opportunity', ACTION.newAgain, customer, { about: customer })];
}

function levelOf(warning: StageGate['warnings'][number]): 'warning' | 'error' {
  return warning.kind === 'no_way_back' && warning.blocks === true ? 'error' : 'warning';
}

export interface GateOf {
  readonly gate: StageGate;
  readonly opportunityId: string;
  readonly draftId: string;
  /** Whether there is a sheet to fill in. */
  readonly canFill: boolean;
  /** Whose new opportunity would follow this one, and what it would be as the playbook has it made from this one. */
  readonly customer?: string | undefined;
  readonly successor?: MadeKind | undefined;
}

/** What the chosen stage is for, what it asks and what of it is missing: nothing blocks (C3). */
export function gateBlocks(of: GateOf): KnownBlock[] {
  const { gate, opportunityId, draftId, canFill } = of;
  const { purpose, help, hints, wanted, missing, warnings, stepBackTo } = gate;
  const about = [purpose, help, ...hints, ...gateMilestoneWords(gate)];
  const buttons: Button[] = [
    ...(canFill && missing.length > 0 ? [button('Fill now', ACTION.qualifyFor, opportunityId)] : []),
    ...(warnings.some(({ kind }) => kind === 'too_late') ? followedBy(of) : []),
    ...(stepBackTo === undefined
      ? []
      : [button(`Step back to ${stepBackTo}`, ACTION.stageStepBack, draftId)]),
  ];
  return [
    ...about.flatMap((text) => (text === undefined ? [] : [context(text)])),
    ...warnings.map((warning) => alert(gateWarningWords(warning), levelOf(warning))),
    ...(wanted === 0
      ? []
      : [
          lines(
            run(`${wanted - missing.length} of ${wanted} in place`, { bold: true }),
            run(missing.length === 0 ? '' : `\n${gateMissingWords(missing)}`),
          ),
        ]),
    ...(buttons.length === 0 ? [] : [actions('gate', ...buttons)]),
  ];
}
