import { z } from 'zod';
import { nameKey, unnumberedKey } from '../fold.js';
import { Name } from './name.js';
import { PROPERTY_ROLES } from './property-roles.js';

/** What can be asked when an opportunity is made: its properties by their meaning, and what its page says. */
export const CREATION_FIELDS = [
  ...PROPERTY_ROLES,
  'industry',
  'size',
  'product',
  'works_on',
  'why_now',
  'telemetry_need',
  'competitors',
  'feature_mapping',
] as const;
export type CreationField = (typeof CREATION_FIELDS)[number];

/**
 * - `block`: nothing is saved without it.
 * - `warn`: saved without it after a question, and listed as a gap (C3).
 * - `off`: offered, not asked. Everything that a playbook does not name is `off` (S0-27).
 */
const ASK_LEVELS = ['block', 'warn', 'off'] as const;
export type AskLevel = (typeof ASK_LEVELS)[number];

export const Creation = z.strictObject({
  /** The stage that is chosen beforehand; without it the stage is left to the person. */
  stage: Name.optional().describe('The stage that is chosen beforehand.'),
  close_date_months: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('The close date that is proposed: so many months from today. Left out: none.'),
  asked_at_creation: z
    .partialRecord(z.enum(CREATION_FIELDS), z.enum(ASK_LEVELS))
    .default({})
    .describe('How much each field is needed: block, warn or off.'),
});
export type Creation = z.infer<typeof Creation>;

/** How much an opportunity needs this field when it is made (S0-26). */
export function askLevelAtCreation(
  playbook: { readonly creation: Pick<Creation, 'asked_at_creation'> },
  field: CreationField,
): AskLevel {
  return playbook.creation.asked_at_creation[field] ?? 'off';
}

/** The database's option for the stage at creation: by the playbook's name or its aliases; undefined without one. */
export function stageAtCreation(
  playbook: {
    readonly creation: Creation;
    readonly stages: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  },
  options: readonly string[],
): string | undefined {
  const wanted = playbook.creation.stage;
  if (wanted === undefined) return undefined;
  const stage = playbook.stages.find(({ name }) => nameKey(name) === nameKey(wanted));
  for (const name of [wanted, ...(stage?.aliases ?? [])]) {
    const option = options.find((candidate) => sameStage(candidate, name));
    if (option !== undefined) return option;
  }
  return undefined;
}

/** The number that people put before a stage does not count: `00-New` is `New`. */
function sameStage(option: string, name: string): boolean {
  return nameKey(option) === nameKey(name) || unnumberedKey(option) === nameKey(name);
}
