import type { LocalDate } from '../local-date.js';

/** How a tool stands with the customer (S0-31). */
export const TOOL_STANDINGS = ['used', 'evaluating'] as const;
export type ToolStanding = (typeof TOOL_STANDINGS)[number];

export interface Competitor {
  readonly tool: string;
  /** Undefined when it was not said. */
  readonly standing: ToolStanding | undefined;
}

/** The compelling event (S0-29). */
export interface WhyNow {
  /** One of the playbook's kinds, e.g. `Recent outage`. */
  readonly kind: string | undefined;
  readonly text: string | undefined;
  readonly date: LocalDate | undefined;
}

/** What is asked about a customer (S0-28…31). What is not known is undefined, never guessed (S0-27). */
export interface CustomerInformation {
  readonly industry: string | undefined;
  readonly size: string | undefined;
  readonly product: string | undefined;
  readonly worksOn: string | undefined;
  readonly whyNow: WhyNow | undefined;
  readonly telemetryNeed: string | undefined;
  readonly competitors: readonly Competitor[];
}
export type CustomerField = keyof CustomerInformation;

export const NOTHING_KNOWN: CustomerInformation = {
  industry: undefined,
  size: undefined,
  product: undefined,
  worksOn: undefined,
  whyNow: undefined,
  telemetryNeed: undefined,
  competitors: [],
};

/** The kinds of S0-29; a playbook may have others. */
export const WHY_NOW_KINDS: readonly string[] = [
  'New initiative',
  'Contract expiry',
  'Recent outage',
  'Poor engineering metric',
];

/** The rows of the table, in its order, as Opp writes them. */
export const CUSTOMER_TOPICS = [
  ['industry', 'Industry'],
  ['size', 'Size'],
  ['product', 'Core product or service'],
  ['worksOn', 'Works on'],
  ['whyNow', 'Why now'],
  ['telemetryNeed', 'Core telemetry need'],
  ['competitors', 'Competitive landscape'],
] as const satisfies readonly (readonly [CustomerField, string])[];

export const CUSTOMER_HEADER = ['Topic', 'Details'] as const;
