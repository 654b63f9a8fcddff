import type { Judged } from './round.js';

/** Written when the code was frozen for the second time, after its repairs, before it had seen any of these lines. */
export const SECOND_ROUND: readonly Judged[] = [
  {
    said: 'Walked the QA leads through session replay on Nov 13',
    same: [
      '11/13: took QA leads through session replay',
      'Nov 13 – session replay walkthrough with QA leads',
      'Walked QA leads through session replay',
    ],
    changed: [
      'Walked the QA leads through session replay on Nov 20',
      'Will walk the QA leads through session replay',
      'Walked the QA leads through profiling on Nov 13',
    ],
  },
  {
    said: 'Henrik wants the contract to start on Feb 1 instead of Jan 1',
    same: [
      'Henrik asked for contract start on Feb 1 rather than Jan 1',
      'Henrik would like the contract to start Feb 1',
    ],
    changed: [
      'Henrik wants the contract to start on Jan 1 instead of Feb 1',
      'Henrik agreed to a contract start on Feb 1',
      'Henrik wants the contract to start on Mar 1 instead of Jan 1',
    ],
  },
  {
    said: 'No response from Sofia since Nov 4',
    same: [
      'Sofia has not responded since Nov 4',
      'Still no reply from Sofia since 4 Nov',
      'No answer from Sofia since 11/4',
    ],
    changed: [
      'Sofia responded on Nov 4',
      'No response from Felix since Nov 4',
      'No response from Sofia since Nov 14',
    ],
  },
  {
    said: 'Replaced the legacy agent on 40 of 65 hosts',
    same: ['Legacy agent replaced on 40/65 hosts', '40 out of 65 hosts: legacy agent replaced'],
    changed: [
      'Replaced the legacy agent on 60 of 65 hosts',
      'Replaced the legacy agent on all 65 hosts',
      'Legacy agent kept on 40 of 65 hosts',
    ],
  },
  {
    said: 'Procurement needs three references in retail',
    same: ['Procurement requires 3 retail references', 'Procurement wants three references in retail'],
    changed: [
      'Procurement received three references in retail',
      'Procurement needs three references in banking',
      'Procurement needs five references in retail',
      'Procurement does not need references',
    ],
  },
  {
    said: 'Final pricing call with Marta scheduled for Thu 26 Nov',
    same: [
      'Final pricing call with Marta on Nov 26',
      'Booked final pricing call with Marta for 11/26',
      'Final pricing call with Marta set up for Thursday, 26 Nov',
    ],
    changed: [
      'Final pricing call with Marta scheduled for Thu 3 Dec',
      'Final pricing call with Marta done',
      'Final pricing call with Jonas scheduled for Thu 26 Nov',
      'Final pricing call with Marta cancelled',
    ],
  },
  {
    said: 'Their platform team will run the load test in staging by Dec 4',
    same: [
      'Platform team to run the load test in staging by Dec 4',
      'Load test in staging to be run by their platform team by 4 Dec',
    ],
    changed: [
      'Platform team ran the load test in staging',
      'Their platform team will run the load test in production by Dec 4',
      'We will run the load test in staging by Dec 4',
      'Their platform team will run the load test in staging after Dec 4',
    ],
  },
  {
    said: 'Deal size reduced from $120k to $90k, fewer seats',
    same: ['Deal size went down from $120k to $90k', 'Deal size cut to $90k from $120k'],
    changed: [
      'Deal size raised from $90k to $120k',
      'Deal size reduced from $120k to $70k',
      'Deal size unchanged at $120k',
    ],
  },
  {
    said: 'InfoSec cleared us for production data',
    same: ['We were cleared for production data by infosec', 'Information security cleared us for prod data'],
    changed: [
      'InfoSec has not cleared us for production data',
      'InfoSec cleared us for test data',
      'InfoSec to clear us for production data',
    ],
  },
  {
    said: 'Ben introduced us to the new CIO (Dana)',
    same: [
      'Got introduced to the new CIO Dana by Ben',
      'Ben made an intro to new CIO Dana',
      'Ben introduced us to Dana, the new CIO',
    ],
    changed: [
      'Ben will introduce us to the new CIO (Dana)',
      'Dana introduced us to Ben',
      'Ben introduced us to the new CTO (Dana)',
    ],
  },
  {
    said: 'Alert noise down 45% since tuning',
    same: ['45% less alert noise since tuning', 'Since tuning, alert noise is down 45 %'],
    changed: [
      'Alert noise up 45% since tuning',
      'Alert noise down 15% since tuning',
      'Error noise down 45% since tuning',
    ],
  },
  {
    said: 'Customer asked whether EU hosting is included in the business plan',
    same: [
      'Question from customer: is EU hosting included in the business plan?',
      'They asked if EU hosting is included in business plan',
    ],
    changed: [
      'EU hosting is included in the business plan',
      'Customer asked whether US hosting is included in the business plan',
      'Told customer that EU hosting is included in the business plan',
    ],
  },
  {
    said: 'Elena approved the success plan but Marco still has to review it',
    same: [
      'Elena approved the success plan',
      'Marco still has to review the success plan',
      'Success plan approved by Elena',
    ],
    changed: [
      'Marco approved the success plan',
      'Elena still has to review the success plan',
      'Marco reviewed the success plan',
    ],
  },
  {
    said: 'Trial extended to Dec 11 at no cost',
    same: [
      'Free trial extension until December 11',
      'Trial extended until 11 Dec at no cost',
      'Extended the trial to 12/11',
    ],
    changed: [
      'Trial extended to Dec 18 at no cost',
      'Trial not extended',
      'They asked to extend the trial to Dec 11',
      'Trial ended on Dec 11',
    ],
  },
  {
    said: 'We still owe them the GDPR annex and the roadmap deck',
    same: ['We owe them the GDPR annex', 'Roadmap deck and GDPR annex still owed to them'],
    changed: [
      'They owe us the GDPR annex and the roadmap deck',
      'GDPR annex and roadmap deck sent',
      'We still owe them the HIPAA annex',
    ],
  },
  {
    said: 'Nora handed the account over to Luis on Nov 9',
    same: ['Account handed over from Nora to Luis on 9 Nov', '11/9 Nora handed over account to Luis'],
    changed: [
      'Luis handed the account over to Nora on Nov 9',
      'Nora will hand the account over to Luis',
      'Nora handed the account over to Pia on Nov 9',
    ],
  },
  {
    said: 'Python workers crash after the upgrade to 2.19, rolled back to 2.18',
    same: [
      'Python workers crash after upgrade to 2.19',
      'Rolled back to 2.18 as Python workers crash after the 2.19 upgrade',
    ],
    changed: [
      'Python workers no longer crash after the upgrade to 2.19',
      'Ruby workers crash after the upgrade to 2.19',
      'Python workers upgraded from 2.18 to 2.19 again',
    ],
  },
  {
    said: 'Security review likely to start in December',
    same: ['Security review probably starts in December', 'Security review likely to begin in Dec'],
    changed: [
      'Security review started in December',
      'Security review likely to start in January',
      'Security review starts in December',
      'Security review unlikely to start in December',
    ],
  },
  {
    said: 'Board meeting on Dec 15 decides about the observability budget',
    same: [
      'Observability budget to be decided in board meeting on Dec 15',
      'Decision about the observability budget in the Dec 15 board meeting',
    ],
    changed: [
      'Board meeting on Dec 15 decided against the observability budget',
      'Board meeting on Jan 15 decides about the observability budget',
      'Board meeting on Dec 15 decides about the security budget',
    ],
  },
  {
    said: 'Only the checkout squad uses distributed tracing so far',
    same: [
      'So far only the checkout squad uses distributed tracing',
      'Distributed tracing is used only by the checkout squad so far',
    ],
    changed: [
      'All squads use distributed tracing',
      'Checkout and search squads use distributed tracing',
      'Only the search squad uses distributed tracing so far',
    ],
  },
  {
    said: 'Call with Jan and Mieke on Monday 16 Nov: rollout plan agreed, 3 phases. Jan owns phase 1. Mieke needs training material before Christmas. Blocker: no admin access yet.',
    same: [
      'Rollout plan agreed',
      'Phase 1 owned by Jan',
      'Mieke needs training material before Christmas',
      'No admin access yet',
      'Agreed on the rollout plan in 3 phases',
    ],
    changed: [
      'Rollout plan agreed, 4 phases',
      'Mieke owns phase 1',
      'Admin access granted',
      'Mieke received training material',
      'Jan owns phase 2',
    ],
  },
  {
    said: '2026-11-16 — Last 10 days\n\nTLDR: Tech win confirmed, paper process starts\n\nSentiment: ✅ Executive support is clear\n\nOpen items (Fabrikam side):\n- Redline the MSA\n- Create vendor ID\n\nOpen items (Sentry side):\n- Ship SSO guide to Amir\n- Prepare ROI sheet\n\n2026-11-14: Tech win confirmed by Amir\n2026-11-10: Compared pricing with Splunk',
    same: [
      'Fabrikam to create vendor ID',
      'Send Amir the SSO guide',
      '11/14: Amir confirmed the tech win',
      'Nov 10: pricing compared with Splunk',
      'ROI sheet to be prepared',
    ],
    changed: [
      'Vendor ID created',
      'SSO guide sent to Amir',
      '2026-11-14: Tech win confirmed by Judith',
      'ROI sheet prepared',
      'Redlined MSA received',
      'Fabrikam to prepare ROI sheet',
    ],
  },
  {
    said: 'Customer can only sign after their audit in January',
    same: ['Signing only possible after January audit', 'They can only sign after the audit in January'],
    changed: [
      'Customer can sign before their audit in January',
      'Customer signed after their audit in January',
      'Customer can only sign after their audit in March',
    ],
  },
  {
    said: 'Workshop for 12 engineers on tracing, 2 hours, on site in Berlin',
    same: [
      'Onsite tracing workshop (2 hours) for twelve engineers in Berlin',
      'Tracing workshop for 12 engineers, on site in Berlin',
    ],
    changed: [
      'Workshop for 20 engineers on tracing, 2 hours, on site in Berlin',
      'Workshop for 12 engineers on tracing, 2 days, on site in Berlin',
      'Workshop for 12 engineers on tracing, remote',
    ],
  },
];

