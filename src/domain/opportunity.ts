/** What a stage means to Opp, whatever a team calls it (C1). */
export const STAGE_ROLES = [
  'active',
  'demo',
  'poc',
  'won',
  'lost',
  'transferred',
  'on_hold',
  'duplicate',
  'unqualified',
] as const;
export type StageRole = (typeof STAGE_ROLES)[number];

const TERMINAL_ROLES: ReadonlySet<StageRole> = new Set([
  'won',
  'lost',
  'transferred',
  'duplicate',
  'unqualified',
]);

export interface Stage {
  /** The option's name in Notion, shown as it is. */
  readonly name: string;
  readonly role: StageRole;
}

/** A person as Notion knows them. */
export interface NotionPerson {
  readonly id: string;
  readonly name: string;
  /** Absent when the person has none or the connection may not read e-mail addresses. */
  readonly email: string | undefined;
}

/** One sales opportunity: a page of the data source, with the roles that Opp understands. */
export interface Opportunity {
  /** Notion page id, dashed and lower case. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly customer: string | undefined;
  /** Undefined when the page has no stage; such an opportunity counts as active (S0-17). */
  readonly stage: Stage | undefined;
  readonly salesEngineers: readonly NotionPerson[];
  readonly accountExecutives: readonly NotionPerson[];
  readonly amount: number | undefined;
  /** `YYYY-MM-DD`. */
  readonly closeDate: string | undefined;
  readonly createdAt: Date;
  /** Floored to the minute by Notion; comments do not move it. */
  readonly lastEditedAt: Date;
}

/** Active means: not in a terminal stage (S0-17). */
export function isActive(opportunity: Pick<Opportunity, 'stage'>): boolean {
  return opportunity.stage === undefined || !TERMINAL_ROLES.has(opportunity.stage.role);
}

/** The customer's name as the status update and the cards call it: the customer, or else the deal's title. */
export function customerName(opportunity: Pick<Opportunity, 'customer' | 'title'>): string {
  return opportunity.customer ?? opportunity.title;
}
