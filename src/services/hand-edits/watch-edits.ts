import type { Clock } from '../../domain/clock.js';
import { noticedEdits } from '../../domain/hand-edits/noticed-edits.js';
import type { EditWatch, HandEdits } from '../ports/hand-edits.js';

/** Who edits a page goes on for a while: they are asked once, when it was quiet for this long. */
const QUIET_MS = 90_000;

/** Notes what people changed in Notion, as the sync sees it; what Opp wrote itself is told apart when it is due. */
export function createEditWatch(desk: {
  readonly handEdits: Pick<HandEdits, 'note'>;
  readonly clock: Clock;
  readonly newId: () => string;
}): EditWatch {
  return {
    async seen(rows) {
      const noticedAt = desk.clock.now();
      const edits = rows.flatMap(({ before, after }) =>
        noticedEdits(before, after, noticedAt).map((edit) => ({
          ...edit,
          ...{ id: desk.newId(), opportunityId: after.id, editedSince: before.lastEditedAt, noticedAt },
        })),
      );
      if (edits.length > 0) await desk.handEdits.note(edits, new Date(noticedAt.getTime() + QUIET_MS));
    },
  };
}
