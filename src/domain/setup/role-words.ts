import type { StageRole } from '../opportunity.js';
import type { PropertyRole } from '../playbook.js';

interface RoleWords {
  readonly label: string;
  /** What does not work without a property for it; a whole sentence. */
  readonly without: string;
}

/** How people are told about a role. */
export const ROLE_WORDS: Readonly<Record<PropertyRole, RoleWords>> = {
  title: { label: 'Opportunity', without: 'Opportunities have no name.' },
  customer: {
    label: 'Customer',
    without: 'Customers go by the opportunity’s title, and deals of one customer are not recognised.',
  },
  stage: {
    label: 'Stage',
    without: 'Every opportunity counts as active, and stages cannot be changed.',
  },
  sales_engineer: {
    label: 'Sales Engineer',
    without: 'Nobody’s own deals can be listed, and quiet deals have nobody to ask.',
  },
  account_executive: { label: 'Account Executive', without: 'Deals cannot be found by their AE.' },
  members: { label: 'Members', without: 'Deals cannot be found by other members of the team.' },
  amount: { label: 'Amount', without: 'Deals cannot be filtered or sorted by amount.' },
  close_date: { label: 'Close date', without: 'Deals cannot be filtered or sorted by close date.' },
  demo_date: { label: 'Demo date', without: 'The date of a demo is kept in the change log only.' },
  next_step_date: { label: 'Next step date', without: 'Nobody is told when a next step is overdue.' },
  poc_dates: {
    label: 'POC dates',
    without: 'A deal in a POC counts as quiet like any other, whatever the POC’s end.',
  },
  lost_reason: { label: 'Lost reason', without: 'Why a deal was lost is kept in the change log only.' },
  revisit_on: { label: 'Revisit on', without: 'Nobody is reminded to come back to a lost deal.' },
  new_sales_engineer: {
    label: 'New Sales Engineer',
    without: 'Whom a deal was handed to is kept in the change log only.',
  },
  features: { label: 'Features', without: 'Deals are found by feature only where their page names it.' },
  confidence: { label: 'Confidence', without: 'Cards do not show how confident the SE is.' },
  technical_win: { label: 'Technical win', without: 'Technical wins are not counted.' },
  visibility: { label: 'Visibility', without: 'Deals cannot be restricted to some people by a property.' },
  last_review: { label: 'Last review', without: 'Cards do not show when a deal was last reviewed.' },
};

/** How people are told what a stage means. */
export const STAGE_ROLE_WORDS: Readonly<Record<StageRole, string>> = {
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

const TYPE_WORDS: Readonly<Record<string, string>> = {
  rich_text: 'text',
  people: 'person',
  multi_select: 'multi-select',
  phone_number: 'phone',
};

/** A property's type as Notion's own menus call it. */
export function typeWord(type: string): string {
  return TYPE_WORDS[type] ?? type.replaceAll('_', ' ');
}
