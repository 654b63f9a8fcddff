import { UserError } from '../../domain/errors.js';
import { nameKey } from '../../domain/fold.js';
import type { Operation } from '../../domain/operation.js';
import { newPageBody } from '../../domain/page-body/new-page-body.js';
import type { OperationKind, PreparedPart } from '../outbox/part.js';
import type { CreatedPage, OpportunityPages } from '../ports/pages.js';
import type { Drafts } from '../ports/store.js';
import { removePagePart } from '../undo/remove-page-part.js';
import { creationPayload, type CreationPayload } from './creation-payload.js';
import { CREATE } from './promise.js';

export interface CreateKindDesk {
  readonly pages: Pick<OpportunityPages, 'create' | 'form' | 'read' | 'related' | 'removePage' | 'withMark'>;
  readonly drafts: Pick<Drafts, 'forget'>;
  readonly markUrl: (operationId: string) => string;
  /** The page is in Notion: it can be found from now on (N28). Never throws, and takes a moment at most. */
  readonly onCreated: (opportunityId: string) => Promise<void>;
}

/** The part's name in the journal. */
const PAGE = 'page';
/** Pages of the same name are looked through up to here. */
const NAMESAKES = 50;
const MINUTE_MS = 60_000;

/** A new opportunity: one page with its values and both tables, in one request (S0-36…38). */
export function createKind(desk: CreateKindDesk): OperationKind {
  return {
    kind: CREATE,
    parts: (operation) => {
      const payload = creationPayload.parse(operation.payload);
      return [{ name: PAGE, prepare: () => preparePage(desk, operation, payload) }];
    },
    pageOf: (operation) => madePage(desk, operation),
    async onConfirmed({ id, opportunityId }) {
      if (opportunityId !== undefined) await desk.onCreated(opportunityId);
      await desk.drafts.forget(id);
    },
    sweep: (operation) => removeCopies(desk, operation),
    undo: (original) => {
      const made = original.done[PAGE] ?? original.opportunityId;
      return { parts: made === undefined ? [] : [removePagePart(desk, made, original)] };
    },
  };
}

async function preparePage(
  desk: CreateKindDesk,
  { id, acceptedAt }: Operation,
  payload: CreationPayload,
): Promise<PreparedPart> {
  const mark = desk.markUrl(id);
  const [earlier] = await desk.pages.withMark(mark, acceptedAt);
  if (earlier !== undefined) return { kind: 'there', id: earlier.id };
  if (payload.anyway === undefined && (await wasMadeMeanwhile(desk, payload))) {
    return { kind: 'refused', problem: { kind: 'made_meanwhile', title: payload.title, by: undefined } };
  }
  const lost = await lostParent(desk, payload);
  if (lost !== undefined) return { kind: 'refused', problem: { kind: 'parent_gone', title: lost } };
  const { values, information, mappings, evidence } = payload;
  const page = { values: new Map(values), body: newPageBody(information, mappings, evidence), mark };
  return { kind: 'ready', write: () => desk.pages.create(page) };
}

/** The name of the deal that it is made from, when that was archived or deleted after the form had opened. */
async function lostParent(
  { pages }: CreateKindDesk,
  { parent }: CreationPayload,
): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  try {
    await pages.read(parent.id);
    return undefined;
  } catch (error) {
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return parent.title;
    throw error;
  }
}

/** Somebody made an opportunity of this name after the form had opened; asked of Notion, past the mirror. */
async function wasMadeMeanwhile({ pages }: CreateKindDesk, payload: CreationPayload): Promise<boolean> {
  const { dataSourceId } = await pages.form('interactive');
  const { title, openedAt, found } = payload;
  // Notion's stamps are whole minutes.
  const since = openedAt.getTime() - (openedAt.getTime() % MINUTE_MS);
  for (const { id, title: other } of await pages.related(dataSourceId, title, NAMESAKES)) {
    if (nameKey(other) !== nameKey(title) || found.includes(id)) continue;
    const { opportunity } = await pages.read(id);
    if (opportunity.createdAt.getTime() >= since) return true;
  }
  return false;
}

async function madePage({ pages }: CreateKindDesk, operation: Operation): Promise<CreatedPage | undefined> {
  const id = operation.done[PAGE];
  if (id === undefined) return undefined;
  try {
    return { id, url: (await pages.read(id)).opportunity.url };
  } catch (error) {
    // Whoever removed it at once knows where it was; there is no page to lead to.
    if (error instanceof UserError && error.problem.kind === 'deal_gone') return undefined;
    throw error;
  }
}

/** The page that is known stays, else the oldest (N5). */
async function removeCopies({ pages, markUrl }: CreateKindDesk, operation: Operation): Promise<number> {
  const own = await pages.withMark(markUrl(operation.id), operation.acceptedAt);
  const kept = own.find(({ id }) => id === operation.done[PAGE]) ?? own[0];
  let removed = 0;
  for (const { id } of own.filter((copy) => copy !== kept)) {
    const outcome = await pages.removePage(id);
    if (outcome.kind === 'committed') removed += 1;
    else if (outcome.kind !== 'refused') throw new UserError({ kind: 'notion_unreachable' });
  }
  return removed;
}
