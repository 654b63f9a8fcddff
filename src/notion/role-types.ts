import type { PropertyRole } from '../domain/playbook/property-roles.js';

const TEXT_LIKE = ['rich_text', 'title', 'select', 'multi_select', 'rollup', 'formula'];

/**
 * Types that can play a role, the one to make first. A relation is none: its value is page ids, not names. What
 * Opp itself fills in (demo date, lost reason, new SE) cannot be a formula.
 */
export const TYPES_OF_ROLE: Readonly<Record<PropertyRole, readonly string[]>> = {
  title: ['title'],
  customer: TEXT_LIKE,
  stage: ['status', 'select'],
  sales_engineer: ['people'],
  account_executive: ['people'],
  members: ['people'],
  amount: ['number', 'formula', 'rollup'],
  close_date: ['date', 'formula'],
  demo_date: ['date'],
  next_step_date: ['date'],
  poc_dates: ['date'],
  lost_reason: ['rich_text', 'select', 'multi_select'],
  revisit_on: ['date'],
  new_sales_engineer: ['people'],
  features: ['multi_select', 'select', 'rich_text', 'rollup', 'formula'],
  confidence: ['select', 'number', 'rich_text', 'formula'],
  technical_win: ['checkbox', 'select', 'date', 'formula'],
  visibility: ['select', 'multi_select', 'checkbox', 'rich_text'],
  last_review: ['date', 'formula'],
};
