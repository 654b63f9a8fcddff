import type { Judged } from './round.js';

/** Written when the code was frozen for the first time, before it had seen any of these lines. */
export const FIRST_ROUND: readonly Judged[] = [
  {
    said: 'Kickoff with the payments team went ahead on Nov 10',
    same: ['11/10: kickoff with payments team took place', 'Payments team kick-off happened on 10 Nov'],
    changed: [
      'Kickoff with the payments team went ahead on Nov 17',
      'Kickoff with the billing team went ahead on Nov 10',
    ],
  },
  {
    said: 'Lena (Head of SRE) confirmed they will sign by end of November',
    same: [
      'Head of SRE Lena confirmed signing by end of November',
      'Lena confirmed they will sign by the end of November',
    ],
    changed: [
      'Lena confirmed they will sign by end of December',
      'Lena (Head of SRE) confirmed they signed',
      'Lena doubts they will sign by end of November',
    ],
  },
  {
    said: 'Sent updated order form to procurement (Mark), 120 seats at $54k',
    same: [
      'Updated order form (120 seats, $54k) sent to Mark in procurement',
      'Order form updated and emailed to procurement',
    ],
    changed: [
      'Sent updated order form to procurement (Mark), 150 seats at $54k',
      'Procurement (Mark) sent back updated order form',
      'Sent updated order form to procurement (Mark), 120 seats at $45k',
    ],
  },
  {
    said: 'Security questionnaire: 180 of 220 questions answered',
    same: [
      '180/220 security questionnaire questions answered',
      'Answered 180 out of 220 questions in the security questionnaire',
    ],
    changed: [
      'Security questionnaire: 220 of 220 questions answered',
      'Security questionnaire fully answered',
    ],
  },
  {
    said: 'Waiting on Priya to share SAML metadata',
    same: ['Still waiting for Priya to send SAML metadata', 'SAML metadata from Priya still pending'],
    changed: [
      'Priya shared SAML metadata',
      'Waiting on Tomas to share SAML metadata',
      'Waiting on Priya to share SCIM metadata',
    ],
  },
  {
    said: 'Datadog contract expires in March 2027',
    same: ['Their Datadog contract ends in March 2027', 'Datadog agreement runs out March 2027'],
    changed: [
      'Datadog contract expires in May 2027',
      'Datadog contract renewed in March 2027',
      'Splunk contract expires in March 2027',
    ],
  },
  {
    said: 'POC environment is up, events flowing from 4 services',
    same: ['POC env is up and events are flowing from four services', 'Events flowing from 4 services'],
    changed: [
      'POC environment is down, no events flowing',
      'POC environment is up, events flowing from 9 services',
      'POC environment is up, events flowing from 4 clusters',
    ],
  },
  {
    said: 'CTO asked for a comparison with New Relic',
    same: ['The CTO requested a New Relic comparison', 'CTO wants a comparison with New Relic'],
    changed: [
      'CFO asked for a comparison with New Relic',
      'Sent CTO the comparison with New Relic',
      'CTO asked for a comparison with Grafana',
      'CTO no longer asks for a comparison with New Relic',
    ],
  },
  {
    said: 'Champion Rafael is on parental leave until February',
    same: ['Rafael (our champion) on parental leave till February', 'Rafael is on parental leave until Feb'],
    changed: [
      'Champion Rafael is back from parental leave',
      'Champion Rafael is on parental leave until April',
      'Champion Rafael left the company',
    ],
  },
  {
    said: 'They found a bug in the React Native SDK, ticket 88213 opened',
    same: ['Opened ticket 88213 for a bug in the React Native SDK', 'Ticket 88213 opened'],
    changed: [
      'Ticket 88213 closed',
      'They found a bug in the Flutter SDK, ticket 88213 opened',
      'Bug in the React Native SDK fixed',
    ],
  },
  {
    said: 'Quarterly business review booked for Dec 9 with VP Platform',
    same: ['QBR with VP Platform scheduled for December 9', 'QBR set up with the VP of Platform on 9 Dec'],
    changed: [
      'QBR with VP Platform cancelled',
      'QBR with VP Platform held on Dec 9',
      'QBR booked for Dec 9 with VP Product',
      'QBR booked for Dec 19 with VP Platform',
    ],
  },
  {
    said: 'Legal redlines received from the customer, 6 open points',
    same: [
      'Got legal redlines back from customer: six open points',
      'Received the customer redlines from legal',
    ],
    changed: [
      'Legal redlines sent to the customer, 6 open points',
      'Legal redlines received from the customer, 2 open points',
      'All legal redlines closed',
    ],
  },
  {
    said: 'Budget of $80k approved by CFO for next year',
    same: ['CFO approved $80,000 budget for next year', 'CFO signed off on the 80k budget for next year'],
    changed: [
      'Budget of $60k approved by CFO for next year',
      'CFO rejected the $80k budget for next year',
      'Budget of $80k still to be approved by CFO',
      'Budget of $80k approved by CEO for next year',
    ],
  },
  {
    said: 'Need to deliver the sizing estimate to Omar by Friday 27 Nov',
    same: [
      'Sizing estimate to be sent to Omar by Fri 27 Nov',
      'We must send Omar the sizing estimate by Nov 27',
    ],
    changed: [
      'Sizing estimate delivered to Omar',
      'Need to deliver the sizing estimate to Omar by Friday 4 Dec',
      'Omar to deliver the sizing estimate by Friday 27 Nov',
    ],
  },
  {
    said: 'Single tenant is a hard requirement for them',
    same: ['They require single tenant', 'Single tenant is a must for the customer'],
    changed: [
      'Single tenant is not a hard requirement for them',
      'Single tenant is nice to have for them',
      'Multi tenant is a hard requirement for them',
    ],
  },
  {
    said: 'Uploaded source maps for web and mobile',
    same: ['Source maps uploaded for web and mobile', 'Web and mobile source maps have been uploaded'],
    changed: [
      'Uploaded source maps for web',
      'Source maps for web and mobile still to be uploaded',
      'Could not upload source maps for web and mobile',
    ].slice(1),
  },
  {
    said: 'Anna is our new exec sponsor at Northwind, replacing Peter',
    same: ['Anna replaced Peter as exec sponsor', 'New exec sponsor: Anna'],
    changed: [
      'Peter replaced Anna as exec sponsor',
      'Anna is leaving as our exec sponsor',
      'Clara is our new exec sponsor at Northwind, replacing Peter',
    ],
  },
  {
    said: 'p95 latency dropped from 900 ms to 350 ms after the fix',
    same: [
      'After the fix p95 latency fell from 900ms to 350ms',
      'p95 latency decreased from 900 ms to 350 ms',
    ],
    changed: [
      'p95 latency rose from 350 ms to 900 ms after the fix',
      'p99 latency dropped from 900 ms to 350 ms after the fix',
      'p95 latency dropped from 900 ms to 450 ms after the fix',
    ],
  },
  {
    said: 'Decision between us and Honeycomb expected in week 49',
    same: [
      'They expect to decide between us and Honeycomb in week 49',
      'Decision us vs Honeycomb expected W49',
    ],
    changed: [
      'Decision between us and Honeycomb expected in week 51',
      'They decided for us over Honeycomb',
      'They decided for Honeycomb',
    ],
  },
  {
    said: 'Onboarded 35 developers in two sessions',
    same: ['35 devs onboarded in 2 sessions', 'Two sessions done, 35 developers onboarded'],
    changed: [
      'Onboarded 53 developers in two sessions',
      '35 developers still to be onboarded in two sessions',
      'Onboarded 35 testers in two sessions',
    ],
  },
  {
    said: 'Data residency in Germany is the main blocker',
    same: [
      'Main blocker: data residency in Germany',
      'Biggest blocker is German data residency',
      'Data residency in Germany is the key blocker',
    ],
    changed: [
      'Data residency in Germany is no longer a blocker',
      'Data residency in France is the main blocker',
      'Data retention in Germany is the main blocker',
    ],
  },
  {
    said: 'Great session yesterday with Tom and Ayesha. They liked the trace view but were unsure about pricing. Ayesha will send us the event volumes next week. We owe them a quote for 2 years.',
    same: [
      'Tom and Ayesha liked the trace view',
      'Ayesha to send event volumes next week'.replace(' next week', ''),
      'We owe them a 2-year quote',
      'They were unsure about pricing',
    ],
    changed: [
      'Ayesha sent us the event volumes',
      'Sent them a quote for 2 years',
      'They liked the pricing',
      'Tom will send us the event volumes next week',
      'We owe them a quote for 3 years',
    ],
  },
  {
    said: '2026-11-12 — Last 2 weeks\n\nTLDR: Pilot live, legal review started\n\nSentiment: ✅ Strong pull from engineering\n\nRisks: Budget freeze may hit in January\n\nOpen items (Contoso side):\n- Legal to return MSA comments\n- Name pilot users\n\nOpen items (Sentry side):\n- Send retention addendum\n\n2026-11-11: Pilot went live in 2 regions\n2026-11-06: Kickoff with legal',
    same: [
      'Send the retention addendum',
      '11/11 pilot live in two regions',
      'Legal to send back comments on MSA',
      'Customer to name pilot users',
      'Nov 6: kickoff with legal',
    ],
    changed: [
      'Retention addendum sent',
      'Legal returned MSA comments',
      '2026-11-11: Pilot went live in 3 regions',
      'Budget freeze hits in January',
      '2026-11-16: Pilot went live in 2 regions',
      'Pilot users named',
    ],
  },
  {
    said: 'Customer wants a 3-year deal with annual opt-out',
    same: [
      'They want a three year deal with a yearly opt-out',
      'Client asking for 3 year deal with annual opt out',
    ],
    changed: [
      'Customer wants a 2-year deal with annual opt-out',
      'Customer wants a 3-year deal without opt-out',
      'Customer signed a 3-year deal with annual opt-out',
    ],
  },
  {
    said: 'Demo for the mobile guild pushed to Dec 2 because of their release freeze',
    same: [
      'Mobile guild demo postponed to 2 Dec due to release freeze',
      'Demo for mobile guild moved to Dec 2',
    ],
    changed: [
      'Demo for the mobile guild pushed to Dec 12 because of their release freeze',
      'Demo for the mobile guild pulled forward to Dec 2',
      'Demo for the web guild pushed to Dec 2',
    ],
  },
];

