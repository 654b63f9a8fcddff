import type { Beat } from './beat.js';

export const PROPOSAL: readonly Beat[] = [
  {
    say: 'Sizing done with {tech}: {seats} seats, two years',
    tldr: 'sizing done for {seats} seats',
    us: 'Build quote for {seats} seats',
  },
  {
    key: true,
    say: 'Quote v1 sent to {buyer}: {price} per year',
    also: [
      'First quote over {price} per year went to {buyer}',
      '{buyer} has quote v1: {seats} seats, {price} a year',
      'Sent quote v1 to {buyer}, {price} for {seats} seats',
    ],
    tldr: 'quote over {price} sent to {buyer}',
    them: 'Comment on quote v1',
    us: 'Answer questions on the quote',
  },
  {
    say: 'Business case reviewed with {champ}; two engineers saved per quarter',
    tldr: 'business case reviewed',
    them: 'Add internal hourly rates to business case',
  },
  {
    say: '{buyer} asked for a monthly option',
    tldr: 'monthly option requested',
    us: 'Price the monthly option',
  },
  {
    say: '{rival} offered a bundle {cut} percent below our price',
    tldr: '{rival} undercuts by {cut} percent',
    us: 'Value comparison against the bundle',
    risk: '{rival} bundle is cheaper on paper',
    bad: 'Price pressure from rival',
  },
  {
    say: 'Architecture review passed without conditions',
    tldr: 'architecture review passed',
    them: 'Publish result of architecture review',
  },
  {
    say: 'Presented to the CTO; asked for a rollout plan by quarter',
    tldr: 'CTO wants a rollout plan',
    us: 'Rollout plan by quarter',
  },
  {
    say: '{champ} presented our numbers to the engineering leads',
    tldr: 'leads saw our numbers',
    them: 'Send feedback of the engineering leads',
  },
  {
    say: 'Budget meeting moved to next month',
    tldr: 'budget meeting moved',
    them: 'Confirm new date of budget meeting',
    risk: 'Slip into the next quarter',
    bad: 'Close date at risk',
  },
  {
    say: 'Quote v2 with {seats} seats and training sent',
    tldr: 'quote v2 sent',
    them: 'Confirm seat count in quote v2',
  },
  { say: 'Pricing walk-through with {buyer}; no surprises', tldr: 'pricing explained, no surprises' },
  {
    say: '{buyer} compares three offers until {soon}',
    tldr: 'three offers compared',
    them: 'Decide on the vendor',
    us: 'One page on what differs',
  },
  {
    say: '{champ} needs the offer in local currency',
    tldr: 'local currency requested',
    us: 'Quote in local currency',
  },
  {
    say: 'Product roadmap session under NDA with {tech} and {champ}',
    tldr: 'roadmap session held',
    us: 'Follow up on two roadmap questions',
  },
  {
    say: '{buyer} went silent after the quote; two mails unanswered',
    tldr: 'no answer to the quote',
    us: 'Call {buyer} through {champ}',
    them: 'Answer on the quote',
    risk: 'Silence after a quote is rarely good',
    bad: 'Quiet since the quote',
  },
  { say: 'Proof of value sheet: {hours} hours saved a week', tldr: '{hours} hours saved a week' },
  { say: 'Reference call held; their peer spoke for 40 minutes', tldr: 'reference call went well' },
];

export const NEGOTIATION: readonly Beat[] = [
  {
    key: true,
    say: '{buyer} chose us, subject to legal and price',
    also: [
      '{buyer} told {rival} no; paperwork starts',
      'Verbal yes from {buyer}, legal still to come',
      'Selected as vendor; {buyer} opens the legal review',
    ],
    tldr: 'chosen, subject to legal and price',
    them: 'Send redlines of the master agreement',
    us: 'Send master agreement and DPA',
  },
  {
    say: 'Redlines received: liability cap and audit rights',
    tldr: 'redlines received',
    us: 'Legal to answer redlines by {soon}',
  },
  {
    say: 'Security review closed with two low findings',
    tldr: 'security review closed',
    us: 'Dates for the two low findings',
  },
  {
    say: '{buyer} asks for {less}; we hold at {price}',
    tldr: 'price gap between {less} and {price}',
    us: 'Approval for a two-year discount',
    risk: 'Price gap may need approval from above',
  },
  { say: 'DPA signed by both sides', tldr: 'DPA signed' },
  {
    say: 'New procurement lead starts the vendor check again',
    tldr: 'vendor check starts again',
    them: 'Finish vendor check',
    us: 'Fill in vendor portal',
    risk: 'Vendor check takes three to six weeks',
    bad: 'Delayed by procurement',
  },
  {
    say: 'Onboarding plan reviewed with {tech}; start two weeks after signature',
    tldr: 'onboarding plan reviewed',
    us: 'Reserve onboarding team',
  },
  {
    say: 'Liability cap agreed; audit rights still open',
    tldr: 'liability agreed, audit rights open',
    them: 'Decide on audit rights wording',
  },
  {
    say: "Marketplace private offer created at {buyer}'s wish",
    tldr: 'marketplace offer created',
    them: 'Accept private offer',
  },
  {
    say: 'Hiring freeze announced; {champ} says the tool budget stays',
    tldr: 'hiring freeze, budget said to stay',
    risk: 'Budget could follow the hiring freeze',
    bad: 'Nervous, freeze on their side',
  },
  {
    say: 'Call between both legal teams; {heads} comments left',
    tldr: 'legal call, {heads} comments left',
    them: 'Answer remaining legal comments',
    us: 'Answer remaining legal comments',
  },
  {
    say: 'Two-year discount approved; new offer at {price}',
    tldr: 'discount approved',
    them: 'Confirm offer at {price}',
  },
  {
    say: '{sec} asks for EU hosting in the contract',
    tldr: 'EU hosting goes into the contract',
    us: 'Add hosting clause to the order form',
  },
  {
    say: 'Signature planned for {soon}, {buyer} is back then',
    tldr: 'signature planned for {soon}',
    them: 'Keep the signature slot',
  },
  {
    say: '{rival} came back with a last offer',
    tldr: '{rival} made a last offer',
    us: 'Hold the price, add training days',
    risk: '{buyer} may use it as a lever',
    bad: 'Last-minute pressure',
  },
  {
    say: 'Executive call: our CRO and their CTO agreed on the timeline',
    tldr: 'executives agree on the timeline',
  },
  { say: 'Order form with the CFO for signature', tldr: 'order form with the CFO', them: 'Sign order form' },
];
