/** The values of the property "Stage", in the order of the team's board. */
export const STAGES = [
  { name: 'Discovery', color: 'gray' },
  { name: 'Scoping', color: 'brown' },
  { name: 'Demo', color: 'blue' },
  { name: 'POC', color: 'purple' },
  { name: 'Proposal', color: 'yellow' },
  { name: 'Negotiation', color: 'orange' },
  { name: 'On hold', color: 'default' },
  { name: 'Win', color: 'green' },
  { name: 'Lost', color: 'red' },
  { name: 'Transferred', color: 'pink' },
  { name: 'Duplicate', color: 'default' },
] as const;

export type StageName = (typeof STAGES)[number]['name'];

/** The way that a deal walks; the other stages are where it rests or ends. */
export const PATH = ['Discovery', 'Scoping', 'Demo', 'POC', 'Proposal', 'Negotiation'] as const;
export type PathStage = (typeof PATH)[number];

/** Stages that end a deal: it no longer counts as active. */
export const TERMINAL_STAGES: readonly StageName[] = ['Win', 'Lost', 'Transferred', 'Duplicate'];
