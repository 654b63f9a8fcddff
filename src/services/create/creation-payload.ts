import { z } from 'zod';
import {
  TOOL_STANDINGS,
  type Competitor,
  type CustomerInformation,
  type WhyNow,
} from '../../domain/page-body/customer-information.js';
import { storedValue } from '../../domain/property-form/stored-value.js';

const maybe = z.string().optional();

/** JSON leaves out what is undefined; the types want it said. */
const storedInformation = z
  .object({
    ...{ industry: maybe, size: maybe, product: maybe, worksOn: maybe, telemetryNeed: maybe },
    whyNow: z
      .object({ kind: maybe, text: maybe, date: maybe })
      .transform((why): WhyNow => ({ kind: why.kind, text: why.text, date: why.date }))
      .optional(),
    competitors: z.array(
      z
        .object({ tool: z.string(), standing: z.enum(TOOL_STANDINGS).optional() })
        .transform((one): Competitor => ({ tool: one.tool, standing: one.standing })),
    ),
  })
  .transform((all): CustomerInformation => {
    const { industry, size, product, worksOn, whyNow, telemetryNeed, competitors } = all;
    return { industry, size, product, worksOn, whyNow, telemetryNeed, competitors };
  });

/** What a promised opportunity carries. */
export const creationPayload = z.object({
  customer: z.string(),
  title: z.string(),
  /** By property id. */
  values: z.array(z.tuple([z.string(), storedValue])),
  information: storedInformation,
  mappings: z.array(
    z.object({ need: z.string(), feature: z.string(), howItSolves: z.string(), primary: z.boolean() }),
  ),
  blanks: z.array(z.string()),
  /** Evidence that it is worth having, as a table of the page. */
  evidence: z
    .object({
      heading: z.string(),
      table: z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    })
    .optional(),
  /** Why it was created although the customer seemed to be there (S4-65); stands in the journal alone. */
  anyway: z.string().optional(),
  /** The deal that it is made from: while that is gone, nothing is created. */
  parent: z.object({ id: z.string(), title: z.string() }).optional(),
  /** When the form opened, and which opportunities were found then. */
  openedAt: z.coerce.date(),
  found: z.array(z.string()),
});
export type CreationPayload = z.output<typeof creationPayload>;
