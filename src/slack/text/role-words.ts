import type { PropertyRole } from '../../domain/playbook/property-roles.js';

/** What does not work without a property for the role; whole sentences. */
export const WITHOUT_ROLE: Readonly<Record<PropertyRole, string>> = {
  title: 'Opportunities have no name.',
  customer: 'Customers go by the opportunity’s title, and deals of one customer are not recognised.',
  stage: 'Every opportunity counts as active, and stages cannot be changed.',
  sales_engineer: 'Nobody’s own deals can be listed, and quiet deals have nobody to ask.',
  account_executive: 'Deals cannot be found by their AE.',
  members: 'Deals cannot be found by other members of the team.',
  amount: 'Deals cannot be filtered or sorted by amount.',
  close_date: 'Deals cannot be filtered or sorted by close date.',
  demo_date: 'The date of a demo is kept in the change log only.',
  next_step_date: 'Nobody is told when a next step is overdue.',
  poc_dates: 'A deal in a POC counts as quiet like any other, whatever the POC’s end.',
  lost_reason: 'Why a deal was lost is kept in the change log only.',
  revisit_on: 'Nobody is reminded to come back to a lost deal.',
  new_sales_engineer: 'Whom a deal was handed to is kept in the change log only.',
  features: 'Deals are found by feature only where their page names it.',
  confidence: 'Cards do not show how confident the SE is.',
  technical_win: 'Technical wins are not counted.',
  visibility: 'Deals cannot be restricted to some people by a property.',
  last_review: 'Cards do not show when a deal was last reviewed.',
};
