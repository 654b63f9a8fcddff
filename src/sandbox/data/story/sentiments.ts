import type { PathStage } from '../stages.js';

/** How an SE says that all is well, by chapter. At most 7 words. */
export const GOOD_SENTIMENT: Readonly<Record<PathStage, readonly string[]>> = {
  Discovery: [
    'Promising, real pain',
    'Early but engaged',
    'Good fit, clear champion',
    'Curious and responsive',
    'Warm start',
  ],
  Scoping: [
    'Trending well, scope is clear',
    'Engaged technical team',
    'On track',
    'Steady, good questions',
    'Healthy, two teams interested',
  ],
  Demo: [
    'Strong interest after the demo',
    'Trending well',
    'Positive, wants to try it',
    'Good energy in the room',
    'Convinced the engineers',
  ],
  POC: [
    'POC on track',
    'Trending well, engineers like it',
    'Solid progress, no blockers',
    'Good momentum',
    'Healthy, champion is active',
    'Ahead of plan',
  ],
  Proposal: [
    'Positive, budget confirmed',
    'Trending well, price is fair',
    'Good, CTO supports us',
    'On course for this quarter',
  ],
  Negotiation: [
    'Close, only paper left',
    'Trending well, legal is cooperative',
    'Very likely this quarter',
    'Good, waiting for signature',
  ],
};
