import type { KnownBlock, ModalView } from '@slack/types';
import { unclearRoles, unknownStages, type DatabaseSetup } from '../../domain/setup/database-setup.js';
import { ACTION, CALLBACK } from '../ids.js';
import { missingLines, settledLines, stageLines } from '../text/setup-words.js';
import { clamp } from '../text/outgoing.js';
import { actions, alert, button, context, header, lines, run, section } from './building-blocks.js';
import { modalView } from './define-modal.js';

/** What somebody decided about the database. */
export interface Decision {
  readonly slackUserId: string;
  /** `2026-11-21`. */
  readonly day: string;
  readonly lines: readonly string[];
}

/** So many of the last decisions. */
const DECISIONS = 5;

/** How the database is understood, when there is nothing to ask or after it was answered. */
export function setupOverview(
  setup: DatabaseSetup,
  changed?: readonly string[],
  besides: {
    /** Parts of the playbook that are off for want of a property. */
    readonly off?: readonly string[];
    readonly undelivered?: readonly string[];
    /** Who decided what, the newest first. */
    readonly decided?: readonly Decision[];
  } = {},
): ModalView {
  return modalView(CALLBACK.telling, {
    title: 'Set up Opp',
    close: 'Done',
    blocks: [
      alert(...headline(setup, changed)),
      ...titled('What changed', changed ?? []),
      ...titled('What does not work yet', missingLines(setup)),
      ...titled('What of the playbook is off', besides.off ?? []),
      ...titled('Whom no digest reached', besides.undelivered ?? []),
      ...titled('Properties', settledLines(setup)),
      ...titled('Stages', stageLines(setup)),
      ...decisions(besides.decided ?? []),
      context('Opp looks at the database again every ten minutes. Renaming a property changes nothing.'),
      actions('more', button('Change something', ACTION.setupAll, '')),
    ],
  });
}

function headline(
  setup: DatabaseSetup,
  changed: readonly string[] | undefined,
): [text: string, level: 'success' | 'info'] {
  const open = unclearRoles(setup).length + unknownStages(setup).length;
  const rest = open === 0 ? 'Nothing is unclear.' : `${open} still unclear: run /opp setup again.`;
  if (changed === undefined) return [`Opp understands the database. ${rest}`, 'info'];
  return [changed.length === 0 ? `Nothing was changed. ${rest}` : `Saved. ${rest}`, 'success'];
}

function titled(title: string, rows: readonly string[]): KnownBlock[] {
  return rows.length === 0 ? [] : [header(title), section(rows.join('\n'))];
}

function decisions(decided: readonly Decision[]): KnownBlock[] {
  const shown = decided.slice(0, DECISIONS).filter((one) => one.lines.length > 0);
  if (shown.length === 0) return [];
  return [
    header('Who decided it'),
    ...shown.map(({ slackUserId, day, lines: told }) =>
      lines(run(`${day}, `), { type: 'user', user_id: slackUserId }, run(`: ${clamp(told.join('; '), 500)}`)),
    ),
  ];
}
