import { z } from 'zod';
import { restrictedRows } from './access-rule.js';
import { nameKey, unnumberedKey } from './fold.js';
import { STAGE_ROLES, type StageRole } from './opportunity.js';
import { Capacity } from './playbook/capacity.js';
import { Creation } from './playbook/creation.js';
import { DigestDefaults, Team } from './playbook/digest.js';
import { Name } from './playbook/name.js';
import { PROPERTY_ROLES, type PropertyRole } from './playbook/property-roles.js';
import { AttentionRules, QuietThresholds } from './playbook/quiet.js';
import { CustomerWording } from './playbook/wording.js';
import { LEGAL_SUFFIXES } from './same-customer/legal-suffixes.js';
import { StageAsks, TRANSFER_MODES } from './stage-change/stage-asks.js';
import { Budgets } from './status-update/budgets.js';

export { PROPERTY_ROLES, type PropertyRole };

const Aliases = z.array(Name).default([]);

const PlaybookStage = z.strictObject({
  name: Name,
  aliases: Aliases,
  role: z.enum(STAGE_ROLES),
  /** What entering it asks for (S0-48…50, C3). */
  asks: StageAsks.optional(),
});

const Stages = z
  .array(PlaybookStage)
  .min(1, 'list at least one stage')
  .superRefine((stages, context) => {
    const roles = new Map<string, StageRole>();
    stages.forEach(({ name, aliases, role }, index) => {
      for (const key of [name, ...aliases].map(nameKey)) {
        const other = roles.get(key) ?? role;
        roles.set(key, other);
        if (other === role) continue;
        const message = `"${key}" is already a stage with the role ${other}: keep it in one of the two`;
        context.addIssue({ code: 'custom', message, path: [index] });
      }
    });
  });

/** The sales process as data (C1). Everything but the vendor and the stages has a default. */
export const Playbook = z
  .strictObject({
    /** Our side's name in the status update (S0-65). */
    vendor: Name,
    stages: Stages,
    /** For each meaning the column names it may have, the likeliest first. */
    properties: z.partialRecord(z.enum(PROPERTY_ROLES), z.array(Name)).default({}),
    budgets: Budgets.prefault({}),
    /** Whether a transfer also makes the new Sales Engineer the deal's own (C2). */
    transfer_mode: z.enum(TRANSFER_MODES).default('stage'),
    creation: Creation.prefault({}),
    customer_information: CustomerWording.prefault({}),
    quiet_after_days: QuietThresholds.prefault({}),
    /** What else brings a deal into the digest. */
    attention: AttentionRules.prefault({}),
    digest: DigestDefaults.prefault({}),
    teams: z.array(Team).default([]),
    /** What one Sales Engineer is planned to carry (S4-7). */
    capacity: Capacity.prefault({}),
    /** Endings of companies' names that do not tell two customers apart (S4-65). */
    legal_suffixes: z.array(Name).default([...LEGAL_SUFFIXES]),
    /** Rows that only some people may see (S4-58). */
    restricted: z.array(restrictedRows(PROPERTY_ROLES)).default([]),
  })
  .superRefine(({ stages, creation }, context) => {
    const wanted = creation.stage;
    if (wanted === undefined || stages.some(({ name }) => nameKey(name) === nameKey(wanted))) return;
    const message = `"${wanted}" is none of the stages: write one of ${stages.map(({ name }) => name).join(', ')}`;
    context.addIssue({ code: 'custom', message, path: ['creation', 'stage'] });
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
