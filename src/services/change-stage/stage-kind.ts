import { summariseChange } from '../../domain/change-log/summarise-change.js';
import type { Operation } from '../../domain/operation.js';
import { offerHandover, type OfferHandoverDesk } from '../hand-over/offer.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import { takenBack, valuesPart } from '../outbox/values-part.js';
import type { OpportunityPages } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';
import { STAGE } from './promise.js';
import { stagePayload } from './stored-stage.js';

export interface StageKindDesk extends OfferHandoverDesk {
  readonly pages: Pick<OpportunityPages, 'read' | 'body' | 'setValues' | 'appendLine' | 'removeBlock'>;
  readonly drafts: Pick<Drafts, 'forget'>;
  readonly markUrl: (operationId: string) => string;
}

/** The parts' names in the journal. */
const PROPERTIES = 'properties';
const LINE = 'line';

/**
 * A change of stage: the stage with what belongs to it, then its line in the change log (S0-44…50). What somebody else
 * changed meanwhile is left alone (N11).
 */
export function stageKind(desk: StageKindDesk): OperationKind {
  return {
    kind: STAGE,
    parts: (operation) => partsOf(desk, operation),
    onConfirmed: async (operation) => {
      await handOver(desk, operation);
      await desk.drafts.forget(operation.id);
    },
    sweep: (operation) => {
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return removeExtraLines(desk, pageOf(operation), [line]);
    },
    undo: (original) => {
      const { changes, to, handover } = stagePayload.parse(original.payload);
      return {
        parts: [valuesPart(desk, pageOf(original), { name: PROPERTIES, changes: takenBack(changes) })],
        summary: summariseChange({ kind: 'undone', what: { kind: 'stage', to } }),
        onConfirmed: async () => {
          if (handover === undefined) return;
          await desk.handovers.apply(original.id, { kind: 'withdrawn' }, desk.clock.now());
        },
      };
    },
  };
}

/** Once the new Sales Engineer stands in Notion, they are asked (S0-50). */
async function handOver(desk: StageKindDesk, operation: Operation): Promise<void> {
  const { handover, from, to, line } = stagePayload.parse(operation.payload);
  if (handover === undefined) return;
  const { id, slackUserId: givenBy, subject } = operation;
  const { notionId, name, slackUserId: givenTo, oldSalesEngineers } = handover;
  const { title, url = '' } = subject;
  await offerHandover(desk, {
    ...{ id, batch: `batch:${id}`, opportunityId: pageOf(operation), givenBy, givenTo, oldSalesEngineers },
    content: {
      ...{ title, url, fromStage: from, toStage: to, reason: line.rationale },
      newSalesEngineer: { notionId, name },
    },
  });
}

function partsOf(desk: StageKindDesk, operation: Operation): readonly Part[] {
  const { changes, line } = stagePayload.parse(operation.payload);
  const pageId = pageOf(operation);
  return [
    valuesPart(desk, pageId, { name: PROPERTIES, changes }),
    linePart(desk, pageId, { name: LINE, line, mark: desk.markUrl(operation.id) }),
  ];
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
