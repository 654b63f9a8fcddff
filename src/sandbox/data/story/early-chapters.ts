import type { Beat } from './beat.js';

export const DISCOVERY: readonly Beat[] = [
  {
    key: true,
    say: 'Intro call with {champ}; pains are real and there is budget',
    tldr: 'good first call with {champ}',
    them: 'Share list of current monitoring tools',
    us: 'Send two references from their industry',
  },
  {
    say: 'Met {champ} at a meetup; asked for a follow-up',
    tldr: 'follow-up agreed with {champ}',
    us: 'Propose three slots for a first call',
  },
  {
    say: '{champ} forwarded the post-mortem of their last outage',
    tldr: 'post-mortem received',
    us: 'Read post-mortem and mark what we would catch',
  },
  {
    say: 'Current contract with {rival} ends in the spring',
    tldr: '{rival} contract ends in spring',
    them: 'Confirm end date and notice period of {rival}',
  },
  {
    say: '{tech} walked us through the architecture: {svc} services, {sdk} first',
    tldr: 'architecture known, {svc} services',
    them: 'Send architecture diagram',
    us: 'Check SDK coverage for their stack',
  },
  { say: "{champ} rates today's tooling 4 out of 10", tldr: 'unhappy with present tooling' },
  {
    say: 'First call moved by {champ}, production incident on their side',
    tldr: 'first call postponed by an incident',
    them: 'Offer a new slot',
    risk: 'Firefighting may push the evaluation back',
    bad: 'Stalled by their incidents',
  },
  {
    say: 'Team of {seats} developers would use {feature}',
    tldr: '{seats} developers in scope',
    us: 'Rough sizing for {seats} developers',
  },
  {
    say: '{buyer} confirmed the budget holder and the yearly cycle',
    tldr: 'budget holder known',
    them: 'Introduce us to the budget holder',
  },
  {
    say: 'Two teams already use the free plan without IT knowing',
    tldr: 'two teams on the free plan',
    us: 'Look up existing free organisations',
  },
  {
    say: '{champ} asked whether we keep data in the EU',
    tldr: 'question on EU hosting',
    us: 'Answer EU hosting question in writing',
  },
];

export const SCOPING: readonly Beat[] = [
  {
    key: true,
    say: 'Scoping session with {tech}: {feature} first, rest later',
    tldr: 'scope agreed, {feature} first',
    them: 'Name the pilot team',
    us: 'Write up the scope and send it',
  },
  {
    say: 'Event volume estimated from {rival} exports',
    tldr: 'volume estimated from exports',
    them: 'Export 30 days of event counts',
    us: 'Turn counts into a quota proposal',
  },
  {
    say: '{tech} needs {sdk} support for their oldest service',
    tldr: 'old {sdk} service must be covered',
    us: 'Confirm oldest supported {sdk} version',
    risk: 'Oldest service may not run the current SDK',
  },
  {
    say: 'Security sent a questionnaire with 140 questions',
    tldr: 'security questionnaire received',
    us: 'Return security questionnaire by {soon}',
  },
  {
    say: '{champ} wrote down what a good result looks like',
    tldr: 'success wording received from {champ}',
    us: 'Propose {crit} measurable success criteria',
  },
  {
    say: '{champ} on leave for two weeks, no deputy named',
    tldr: 'champion away, no deputy',
    them: 'Name a deputy for {champ}',
    risk: 'No deputy while {champ} is away',
    bad: 'Losing momentum without champion',
  },
  {
    say: 'Platform team wants SAML from the first day',
    tldr: 'SAML is a must',
    them: 'Open a test tenant of their identity provider',
    us: 'Send SAML setup guide',
  },
  {
    say: '{rival} is evaluated in parallel by the SRE group',
    tldr: '{rival} evaluated in parallel',
    us: 'Prepare comparison for the SRE group',
    risk: '{rival} has an existing contract and a friendly SRE group',
  },
  {
    say: 'Mapped their top five needs to features with {tech}',
    tldr: 'needs mapped to features',
    us: 'Share mapping table',
  },
  {
    say: 'Second team, about {svc} services, wants to join the scope',
    tldr: 'second team wants in',
    them: 'Decide whether the second team joins now',
  },
];

export const DEMO: readonly Beat[] = [
  {
    say: 'Demo booked for {soon}; agenda sent to {champ}',
    tldr: 'demo booked for {soon}',
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
    say: 'Demo for nine people; {feature} got most questions',
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
  { say: 'Recording watched by 14 people at the customer', tldr: 'recording seen by 14 people' },
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
];
