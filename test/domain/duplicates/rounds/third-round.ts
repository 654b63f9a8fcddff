import type { Judged } from './round.js';

/** Written when the code was frozen for the third time, before it had seen any of these lines. */
export const THIRD_ROUND: readonly Judged[] = [
  {
    said: 'Ingestion bug fixed by engineering, customer to verify',
    same: [
      'Engineering fixed the ingestion bug',
      'Ingestion bug resolved by engineering, customer to verify',
    ],
    changed: [
      'Customer verified the ingestion bug fix',
      'Ingestion bug reopened by engineering',
      'Ingestion bug to be fixed by engineering',
      'Customer fixed the ingestion bug, engineering to verify',
    ],
  },
  {
    said: 'Yara moved to a new role, Samuel takes over as champion',
    same: ['Samuel takes over as champion', 'Samuel taking over as champion since Yara moved to a new role'],
    changed: [
      'Yara takes over as champion, Samuel moved to a new role',
      'Samuel declined to take over as champion',
      'Samuel may take over as champion',
    ],
  },
  {
    said: 'Annual contract at $72k, net 45, starts Jan 4',
    same: ['Annual contract at $72,000', 'Yearly contract at $72k starting Jan 4'],
    changed: [
      'Annual contract at $72k, net 30, starts Jan 4',
      'Annual contract at $27k',
      'Annual contract at $72k starts Jan 14',
      'Monthly contract at $72k',
    ],
  },
  {
    said: 'Legal finished the DPA review, two comments left',
    same: [
      'Legal completed DPA review',
      'DPA review finished by legal, 2 comments left',
      'Legal is done with the DPA review',
    ],
    changed: [
      'Legal started the DPA review',
      'Legal finished the MSA review',
      'Legal finished the DPA review, no comments left',
      'Legal has yet to finish the DPA review',
    ],
  },
  {
    said: 'Both regions are live since Nov 12',
    same: ['Both regions live since 12 Nov', 'Since Nov 12 both regions are live'],
    changed: [
      'One region is live since Nov 12',
      'Both regions will be live on Nov 12',
      'Both regions are down since Nov 12',
      'Both regions are live since Nov 2',
    ],
  },
  {
    said: 'Emailed Hugo the architecture diagram',
    same: [
      'Sent Hugo the architecture diagram',
      'Architecture diagram sent to Hugo by email',
      'Shared the architecture diagram with Hugo',
    ],
    changed: [
      'Hugo emailed us the architecture diagram',
      'Email Hugo the architecture diagram',
      'Emailed Hugo the network diagram',
      'Emailed Ida the architecture diagram',
    ],
  },
  {
    said: 'They will evaluate Grafana in parallel until Dec 18',
    same: [
      'Grafana to be evaluated in parallel until Dec 18',
      'They will assess Grafana in parallel till 18 Dec',
    ],
    changed: [
      'They stopped evaluating Grafana',
      'They will evaluate Grafana from Dec 18',
      'They evaluated Grafana in parallel until Dec 18',
      'They will not evaluate Grafana in parallel',
    ],
  },
  {
    said: 'Discount of 12% offered if they sign by Dec 20',
    same: ['Offered 12% discount if they sign by Dec 20', '12 percent discount offered if signed by 20 Dec'],
    changed: [
      'Discount of 12% offered',
      'Discount of 15% offered if they sign by Dec 20',
      '12% discount accepted',
      'Discount of 12% offered if they sign by Dec 30',
    ],
  },
  {
    said: 'SCIM provisioning does not work with Okta',
    same: [
      'Okta SCIM provisioning does not work',
      "SCIM provisioning doesn't work with Okta",
      'SCIM provisioning is not working with Okta',
    ],
    changed: [
      'SCIM provisioning works with Okta',
      'SCIM provisioning does not work with Entra',
      'SCIM provisioning did not work with Okta before the fix',
    ],
  },
  {
    said: 'Weekly call moved from Tuesday to Thursday',
    same: ['Weekly call rescheduled from Tuesday to Thursday', 'Weekly call shifted to Thursday'],
    changed: [
      'Weekly call moved from Thursday to Tuesday',
      'Weekly call moved from Tuesday to Friday',
      'Weekly call cancelled on Thursday',
    ],
  },
  {
    said: 'Ravi wants us to join the all-hands on Dec 8',
    same: [
      'Ravi asked us to join the all-hands on Dec 8',
      'Ravi would like us to attend the all hands on 8 Dec',
    ],
    changed: [
      'We joined the all-hands on Dec 8',
      'Ravi joined the all-hands on Dec 8',
      'Ravi wants us to skip the all-hands on Dec 8',
      'We want Ravi to join the all-hands on Dec 8',
    ],
  },
  {
    said: 'Access to staging granted, production access still missing',
    same: ['Staging access granted', 'Production access still missing', 'Access to staging has been granted'],
    changed: [
      'Production access granted',
      'Access to production granted, staging access still missing',
      'Access to staging revoked',
    ],
  },
  {
    said: 'First 500 users migrated, 1,500 to go',
    same: ['500 users migrated so far, 1500 to go', 'Migrated the first 500 users'],
    changed: [
      'First 1,500 users migrated, 500 to go',
      'All 2,000 users migrated',
      'First 500 users to be migrated',
    ],
  },
  {
    said: 'Chloe (procurement) confirmed the PO will be issued next week',
    same: ['PO will be issued next week per Chloe', 'Procurement confirmed the PO will be issued next week']
      .slice(1)
      .map((line) => line.replace(' next week', ' in the week of Nov 23')),
    changed: [
      'PO issued',
      'Chloe (procurement) confirmed the PO was issued',
      'Chloe (procurement) could not confirm when the PO will be issued',
      'PO will be issued by Chloe in January',
    ],
  },
  {
    said: 'Mobile SDK adds 3 MB to the app, their limit is 5 MB',
    same: ['Mobile SDK adds 3 MB to their app', 'Their limit is 5 MB'],
    changed: [
      'Mobile SDK adds 5 MB to the app, their limit is 3 MB',
      'Mobile SDK adds 3 GB to the app',
      'Web SDK adds 3 MB to the app',
    ],
  },
  {
    said: 'Competitor lost the security round, we are the only vendor left',
    same: ['We are the only vendor left', 'Only vendor left: us'],
    changed: [
      'We lost the security round, competitor is the only vendor left',
      'Competitor won the security round',
      'Two vendors left',
    ],
  },
  {
    said: 'Architecture review done with Felix and Noor; next: load test plan',
    same: [
      'Architecture review with Felix and Noor completed',
      'Finished architecture review with Noor and Felix',
    ],
    changed: [
      'Load test plan done',
      'Architecture review planned with Felix and Noor',
      'Architecture review done with Felix and Mona',
      'Architecture review done without Noor',
    ],
  },
  {
    said: 'Sven sent the signed NDA on Nov 16',
    same: [
      '11/16: signed NDA sent by Sven',
      'Sven sent over the signed NDA',
      'Signed NDA sent by Sven on 16 Nov',
    ],
    changed: [
      'Sent Sven the signed NDA',
      'Signed NDA sent to Sven on Nov 16',
      'Sven sent the unsigned NDA',
      'Sven sent the signed NDA on Nov 6',
    ],
  },
  {
    said: 'Users complain about slow dashboards in APAC',
    same: [
      'APAC users complain about slow dashboards',
      'Complaints by users about slow dashboards in APAC',
    ].slice(0, 1),
    changed: [
      'Users no longer complain about slow dashboards in APAC',
      'Users complain about slow dashboards in EMEA',
      'Users praise fast dashboards in APAC',
    ],
  },
  {
    said: 'CFO pushes for a Q4 close, CTO wants to wait for Q1',
    same: ['CFO pushes for Q4 close', 'CTO wants to wait for Q1'],
    changed: [
      'CTO pushes for a Q4 close, CFO wants to wait for Q1',
      'CFO wants to wait for Q1',
      'CFO pushes for a Q1 close',
    ],
  },
  {
    said: '2026-11-17 — Last 1 weeks\n\nTLDR: Demo landed well, quote requested\n\nSentiment: ‼️ Budget owner unclear\n\nRisks: Reorg may move the budget to another unit; champion overloaded\n\nOpen items (Globex side):\n- Confirm budget owner\n- Share event volumes\n\nOpen items (Sentry side):\n- Quote for 200 seats by 25 Nov\n- Answer SLA question\n\n2026-11-17: Demo for 14 platform engineers\n2026-11-15: SLA question raised by Petra',
    same: [
      'Globex to share event volumes',
      'Nov 17: demo for 14 platform engineers',
      'Petra raised an SLA question on 11/15',
      'Champion overloaded',
      'Reorg may move the budget to another unit',
      'Quote for 200 seats due by Nov 25',
      '11/17 demoed to 14 platform engineers',
    ],
    changed: [
      'Budget owner confirmed',
      'Quote for 250 seats by 25 Nov',
      'Reorg moved the budget to another unit',
      'SLA question answered',
      'Event volumes shared',
      'Champion no longer overloaded',
      '2026-11-19: Demo for 14 platform engineers',
      'Quote for 200 seats sent',
    ],
  },
];

/** New lines that have nothing to do with the earlier text before them. */
export const THIRD_UNRELATED: readonly (readonly [said: string, now: string])[] = [
  ['Ingestion bug fixed by engineering, customer to verify', 'Customer wants a bug bounty report'],
  ['Yara moved to a new role, Samuel takes over as champion', 'Samuel met our CEO'],
  ['Annual contract at $72k, net 45, starts Jan 4', 'Contract language must be German'],
  ['Legal finished the DPA review, two comments left', 'Legal asked for subprocessors list'],
  ['Both regions are live since Nov 12', 'Third region requested'],
  ['Emailed Hugo the architecture diagram', 'Hugo asked about sampling'],
  ['They will evaluate Grafana in parallel until Dec 18', 'Grafana dashboards linked from issues'],
  ['SCIM provisioning does not work with Okta', 'Okta admin is Bea'],
  ['Access to staging granted, production access still missing', 'Staging data is anonymized'],
  ['CFO pushes for a Q4 close, CTO wants to wait for Q1', 'CTO speaks at our conference'],
];
