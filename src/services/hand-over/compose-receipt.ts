import { UserError } from '../../domain/errors.js';
import { mustStillSee } from '../find/visible-deal.js';
import type { ReceiptContent } from '../living-messages/content.js';
import type { Composer } from '../living-messages/deliver.js';
import type { HandOverDesk } from './hand-over-desk.js';

type Entry = ReceiptContent['handovers'][number];

/** What whoever handed deals over is told: how each of them stands, in one message that is kept up to date. */
export function receiptComposer(desk: HandOverDesk): Composer {
  return {
    async compose({ subject: batch, place }) {
      const handovers = await desk.handovers.batch(batch);
      const entries: Entry[] = [];
      for (const handover of handovers) {
        if (!(await maySee(desk, place, handover.opportunityId))) continue;
        const pack = await desk.livingMessages.find(`${handover.id}:pack`);
        const asked = pack?.state === 'posted' ? 'yes' : pack?.state === 'lost' ? 'unsure' : 'not_yet';
        entries.push({ handover, asked });
      }
      if (entries.length === 0) return { kind: 'nothing' };
      return { kind: 'show', content: { kind: 'handover_receipt', handovers: entries } };
    },
  };
}

/** The deal came back: said below the message that is kept up to date, since nobody notices an update. */
export function returnedComposer(desk: HandOverDesk): Composer {
  return {
    async compose({ subject, place }) {
      const handover = await desk.handovers.find(subject);
      if (handover === undefined || !(await maySee(desk, place, handover.opportunityId)))
        return { kind: 'nothing' };
      const receipt = await desk.livingMessages.find(`${handover.batch}:receipt:${place}`);
      const { channel, ts } = receipt ?? {};
      const below = channel === undefined || ts === undefined ? {} : { below: { channel, ts } };
      return { kind: 'show', content: { kind: 'handover_returned', handover }, ...below };
    },
  };
}

async function maySee(desk: HandOverDesk, slackUserId: string, opportunityId: string): Promise<boolean> {
  try {
    await mustStillSee(desk, slackUserId, opportunityId);
    return true;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return false;
    throw error;
  }
}
