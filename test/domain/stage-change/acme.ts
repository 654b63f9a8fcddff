import type { FormProperty } from '../../../src/domain/database-form.js';
import type { Stage } from '../../../src/domain/opportunity.js';
import type { StageFacts } from '../../../src/domain/stage-change/stage-facts.js';

export const STAGES: readonly Stage[] = [
  { name: 'Discovery', role: 'active' },
  { name: 'Demo', role: 'demo' },
  { name: 'POC', role: 'poc' },
  { name: 'On hold', role: 'on_hold' },
  { name: 'Win', role: 'won' },
  { name: 'Lost', role: 'lost' },
  { name: 'Transferred', role: 'transferred' },
];

export function property(
  id: string,
  type: FormProperty['type'],
  role?: FormProperty['role'],
  options: readonly string[] = [],
): FormProperty {
  return { id, name: id, type, role, options, relatedTo: undefined };
}

export const PROPERTIES: readonly FormProperty[] = [
  property(
    'Stage',
    'status',
    'stage',
    STAGES.map(({ name }) => name),
  ),
  property('Demo date', 'date', 'demo_date'),
  property('Lost reason', 'rich_text', 'lost_reason'),
  property('New SE', 'people', 'new_sales_engineer'),
  property('Sales Engineer', 'people', 'sales_engineer'),
  property('Competitor', 'select', undefined, ['Datadog', 'New Relic']),
  property('Contract signed', 'checkbox', undefined),
];

/** What somebody saw of Acme's deal, which is in Discovery. */
export function facts(change: Partial<StageFacts> = {}): StageFacts {
  return {
    title: 'Acme Corp – Enterprise platform',
    url: 'https://www.notion.so/acme',
    stage: 'Discovery',
    stages: STAGES,
    properties: PROPERTIES,
    values: new Map(),
    ...change,
  };
}
