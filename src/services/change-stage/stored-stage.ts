import { z } from 'zod';
import { STAGE_ROLES } from '../../domain/opportunity.js';
import type { StageChange, ValueChange } from '../../domain/stage-change/plan-stage-change.js';
import type { StageFacts } from '../../domain/stage-change/stage-facts.js';
import { StageForm } from '../../domain/stage-change/stage-form.js';
import { storedProperty, storedValue } from '../../domain/property-form/stored-value.js';

const storedFacts = z
  .object({
    title: z.string(),
    url: z.string(),
    stage: z.string().optional(),
    stages: z.array(z.object({ name: z.string(), role: z.enum(STAGE_ROLES) })),
    properties: z.array(storedProperty),
    values: z.array(z.tuple([z.string(), storedValue])),
    evidence: z.record(z.string(), z.string()).optional(),
    pageTitles: z.array(z.tuple([z.string(), z.string()])).optional(),
    lost: z.object({ daysAgo: z.number(), customer: z.string() }).optional(),
  })
  .transform((facts): StageFacts => {
    const { stage, values, pageTitles } = facts;
    return { ...facts, stage, values: new Map(values), pageTitles: new Map(pageTitles) };
  });

/** What the draft of a change of stage holds: what was typed, and what was seen when the form opened. */
export const stageDraftContent = z.object({
  kind: z.literal('stage'),
  form: StageForm,
  facts: storedFacts,
});
export type StageDraftContent = z.infer<typeof stageDraftContent>;

/** The same as JSON takes it. */
export function toStoredDraft({ form, facts }: Omit<StageDraftContent, 'kind'>): unknown {
  return {
    kind: 'stage',
    form,
    facts: { ...facts, values: [...facts.values], pageTitles: [...(facts.pageTitles ?? [])] },
  };
}

const storedChange = z
  .object({
    propertyId: z.string(),
    name: z.string(),
    before: storedValue.optional(),
    after: storedValue,
  })
  .transform((change): ValueChange => ({ ...change, before: change.before }));

/** What a promised change of stage carries. */
export const stagePayload = z
  .object({
    from: z.string().optional(),
    to: z.string(),
    changes: z.array(storedChange).min(1),
    line: z.object({ date: z.string(), summary: z.string(), rationale: z.string() }),
    /** What was asked and left blank (C3). */
    gaps: z.array(z.string()),
    handover: z
      .object({
        slackUserId: z.string().optional(),
        ...{ notionId: z.string(), name: z.string(), oldSalesEngineers: z.array(z.string()) },
      })
      .transform((handed) => ({ ...handed, slackUserId: handed.slackUserId }))
      .optional(),
  })
  .transform((change): StageChange => ({ ...change, from: change.from }));
