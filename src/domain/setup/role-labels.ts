import type { StageRole } from '../opportunity.js';
import type { PropertyRole } from '../playbook/property-roles.js';

/** What a role is called; a new database has its columns by these names where the playbook has none. */
export const ROLE_LABELS: Readonly<Record<PropertyRole, string>> = {
  title: 'Opportunity',
  customer: 'Customer',
  stage: 'Stage',
  sales_engineer: 'Sales Engineer',
  account_executive: 'Account Executive',
  members: 'Members',
  amount: 'Amount',
  close_date: 'Close date',
  demo_date: 'Demo date',
  next_step_date: 'Next step date',
  poc_dates: 'POC dates',
  lost_reason: 'Lost reason',
  revisit_on: 'Revisit on',
  new_sales_engineer: 'New Sales Engineer',
  features: 'Features',
  confidence: 'Confidence',
  technical_win: 'Technical win',
  visibility: 'Visibility',
  last_review: 'Last review',
};

/** What the meaning of a stage is called. */
export const STAGE_ROLE_LABELS: Readonly<Record<StageRole, string>> = {
  active: 'Active',
  demo: 'Demo (active)',
  poc: 'POC (active)',
  won: 'Won (closed)',
  lost: 'Lost (closed)',
  transferred: 'Transferred (closed)',
  on_hold: 'On hold (active)',
  duplicate: 'Duplicate (closed)',
  unqualified: 'Unqualified (closed)',
};
