import { z } from 'zod';

/** What a field of the form holds: text, one choice, or several. */
const Answer = z.union([z.string(), z.array(z.string())]);
export type Answer = z.infer<typeof Answer>;
export type Answers = Readonly<Record<string, Answer>>;

/** One row of the feature mapping while it is written (S0-33…35). */
const MappingDraft = z.object({
  /** Where the row comes from: a feature's name or a need; what was changed in it is found again by this. */
  source: z.string(),
  need: z.string(),
  feature: z.string(),
  howItSolves: z.string(),
  primary: z.boolean(),
});
export type MappingDraft = z.infer<typeof MappingDraft>;

/** Everything typed for a new opportunity, as typed; half empty until it is sent. */
export const CreationForm = z.object({
  customer: z.string(),
  website: z.string(),
  email: z.string(),
  /** Why it is created although the customer seems to be there; undefined: not decided (S4-65). */
  anyway: z.string().optional(),
  /** By property id. */
  answers: z.record(z.string(), Answer),
  /** By the field of the customer information. */
  information: z.record(z.string(), Answer),
  /** The needs as typed, one a line, and those chosen from the examples. */
  needs: z.string(),
  needExamples: z.array(z.string()),
  /** Suggested features that were confirmed, by name (S0-33). */
  features: z.array(z.string()),
  /** Further ones by name, one a line. */
  otherFeatures: z.string(),
  mapping: z.array(MappingDraft),
  /** Evidence that it is worth having, by the criterion's words (S1-8, S4-100…104). */
  warranted: z.record(z.string(), z.string()).optional(),
  /** What the name is made of: the number of the rule, and what stands in its places (S4-140…147). */
  naming: z.record(z.string(), z.string()).optional(),
  /** The deal that it is made from, as which kind, and what could not be taken over from there (S4-127…130). */
  madeFrom: z.object({ parentId: z.string(), kind: z.string(), left: z.array(z.string()) }).optional(),
});
export type CreationForm = z.infer<typeof CreationForm>;

export const BLANK_CREATION_FORM: CreationForm = {
  ...{ customer: '', website: '', email: '', anyway: undefined, answers: {}, information: {} },
  ...{ needs: '', needExamples: [], features: [], otherFeatures: '', mapping: [] },
};

/** The lines of a text, without blank ones and repetitions. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The needs to be mapped: typed ones first. */
export function needsOf({
  needs,
  needExamples,
}: Pick<CreationForm, 'needs' | 'needExamples'>): readonly string[] {
  return linesOf([needs, ...needExamples].join('\n'));
}
