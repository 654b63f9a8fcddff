import { z } from 'zod';
import { restrictedRows } from './access-rule.js';
import { nameKey, unnumberedKey } from './fold.js';
import { STAGE_ROLES, type StageRole } from './opportunity.js';
import { StageAsks, TRANSFER_MODES } from './stage-change/stage-asks.js';
import { Budgets } from './status-update/budgets.js';

/** What a property of the database can mean to Opp, whatever its column is called. */
export const PROPERTY_ROLES = [
  'title',
  'customer',
  'stage',
  'sales_engineer',
  'account_executive',
  'members',
  'amount',
  'close_date',
  'demo_date',
  'lost_reason',
  'new_sales_engineer',
  'features',
  'confidence',
  'technical_win',
  'visibility',
  'last_review',
] as const;
export type PropertyRole = (typeof PROPERTY_ROLES)[number];

const Name = z.string().trim().min(1).max(200);
const Aliases = z.array(Name).default([]);

const PlaybookStage = z.strictObject({
  name: Name,
  aliases: Aliases,
  role: z.enum(STAGE_ROLES),
  /** What entering it asks for (S0-48…50, C3). */
  asks: StageAsks.optional(),
});

/** The sales process as data (C1): stage names and roles, column names, word budgets. */
export const Playbook = z
  .strictObject({
    /** Our side's name in the status update (S0-65). */
    vendor: Name,
    stages: z.array(PlaybookStage).min(1),
    /** For each meaning the column names it may have, the likeliest first. */
    properties: z.partialRecord(z.enum(PROPERTY_ROLES), z.array(Name)).default({}),
    budgets: Budgets.prefault({}),
    /** Whether a transfer also makes the new Sales Engineer the deal's own (C2). */
    transfer_mode: z.enum(TRANSFER_MODES).default('stage'),
    /** Rows that only some people may see (S4-58). */
    restricted: z.array(restrictedRows(PROPERTY_ROLES)).default([]),
  })
  .superRefine(({ stages }, context) => {
    const roles = new Map<string, StageRole>();
    stages.forEach(({ name, aliases, role }, index) => {
      for (const key of [name, ...aliases].map(nameKey)) {
        const other = roles.get(key) ?? role;
        roles.set(key, other);
        if (other === role) continue;
        const message = `"${key}" is already a stage with the role ${other}`;
        context.addIssue({ code: 'custom', message, path: ['stages', index] });
      }
    });
  });
export type Playbook = z.infer<typeof Playbook>;

/** A function that tells what a stage means, for many pages: each name is worked out once. */
export function stageRoles(playbook: Pick<Playbook, 'stages'>): (stageName: string) => StageRole {
  const roleOf = knownStageRoles(playbook);
  const known = new Map<string, StageRole>();
  return (stageName) => {
    const role = known.get(stageName) ?? roleOf(stageName) ?? 'active';
    known.set(stageName, role);
    return role;
  };
}

/** The same, but undefined for a stage that the playbook does not know. */
export function knownStageRoles(
  playbook: Pick<Playbook, 'stages'>,
): (stageName: string) => StageRole | undefined {
  const byKey = new Map<string, StageRole>();
  for (const { name, aliases, role } of playbook.stages) {
    for (const alias of [name, ...aliases]) byKey.set(nameKey(alias), byKey.get(nameKey(alias)) ?? role);
  }
  return (stageName) => byKey.get(nameKey(stageName)) ?? byKey.get(unnumberedKey(stageName));
}

/**
 * What a stage of the database means: by its name or an alias, spelling apart, with or without its number
 * (`7-Closed Won`). An unknown stage is active, so that no deal vanishes from the lists (S0-17).
 */
export function stageRole(playbook: Pick<Playbook, 'stages'>, stageName: string): StageRole {
  return stageRoles(playbook)(stageName);
}

/** The playbook's names for a meaning; none when it leaves it out. */
export function propertyAliases(
  playbook: Pick<Playbook, 'properties'>,
  role: PropertyRole,
): readonly string[] {
  return playbook.properties[role] ?? [];
}
