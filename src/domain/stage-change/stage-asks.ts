import { z } from 'zod';
import { nameKey, unnumberedKey } from '../fold.js';
import type { Stage, StageRole } from '../opportunity.js';

const Text = z.string().trim().min(1);

/** How an answer is given where the database has no property for it; otherwise the property's type decides. */
export const ANSWER_KINDS = ['text', 'date', 'person', 'number', 'yes_no'] as const;

/**
 * One thing that a stage asks for. `block`: the stage cannot be entered without it (S0-48…50). `warn`: the person
 * fills it in or goes on, and the gap is noted (C3).
 */
export const StageAsk = z.strictObject({
  /** A role (`demo_date`), or else the name of a property of the database. */
  field: Text.max(100).describe('A role of "properties", or the name of a column.'),
  as: z.enum(ANSWER_KINDS).default('text').describe('How it is answered where no such column is.'),
  label: Text.max(200).describe('The question.'),
  level: z
    .enum(['block', 'warn'])
    .default('warn')
    .describe('block: not without it; warn: or with the gap noted.'),
  hint: Text.max(500).optional().describe('A line below it.'),
  /** Asked only when all of these hold (S4-171…181). */
  when: z
    .strictObject({
      amount_from: z.number().min(0).optional().describe('Only from this amount on.'),
      answer: z
        .strictObject({
          field: Text.max(100).describe('A question that this stage asks before.'),
          is: z
            .array(Text.max(200))
            .min(1)
            .describe('Answers that lead to this one; a part of the text is enough.'),
        })
        .optional()
        .describe('Only after certain answers.'),
    })
    .optional()
    .describe('Asked only then.'),
});
export type StageAsk = z.infer<typeof StageAsk>;

/** What a stage of a team asks for; `[]` for nothing. Left out, its role decides. */
export const StageAsks = z
  .array(StageAsk)
  .max(20)
  .superRefine((asks, context) => {
    const seen = new Set<string>();
    asks.forEach(({ field }, index) => {
      const key = nameKey(field);
      if (seen.has(key)) {
        context.addIssue({ code: 'custom', message: `asks for "${field}" twice`, path: [index, 'field'] });
      }
      seen.add(key);
    });
  });

/**
 * - `stage`: the new Sales Engineer is noted, the deal stays with the one who transferred it and leaves their active
 *   list (S0-50, C2).
 * - `owner`: the deal's Sales Engineer becomes the new one as well.
 */
export const TRANSFER_MODES = ['stage', 'owner'] as const;
export type TransferMode = (typeof TRANSFER_MODES)[number];

/** What the playbook says about changing stages. */
export interface StageRules {
  readonly stages: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly role: StageRole;
    readonly asks?: readonly StageAsk[] | undefined;
  }[];
}

/** What must never be missing, whatever a playbook leaves out. */
const BY_ROLE: Readonly<Partial<Record<StageRole, readonly StageAsk[]>>> = {
  demo: [{ field: 'demo_date', as: 'date', label: 'Date of the demo', level: 'block' }],
  lost: [{ field: 'lost_reason', as: 'text', label: 'Why was the deal lost?', level: 'block' }],
  transferred: [
    { field: 'new_sales_engineer', as: 'person', label: 'New Sales Engineer in charge', level: 'block' },
  ],
};

/**
 * What entering a stage asks for: what the playbook says about this stage, or else about another of the same
 * meaning, or else what the meaning itself asks for (S0-48…50). A stage that nobody knows is active and asks nothing.
 */
export function asksOf({ stages }: StageRules, { name, role }: Stage): readonly StageAsk[] {
  const named = stages.find((stage) => isCalled(stage, name));
  if (named?.asks !== undefined) return named.asks;
  const alike =
    role === 'active' ? undefined : stages.find((one) => one.role === role && one.asks !== undefined);
  return alike?.asks ?? BY_ROLE[role] ?? [];
}

function isCalled(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  stageName: string,
): boolean {
  const keys = [nameKey(stageName), unnumberedKey(stageName)];
  return [name, ...aliases].some((known) => keys.includes(nameKey(known)));
}
