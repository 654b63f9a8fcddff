import { z } from 'zod';
import { STAGE_ROLES, type StageRole } from '../opportunity.js';

const Days = z.int().positive().max(3650);

/** After how many days without activity a deal counts as quiet, and as cold. */
const QuietDays = z.strictObject({
  quiet: Days.default(14).describe('Days until it is quiet.'),
  cold: Days.default(30).describe('Days until it is cold.'),
});
export type QuietDays = z.infer<typeof QuietDays>;

export const QuietThresholds = z
  .strictObject({
    ...QuietDays.shape,
    /** Other thresholds for some stage roles; what is left out is as above. */
    stages: z
      .partialRecord(z.enum(STAGE_ROLES), QuietDays.partial())
      .default({})
      .describe('Other days for some roles of stages.'),
  })
  .superRefine((thresholds, context) => {
    for (const role of [undefined, ...STAGE_ROLES]) {
      const { quiet, cold } = quietDays({ quiet_after_days: thresholds }, role);
      if (quiet < cold || (role !== undefined && thresholds.stages[role] === undefined)) continue;
      const message = `a deal is quiet (${quiet} days) before it is cold (${cold} days): raise cold or lower quiet`;
      context.addIssue({ code: 'custom', message, path: role === undefined ? [] : ['stages', role] });
    }
  });
export type QuietThresholds = z.infer<typeof QuietThresholds>;

/** What else than silence brings a deal to its Sales Engineer's attention. */
export const AttentionRules = z.strictObject({
  /** The demo was this long ago and the deal is still in Demo (S4-107). */
  demo_passed_hours: z
    .int()
    .positive()
    .max(8760)
    .default(48)
    .describe('Hours after the demo from which a deal should have left Demo.'),
  /** A next step further out is none (S4-104). */
  next_step_days: Days.default(60).describe('A next step further out than this counts as none.'),
  /** Our side owes something for longer. */
  our_item_days: Days.default(14).describe('Days after which something that we owe is told.'),
  /** A deal is not quiet during its POC, and for this long after its end (S4-72). */
  after_poc_days: z
    .int()
    .nonnegative()
    .max(3650)
    .default(30)
    .describe('Days after its evaluation in which a deal is not quiet yet.'),
});
export type AttentionRules = z.infer<typeof AttentionRules>;

/** The thresholds for deals whose stage has this role; undefined: no stage. In days. */
export function quietDays(
  playbook: { readonly quiet_after_days: Pick<QuietThresholds, 'quiet' | 'cold' | 'stages'> },
  role: StageRole | undefined,
): QuietDays {
  const { quiet, cold, stages } = playbook.quiet_after_days;
  const own = role === undefined ? undefined : stages[role];
  return { quiet: own?.quiet ?? quiet, cold: own?.cold ?? cold };
}
