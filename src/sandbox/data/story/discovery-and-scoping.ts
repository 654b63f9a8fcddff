import type { Beat } from './beat.js';

export const DISCOVERY: readonly Beat[] = [
  {
    key: true,
    say: 'Intro call with {champ}; pains are real and there is budget',
    also: [
      'First call with {champ} and {tech}; budget exists',
      '{champ} showed us three real problems in the first call',
      'Discovery call: {champ} named the pains and who decides',
      'Inbound request became a first call with {champ}',
    ],
    tldr: 'good first call with {champ}',
    them: 'Share list of current monitoring tools',
    us: 'Send two references from their industry',
  },
  {
    say: 'Met {champ} at a meetup; asked for a second call',
    tldr: 'follow-up agreed with {champ}',
    us: 'Propose three slots for a second call',
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
    say: 'Second call moved by {champ}, production incident on their side',
    tldr: 'second call postponed by an incident',
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
  {
    say: '{champ} demonstrated their alert channel: {asks} alerts before lunch',
    tldr: '{asks} alerts before lunch',
    us: 'Show grouping on a similar alert flood',
  },
  {
    say: '{buyer} wants no new agents on their hosts',
    tldr: 'no agents allowed',
    us: 'Explain why SDKs need no agent',
  },
  {
    say: 'Architecture call cancelled an hour before by {champ}',
    tldr: 'architecture call cancelled',
    them: 'Propose new date',
    risk: 'Interest without urgency',
    bad: 'Cooling, no urgency',
  },
  {
    say: '{tech} tried the free plan over the weekend and liked it',
    tldr: '{tech} liked the free plan',
    us: 'Raise limits of the free organisation',
  },
  {
    say: 'Agreed next step: scoping with {tech} around {soon}',
    tldr: 'scoping around {soon}',
    them: 'Invite the right engineers to scoping',
  },
];

export const SCOPING: readonly Beat[] = [
  {
    key: true,
    say: 'Scoping session with {tech}: {feature} first, rest later',
    also: [
      'Scoping with {tech} and {sec}: start with {feature}',
      'Two-hour scoping workshop; {feature} ranked first',
      '{tech} confirmed the scope in writing: {feature}',
    ],
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
    say: 'Security sent a questionnaire with {asks} questions',
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
  { say: 'Non-disclosure agreement signed by both sides', tldr: 'NDA signed' },
  {
    say: '{sec} joined late and asked for our SOC 2 report',
    tldr: 'SOC 2 requested',
    us: 'Share SOC 2 report through the portal',
  },
  {
    say: '{tech} counts {svc} repositories, half without a build pipeline',
    tldr: 'half the repositories lack a pipeline',
    risk: 'Rollout will be slow without pipelines',
  },
  {
    say: 'SOC 2 report and penetration test opened by {sec}',
    tldr: 'security reads our reports',
    them: 'List open questions after SOC 2 review',
  },
  {
    say: '{buyer} asked to keep the scope under {less}',
    tldr: 'scope must stay under {less}',
    us: 'Cut the scope to fit {less}',
  },
  {
    say: 'Scope doubled by {champ} without budget for it',
    tldr: 'scope grew without budget',
    them: 'Rank the needs in writing',
    risk: 'Scope without budget ends in no decision',
    bad: 'Drifting, scope unclear',
  },
];
