import { CHANGE_NOTE } from '../../src/services/hand-edits/note-kind.js';
import { promiseNote } from '../../src/services/hand-edits/promise-note.js';
import type { HandEdits } from '../../src/services/ports/hand-edits.js';
import { numberOf, type ChaosKind, type Intent } from './kinds.js';

const CALLER = { slackUserId: 'U1', notionUserId: 'ana', name: 'Ana Pereira', timeZone: 'UTC' };

/** Reasons for what was changed in Notion by hand. Twins answer the same question in two windows. */
export const notes: ChaosKind = {
  kind: CHANGE_NOTE,
  share: 10,
  async submit(desk, { id, pageId }) {
    const reasons = { amount: `the order grew they say ${id}` };
    const promised = await promiseNote(desk, CALLER, {
      ...{ noteId: id, opportunityId: pageId, reasons, viewId: 'V1' },
    });
    if (promised.kind === 'problems')
      throw new Error(`the reason was not taken: ${JSON.stringify(promised)}`);
    return promised.kind === 'promised' ? promised.operation : undefined;
  },
  leaves: () => [{ name: 'line.0', undone: 'stays' }],
};

/** Somebody changed the amount in Notion, and the Sales Engineer was asked about it. */
export async function askAbout(
  handEdits: Pick<HandEdits, 'note' | 'markOffered'>,
  intent: Intent,
  now: Date,
): Promise<void> {
  const { id, pageId: opportunityId } = intent;
  const after = String(numberOf(intent) + 1);
  const edit = { role: 'amount' as const, before: '', after, shown: after };
  const editId = `edit-${id}`;
  await handEdits.note([{ ...edit, id: editId, opportunityId, editedSince: now, noticedAt: now }], now);
  await handEdits.markOffered([editId]);
}
