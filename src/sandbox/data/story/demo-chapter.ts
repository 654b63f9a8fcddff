import type { Beat } from './beat.js';

export const DEMO: readonly Beat[] = [
  {
    say: 'Demo booked; agenda sent to {champ}',
    tldr: 'demo booked',
    them: 'Send list of attendees',
    us: 'Prepare demo with {sdk} sample app',
  },
  {
    say: 'Dry run with {ae}; cut the slides by half',
    tldr: 'dry run done',
    us: 'Record a short fallback video',
  },
  {
    key: true,
    say: 'Demo for {heads} people; {feature} got most questions',
    also: [
      'Demo held, {heads} engineers, many questions on {feature}',
      'Live demo of {feature} for {champ} and {heads} colleagues',
      'Showed {feature} to {heads} people on their sample app',
    ],
    tldr: 'demo went well, questions on {feature}',
    them: 'Collect feedback from attendees',
    us: 'Send recording and answers',
  },
  {
    say: '{tech} asked how grouping treats minified stack traces',
    tldr: 'open question on grouping',
    us: 'Show grouping on one of their traces',
  },
  {
    say: 'VP Engineering did not attend; wants a 20-minute version',
    tldr: 'VP missed the demo',
    them: 'Find 20 minutes with the VP',
    risk: 'Decision maker has not seen the product',
    bad: 'Decision maker not engaged yet',
  },
  { say: 'Recording watched by {views} people at the customer', tldr: 'recording seen by {views} people' },
  {
    say: '{champ} compared us with {rival}: faster triage, fewer dashboards',
    tldr: 'preferred over {rival} for triage',
    us: 'Show dashboards for the SRE view',
  },
  {
    say: 'Second demo for support and product, {feature} only',
    tldr: 'second demo for support and product',
    them: 'Pick three real faults for the next session',
  },
  {
    say: 'Demo environment failed for ten minutes; continued with the recording',
    tldr: 'demo partly failed',
    us: 'Repeat the failed part live',
    risk: 'Doubts about stability after the demo',
    bad: 'Shaky demo, needs repair',
  },
  {
    say: '{sec} joined and liked the masking defaults',
    tldr: 'security likes masking defaults',
    us: 'Send masking documentation to {sec}',
  },
  {
    say: '{champ} asked for a POC with {crit} success criteria',
    tldr: 'POC requested by {champ}',
    them: 'Name POC owner',
    us: 'Draft POC plan',
  },
  {
    say: '{tech} wants to see the same on their own code',
    tldr: '{tech} wants it on own code',
    them: 'Pick a repository for the first trial',
  },
  { say: 'Feedback from {heads} attendees: 8.4 out of 10 on average', tldr: 'feedback 8.4 out of 10' },
  {
    say: '{rival} gave a demo too, soon after ours',
    tldr: '{rival} demonstrated after us',
    us: 'Ask {champ} how the other demo went',
    risk: '{rival} made a good last impression',
  },
  {
    say: 'Answered all written questions after the demo with product',
    tldr: 'written questions answered',
  },
];
