import type { CreateDatabaseParameters } from '@notionhq/client';

import { propertyAliases, type Playbook } from '../domain/playbook.js';
import { PROPERTY_ROLES, type PropertyRole } from '../domain/playbook/property-roles.js';
import { ROLE_LABELS } from '../domain/setup/role-labels.js';

type Properties = NonNullable<NonNullable<CreateDatabaseParameters['initial_data_source']>['properties']>;
type Configuration = Properties[string];

/** Properties for every role, named as the playbook likes best, and a status for every stage. Pure. */
export function newDatabaseProperties(playbook: Pick<Playbook, 'stages' | 'properties'>): Properties {
  const properties: Properties = {};
  for (const role of PROPERTY_ROLES) {
    const names = [...propertyAliases(playbook, role), ROLE_LABELS[role]];
    // Two roles may like the same name; the second one takes its next.
    const name = names.find((each) => !(each in properties));
    if (name !== undefined) properties[name] = configuration(role, playbook);
  }
  return properties;
}

function configuration(role: PropertyRole, { stages }: Pick<Playbook, 'stages'>): Configuration {
  switch (role) {
    case 'title':
      return { title: {} };
    case 'stage':
      return { status: { options: stages.map(({ name }) => ({ name: withoutCommas(name) })) } };
    case 'customer':
    case 'lost_reason':
      return { rich_text: {} };
    case 'sales_engineer':
    case 'account_executive':
    case 'members':
    case 'new_sales_engineer':
      return { people: {} };
    case 'amount':
      return { number: { format: 'number' } };
    case 'close_date':
    case 'demo_date':
    case 'next_step_date':
    case 'poc_dates':
    case 'revisit_on':
    case 'last_review':
      return { date: {} };
    case 'features':
      return { multi_select: { options: [] } };
    case 'confidence':
      return { select: { options: [{ name: 'High' }, { name: 'Medium' }, { name: 'Low' }] } };
    case 'technical_win':
      return { checkbox: {} };
    case 'visibility':
      return { select: { options: [] } };
  }
}

/** Notion takes no comma in the name of an option. */
function withoutCommas(name: string): string {
  return name.replaceAll(',', ' ').replaceAll(/\s+/gu, ' ').slice(0, 100);
}
