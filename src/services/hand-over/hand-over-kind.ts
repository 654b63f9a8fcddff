import { UserError } from '../../domain/errors.js';
import type { Operation } from '../../domain/operation.js';
import type { PropertyRole } from '../../domain/playbook/property-roles.js';
import { sameValue } from '../../domain/property-form/shown-value.js';
import type { PropertyValue } from '../../domain/property-value.js';
import { linePart, removeExtraLines } from '../outbox/line-part.js';
import type { OperationKind, Part } from '../outbox/part.js';
import type { OpportunityPages } from '../ports/pages.js';
import { HAND_OVER, handOverPayload, type HandOverPayload } from './hand-over-payload.js';
import { offerHandover, type OfferHandoverDesk } from './offer.js';

export interface HandOverKindDesk extends OfferHandoverDesk {
  readonly pages: Pick<
    OpportunityPages,
    'read' | 'body' | 'form' | 'setValues' | 'appendLine' | 'removeBlock'
  >;
  readonly markUrl: (operationId: string) => string;
}

/** The parts' names in the journal. */
const PROPERTIES = 'properties';
const LINE = 'line';

/** One of several deals that are handed over together: its stage and its new Sales Engineer, and the line that says so. */
export function handOverKind(desk: HandOverKindDesk): OperationKind {
  return {
    kind: HAND_OVER,
    parts: (operation) => {
      const payload = handOverPayload.parse(operation.payload);
      const mark = desk.markUrl(operation.id);
      return [
        propertiesPart(desk, operation, payload),
        linePart(desk, pageOf(operation), { name: LINE, line: payload.line, mark }),
      ];
    },
    onConfirmed: (operation) => offer(desk, operation),
    sweep: (operation) => {
      const line = { mark: desk.markUrl(operation.id), keptId: operation.done[LINE] };
      return removeExtraLines(desk, pageOf(operation), [line]);
    },
  };
}

/** Of two who hand over the same deal at the same moment only the first does; the other is told (N11). */
function propertiesPart(desk: HandOverKindDesk, operation: Operation, payload: HandOverPayload): Part {
  const pageId = pageOf(operation);
  return {
    name: PROPERTIES,
    async prepare() {
      const [page, wanted] = await Promise.all([desk.pages.read(pageId), wantedValues(desk, payload)]);
      const missing = [...wanted].filter(([id, value]) => !sameValue(page.values.get(id), value));
      const { title, stage } = page.opportunity;
      // Both are written at once: all of it, or nothing, is our own. Without an uncertain answer it is somebody else's.
      if (missing.length === 0 && operation.state === 'ambiguous') return { kind: 'there', id: pageId };
      if (page.locked) return { kind: 'refused', problem: { kind: 'page_locked', title } };
      if (stage?.name !== payload.fromStage) {
        const who = { now: stage?.name, by: page.lastEditedBy };
        return { kind: 'refused', problem: { kind: 'changed_meanwhile', field: 'the stage', ...who } };
      }
      return { kind: 'ready', write: () => desk.pages.setValues(pageId, new Map(missing)) };
    },
  };
}

/** By property id; the database may have no column for the new Sales Engineer: then the handover alone knows. */
async function wantedValues(
  { pages }: HandOverKindDesk,
  { toStage, mode, newSalesEngineer }: HandOverPayload,
): Promise<ReadonlyMap<string, PropertyValue>> {
  const { properties } = await pages.form('background');
  const idOf = (role: PropertyRole) =>
    properties.find((one) => one.role === role && one.type === 'people')?.id;
  const stage = properties.find(({ role }) => role === 'stage');
  if (stage === undefined) {
    throw new UserError({ kind: 'setup_incomplete', missing: ['no property says in which stage a deal is'] });
  }
  const people: PropertyValue = { type: 'people', ids: [newSalesEngineer.notionId] };
  const roles = [idOf('new_sales_engineer'), ...(mode === 'owner' ? [idOf('sales_engineer')] : [])];
  const type = stage.type === 'status' ? 'status' : 'select';
  return new Map<string, PropertyValue>([
    [stage.id, { type, option: toStage }],
    ...roles.flatMap((id): [string, PropertyValue][] => (id === undefined ? [] : [[id, people]])),
  ]);
}

async function offer(desk: HandOverKindDesk, operation: Operation): Promise<void> {
  const { batch, fromStage, toStage, newSalesEngineer, oldSalesEngineers, line } = handOverPayload.parse(
    operation.payload,
  );
  const { id, slackUserId: givenBy, subject } = operation;
  const { slackUserId: givenTo, ...named } = newSalesEngineer;
  await offerHandover(desk, {
    ...{ id, batch, opportunityId: pageOf(operation), givenBy, givenTo, oldSalesEngineers },
    content: {
      ...{ title: subject.title, url: subject.url ?? '', fromStage, toStage, reason: line.rationale },
      newSalesEngineer: named,
    },
  });
}

function pageOf({ id, opportunityId }: Operation): string {
  if (opportunityId === undefined) throw new Error(`operation ${id} names no page`);
  return opportunityId;
}
