import { UserError } from '../../src/domain/errors.js';
import { promiseUndo, UNDO } from '../../src/services/undo/promise-undo.js';
import { STAGE } from '../../src/services/change-stage/promise.js';
import { ASSIGN, CONFIDENCE } from '../../src/services/deal-change/deal-change-payload.js';
import { HANDOVER_ACCEPT } from '../../src/services/hand-over/answer-payload.js';
import { INFORMATION } from '../../src/services/update-information/promise.js';
import type { ChaosKind } from './kinds.js';

/** What was saved a moment ago is taken back by its author. */
export const undos: ChaosKind = {
  kind: UNDO,
  share: 10,
  async submit(desk, { undoes }) {
    const operationId = undoes?.id ?? '';
    const by = (await desk.journal.find(operationId))?.slackUserId ?? 'U1';
    const request = { operationId, slackUserId: by, timeZone: 'UTC', viewId: 'V1' };
    try {
      return await promiseUndo(desk, request);
    } catch (error) {
      if (error instanceof UserError && error.problem.kind === 'undo_too_late') return undefined;
      throw error;
    }
  },
  leaves: ({ undoes }) => (LOGGED.has(undoes?.kind ?? '') ? [{ name: 'line', undone: 'stays' }] : []),
};

/** What the change log told of: it tells of the undo, too. */
const LOGGED: ReadonlySet<string> = new Set([...[STAGE, INFORMATION, CONFIDENCE, ASSIGN, HANDOVER_ACCEPT]]);
