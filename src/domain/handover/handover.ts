import type { NotionPerson } from '../opportunity.js';
import type { HandoverPack } from './pack.js';

/**
 * - `offered`: the new Sales Engineer has not answered; the deal shows at both.
 * - `accepting`, `returning`: the answer is being written to Notion.
 * - `undelivered`: the new Sales Engineer could not be asked; who handed over is told why.
 * - `withdrawn`: the deal went another way before anybody answered.
 */
export const HANDOVER_STATES = [
  'offered',
  'accepting',
  'returning',
  'accepted',
  'returned',
  'undelivered',
  'withdrawn',
] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** Why the new Sales Engineer was not asked. */
export const UNDELIVERED_WHYS = [
  'left_slack',
  'not_a_member',
  'not_in_slack',
  'no_notion_account',
  'may_not_see',
  'refused_by_slack',
] as const;
export type UndeliveredWhy = (typeof UNDELIVERED_WHYS)[number];

/** What is handed over, as it was when it was promised. */
export interface HandoverContent {
  readonly title: string;
  readonly url: string;
  /** The stage it comes from; undefined: none. */
  readonly fromStage: string | undefined;
  /** The stage it was put into. */
  readonly toStage: string;
  /** Why, as it stands in the change log. */
  readonly reason: string;
  readonly oldSalesEngineers: readonly NotionPerson[];
  readonly newSalesEngineer: { readonly notionId: string; readonly name: string };
}

/** How the answer stands. */
export interface HandoverStanding {
  readonly state: HandoverState;
  /** The operation that writes the answer, or wrote it. */
  readonly answerId: string | undefined;
  readonly why: UndeliveredWhy | undefined;
  /** Why it was returned. */
  readonly returnReason: string | undefined;
}

/** A deal on its way from one Sales Engineer to another (S0-50, S4-59, C2). */
export interface Handover extends HandoverStanding {
  /** The operation that handed it over. */
  readonly id: string;
  /** Several handed over at once share it. */
  readonly batch: string;
  readonly opportunityId: string;
  /** Who handed it over; not always the old Sales Engineer. */
  readonly givenBy: string;
  /** Who is asked; Slack user ids both. */
  readonly givenTo: string;
  readonly content: HandoverContent;
  /** What the new Sales Engineer was told; undefined until it is gathered. */
  readonly pack: HandoverPack | undefined;
  readonly offeredAt: Date;
  readonly settledAt: Date | undefined;
}

/** A handover that nobody answered yet. */
export function isOpen({ state }: Pick<Handover, 'state'>): boolean {
  return state === 'offered' || state === 'accepting' || state === 'returning';
}