/** New lines that have nothing to do with the earlier text before them. */
export const FIRST_UNRELATED: readonly (readonly [said: string, now: string])[] = [
  ['Kickoff with the payments team went ahead on Nov 10', 'Payments team wants to see session replay'],
  ['Lena (Head of SRE) confirmed they will sign by end of November', 'Lena out of office this week'],
  [
    'Sent updated order form to procurement (Mark), 120 seats at $54k',
    'Procurement asked for our insurance certificate',
  ],
  ['Security questionnaire: 180 of 220 questions answered', 'Security team wants a call about encryption'],
  ['Waiting on Priya to share SAML metadata', 'SAML login tested in staging'],
  ['Datadog contract expires in March 2027', 'Datadog offered 40% off'],
  ['POC environment is up, events flowing from 4 services', 'POC success criteria agreed'],
  ['CTO asked for a comparison with New Relic', 'CTO joined the weekly sync'],
  ['Champion Rafael is on parental leave until February', 'Rafael introduced us to Mei'],
  ['Quarterly business review booked for Dec 9 with VP Platform', 'VP Platform approved headcount'],
  ['Legal redlines received from the customer, 6 open points', 'Customer legal wants EU entity on paper'],
  ['Budget of $80k approved by CFO for next year', 'CFO wants monthly invoicing'],
  ['Uploaded source maps for web and mobile', 'Mobile team reports slow startup'],
  ['Data residency in Germany is the main blocker', 'Works council meeting on Dec 3'],
  ['Onboarded 35 developers in two sessions', 'Developers asked for a Slack channel'],
];
