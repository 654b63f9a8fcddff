import { UserError } from '../../src/domain/errors.js';
import { promiseUndo, UNDO } from '../../src/services/undo/promise-undo.js';
import type { ChaosKind } from './kinds.js';

/** What was saved a moment ago is taken back by its author. */
export const undos: ChaosKind = {
  kind: UNDO,
  share: 10,
  async submit(desk, { undoes }) {
    const operationId = undoes?.id ?? '';
    const request = { operationId, slackUserId: 'U1', timeZone: 'UTC', viewId: 'V1' };
    try {
      return await promiseUndo(desk, request);
    } catch (error) {
      if (error instanceof UserError && error.problem.kind === 'undo_too_late') return undefined;
      throw error;
    }
  },
  leaves: ({ undoes }) =>
    undoes?.kind === 'stage' || undoes?.kind === 'information' ? [{ name: 'line', undone: 'stays' }] : [],
};
