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
  'next_step_date',
  'poc_dates',
  'lost_reason',
  'revisit_on',
  'new_sales_engineer',
  'features',
  'confidence',
  'technical_win',
  'visibility',
  'last_review',
] as const;
export type PropertyRole = (typeof PROPERTY_ROLES)[number];
