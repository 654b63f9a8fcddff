import { z } from 'zod';
import { restrictedRows } from './access-rule.js';
import { nameKey, unnumberedKey } from './fold.js';
import type { StageRole } from './opportunity.js';
import { PlannedLoad } from './playbook/planned-load.js';
import { Creation } from './playbook/creation.js';
import { DigestDefaults } from './playbook/digest.js';
import { Assets } from './playbook/assets.js';
import { Confidence } from './playbook/confidence.js';
import { Criteria } from './playbook/criterion.js';
import { checkFit } from './playbook/fits-together.js';
import { Health } from './playbook/health.js';
import { Name } from './playbook/name.js';
import { Naming } from './playbook/naming.js';
import { OpportunityType, Pipeline } from './playbook/pipelines.js';
import { ProofOfConcept } from './playbook/proof-of-concept.js';
import { PROPERTY_ROLES, type PropertyRole } from './playbook/property-roles.js';
import { AttentionRules, QuietThresholds } from './playbook/quiet.js';
import { Qualification } from './playbook/qualification.js';
import { Regions } from './playbook/regions.js';
import { DealLinks } from './playbook/links.js';
import { Capacity, Closing, Glossary, Reporting, TeamClock } from './playbook/routines.js';
import { Resellers } from './playbook/resellers.js';
import { Segments } from './playbook/segments.js';
import { Stages } from './playbook/stage.js';
import { TechnicalWin } from './playbook/technical-win.js';
import { Transitions } from './playbook/transitions.js';
import { Notices } from './playbook/notices.js';
import { Team } from './playbook/team.js';
import { CustomerWording } from './playbook/wording.js';
import { LEGAL_SUFFIXES } from './same-customer/legal-suffixes.js';
import { TRANSFER_MODES } from './stage-change/stage-asks.js';
import { Budgets } from './status-update/budgets.js';

/** What a team may use besides; each is off as long as the playbook leaves it out. */
const CONSTRUCTS = {
  type_property: Name.optional().describe('The column that says of which kind an opportunity is.'),
  types: z.array(OpportunityType).max(30).default([]).describe('Kinds of opportunity.'),
  pipelines: z
    .array(Pipeline)
    .max(10)
    .default([])
    .describe('What each stage expects, by kind of opportunity.'),
  transitions: Transitions.optional().describe('How deals move between stages.'),
  qualification: Qualification.optional().describe('Letters, answered by evidence.'),
  warranted: Criteria.describe(
    'What makes an opportunity worth having; asked when one is made, never required.',
  ),
  proof_of_concept: ProofOfConcept.optional().describe('How evaluations are run and judged.'),
  technical_win: TechnicalWin.optional().describe('Who owns the technical decision and how it is proven.'),
  confidence: Confidence.optional().describe('How sure the Sales Engineer is.'),
  card_links: z
    .array(Name)
    .max(10)
    .default([])
    .describe('Columns with a web address that stand on the card as links.'),
  health: Health.optional(),
  assets: Assets.describe('Documents, and the stages in which they are due.'),
  naming: Naming.describe('How deals are called.'),
  resellers: Resellers.describe(
    'Companies that sell for us: offered where a name is built, and no customers.',
  ),
  segments: Segments.describe('Sizes of customers, by employees.'),
  regions: Regions.describe('Who covers what.'),
  clocks: z.array(TeamClock).max(30).default([]).describe('What must happen within a time.'),
  closing: Closing.describe('The steps from an offer to a closed deal.'),
  capacity: Capacity.optional().describe('How many deals somebody can carry.'),
  reporting: Reporting.prefault({}).describe('What the report counts.'),
  glossary: Glossary.describe("The team's words, for /opp define."),
  links: DealLinks.describe('How deals are linked to each other, and which are made from another one.'),
};

/** The sales process as data (C1). Everything but the vendor and the stages has a default. */
export const Playbook = z
  .strictObject({
    /** Our side's name in the status update (S0-65). */
    vendor: Name.describe('Our side in a status update.'),
    stages: Stages.describe('Every stage of the database and what it means.'),
    /** For each meaning the column names it may have, the likeliest first. */
    properties: z
      .partialRecord(z.enum(PROPERTY_ROLES), z.array(Name))
      .default({})
      .describe('Names of columns, by what they mean.'),
    budgets: Budgets.prefault({}).describe('The most words of each part of a status update.'),
    /** Whether a transfer also makes the new Sales Engineer the deal's own (C2). */
    transfer_mode: z
      .enum(TRANSFER_MODES)
      .default('stage')
      .describe(
        'Whether a transfer also makes the new Sales Engineer the deal’s own (owner) or only notes them (stage).',
      ),
    creation: Creation.prefault({}).describe('Making an opportunity.'),
    customer_information: CustomerWording.prefault({}).describe(
      'The words of the customer information; all are offered, anything else can be typed.',
    ),
    quiet_after_days: QuietThresholds.prefault({}).describe(
      'After how many days without activity a deal is quiet, and cold.',
    ),
    attention: AttentionRules.prefault({}).describe('What else brings a deal into the digest.'),
    digest: DigestDefaults.prefault({}).describe(
      'The message with one’s quiet deals, until a person sets it otherwise.',
    ),
    teams: z
      .array(Team)
      .default([])
      .describe('Who leads whom: a lead may subscribe to the digest of the team, and hand over its deals.'),
    notices: Notices.describe('Channels that hear of what happens to deals; none by default.'),
    planned_load: PlannedLoad.prefault({}).describe('What one Sales Engineer is planned to carry.'),
    /** Endings of companies' names that do not tell two customers apart (S4-65). */
    legal_suffixes: z
      .array(Name)
      .default([...LEGAL_SUFFIXES])
      .describe('Endings of companies’ names that do not tell two customers apart.'),
    /** Rows that only some people may see (S4-58). */
    restricted: z
      .array(restrictedRows(PROPERTY_ROLES))
      .default([])
      .describe('Rows that only some people may see.'),
    ...CONSTRUCTS,
  })
  .superRefine((playbook, context) => {
    checkFit(playbook, context);
    const { stages, creation } = playbook;
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

/** The playbook's names for a meaning; none when it leaves it out. */
export function propertyAliases(
  playbook: Pick<Playbook, 'properties'>,
  role: PropertyRole,
): readonly string[] {
  return playbook.properties[role] ?? [];
}