/** New lines that have nothing to do with the earlier text before them. */
export const SECOND_UNRELATED: readonly (readonly [said: string, now: string])[] = [
  ['Walked the QA leads through session replay on Nov 13', 'QA leads asked for data scrubbing'],
  ['Henrik wants the contract to start on Feb 1 instead of Jan 1', 'Henrik visits our office on Feb 1'],
  ['No response from Sofia since Nov 4', 'Sofia shared the org chart'],
  ['Replaced the legacy agent on 40 of 65 hosts', 'Hosts moved to a new region'],
  ['Procurement needs three references in retail', 'Procurement lead is Sven'],
  ['Final pricing call with Marta scheduled for Thu 26 Nov', 'Marta asked for net 60 payment terms'],
  ['Deal size reduced from $120k to $90k, fewer seats', 'Deal moved to the EMEA team'],
  ['InfoSec cleared us for production data', 'InfoSec wants yearly pen tests'],
  ['Ben introduced us to the new CIO (Dana)', 'Dana prefers email updates'],
  ['Alert noise down 45% since tuning', 'Alert routing via PagerDuty set up'],
  ['Trial extended to Dec 11 at no cost', 'Trial account has 9 members'],
  ['Nora handed the account over to Luis on Nov 9', 'Luis plans an on-site visit in Lyon'],
  ['Security review likely to start in December', 'December sync skipped'],
  ['Only the checkout squad uses distributed tracing so far', 'Checkout squad hired two developers'],
  ['Customer can only sign after their audit in January', 'Audit firm is KPMG'],
];
