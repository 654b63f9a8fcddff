import { UserError, type Problem } from '../domain/errors.js';
import {
  missingRoles,
  unclearRoles,
  unknownStages,
  type DatabaseSetup,
} from '../domain/setup/database-setup.js';
import { offConstructs, type ConstructRules } from '../domain/setup/off-constructs.js';
import { ROLE_LABELS } from '../domain/setup/role-labels.js';
import type { DatabaseSetups } from '../services/ports/setup.js';
import type { PropertyRole } from '../domain/playbook/property-roles.js';
import { offWords } from '../slack/text/off-words.js';
import { WITHOUT_ROLE } from '../slack/text/role-words.js';
import type { Check } from './check.js';

const DATABASE = { id: 'notion_database', title: 'Notion database' } as const;

export interface DatabaseFindings {
  readonly setup: DatabaseSetup | undefined;
  readonly checks: readonly Check[];
}

/** Whether the database can be seen, has one data source, and fits the playbook. */
export async function checkDatabase(
  setups: DatabaseSetups,
  rules: ConstructRules,
): Promise<DatabaseFindings> {
  try {
    const setup = await setups.freshSetup('interactive');
    const seen: Check = {
      ...DATABASE,
      state: 'ok',
      found: `shared, one data source (${setup.dataSourceId})`,
    };
    const checks = [seen, propertiesCheck(setup), stagesCheck(setup), constructsCheck(setup, rules)];
    return { setup, checks };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { setup: undefined, checks: [{ ...DATABASE, state: 'problem', ...explained(error.problem) }] };
  }
}

function explained(problem: Problem): { readonly found: string; readonly fix: string } {
  if (problem.kind === 'database_not_shared') {
    return {
      found: 'Notion does not show it: it does not exist, or is not shared with the connection',
      fix: 'Open the database in Notion, ••• → Connections → add the connection. Check NOTION_DATABASE_ID: the 32 digits in the database’s link before “?v=”.',
    };
  }
  if (problem.kind === 'setup_incomplete') {
    return {
      found: problem.missing.join('; '),
      fix: 'Set NOTION_DATABASE_ID to the database with the opportunities, or to the data source if it has several.',
    };
  }
  if (problem.kind === 'notion_refused') {
    return { found: problem.reason, fix: 'See “Read content” among the capabilities.' };
  }
  return { found: 'Notion does not answer', fix: 'Run this again in a minute.' };
}

/** Without these there is little left of Opp. */
const VITAL: ReadonlySet<PropertyRole> = new Set(['title', 'stage', 'sales_engineer']);

function propertiesCheck(setup: DatabaseSetup): Check {
  const what = { id: 'properties', title: 'Properties' } as const;
  const missing = missingRoles(setup);
  const unclear = unclearRoles(setup).filter(({ property }) => property !== undefined);
  const lines = [
    ...missing.map(({ role, reason }) => `${ROLE_LABELS[role]}: ${reason}. ${WITHOUT_ROLE[role]}`),
    ...unclear.map(({ role, reason, property }) => {
      const name = property?.name ?? '';
      return `${ROLE_LABELS[role]}: “${name}” is a guess, ${reason}.`;
    }),
  ];
  if (lines.length === 0) return { ...what, state: 'ok', found: 'every role has its property' };
  const grave = missing.some(({ role, certainty }) => VITAL.has(role) || certainty === 'lost');
  return {
    ...{ ...what, state: grave ? 'problem' : 'warning', found: lines.join('\n') },
    fix: 'Say which property it is with /opp setup in Slack, rename or add the property in Notion, or leave it: only what is named here does not work.',
  };
}

function stagesCheck(setup: DatabaseSetup): Check {
  const what = { id: 'stages', title: 'Stages' } as const;
  const unknown = unknownStages(setup).map(({ name }) => `“${name}”`);
  if (setup.stages.length === 0) return { ...what, state: 'skipped', found: 'there is no stage property' };
  if (unknown.length === 0) return { ...what, state: 'ok', found: `all ${setup.stages.length} are known` };
  return {
    ...{
      ...what,
      state: 'warning',
      found: `unknown to the playbook, so they count as active: ${unknown.join(', ')}`,
    },
    fix: 'Say what they mean with /opp setup in Slack, or add them to the playbook’s stages.',
  };
}

/** Parts of the playbook that want a property which the database does not have. */
function constructsCheck(setup: DatabaseSetup, rules: ConstructRules): Check {
  const what = { id: 'constructs', title: 'What the playbook wants' } as const;
  const off = offConstructs(rules, setup).map(offWords);
  if (off.length === 0) return { ...what, state: 'ok', found: 'is there' };
  return {
    ...{
      ...what,
      state: 'warning',
      found: off.map(({ what: part, without }) => `${part}: ${without}`).join('\n'),
    },
    fix: [
      'Add to the database what you want to use, or leave it: only what is named here is off.',
      ...new Set(off.map(({ remedy }) => remedy)),
    ].join('\n'),
  };
}
