import type { Button, KnownBlock } from '@slack/types';
import type { StageGate } from '../../domain/guide/stage-gate.js';
import { ACTION } from '../ids.js';
import { gateMilestoneWords, gateMissingWords, gateWarningWords } from '../text/gate-words.js';
import { actions, alert, button, context, lines, run } from './building-blocks.js';

export interface GateOf {
  readonly gate: StageGate;
  readonly opportunityId: string;
  readonly draftId: string;
  /** Whether there is a sheet to fill in. */
  readonly canFill: boolean;
  /** Whose new opportunity would follow this one. */
  readonly customer?: string | undefined;
}

/** What the chosen stage is for, what it asks and what of it is missing: nothing blocks (C3). */
export function gateBlocks({ gate, opportunityId, draftId, canFill, customer }: GateOf): KnownBlock[] {
  const { purpose, help, hints, wanted, missing, warnings, stepBackTo } = gate;
  const about = [purpose, help, ...hints, ...gateMilestoneWords(gate)];
  const buttons: Button[] = [
    ...(canFill && missing.length > 0 ? [button('Fill now', ACTION.qualifyFor, opportunityId)] : []),
    ...(customer !== undefined && warnings.some(({ kind }) => kind === 'too_late')
      ? [button('New opportunity', ACTION.newAgain, customer, { about: customer })]
      : []),
    ...(stepBackTo === undefined
      ? []
      : [button(`Step back to ${stepBackTo}`, ACTION.stageStepBack, draftId)]),
  ];
  return [
    ...about.flatMap((text) => (text === undefined ? [] : [context(text)])),
    ...warnings.map((warning) => alert(gateWarningWords(warning), 'warning')),
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
