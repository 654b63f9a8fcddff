/** Compelling events: a new initiative, an expiring contract, an outage, a poor metric (S0-29). */
export const WHY_NOW: readonly string[] = [
  'Contract with {rival} ends in the spring; renewal would cost 40 % more',
  'Four-hour outage in September, found by customers first',
  'New CTO since July with a reliability programme',
  'Migration to Kubernetes starts next quarter; tooling is decided before',
  'Store rating fell from 4.6 to 3.9 within two releases',
  'Audit finding: no evidence of who can read production logs',
  'Launch in two new countries planned for March',
  'Board asks for DORA metrics from January on',
  'The author of the in-house tool has left the company',
  'Peak season: the freeze begins in five weeks',
  'Time to resolve doubled after the re-platforming',
  '{rival} announced the end of the plan they are on',
];

export const COMPETITION: readonly string[] = [
  'Using {rival}; nothing else evaluated so far',
  '{rival} in use, in-house dashboards beside it',
  'Evaluating {rival} in parallel (SRE group)',
  '{rival} was tried last year and rejected for its price',
  'Logs in files, alerts by mail; {rival} is on the short list',
];

/** What people write between the tables and the log. */
export const PAGE_NOTES: readonly string[] = [
  '{champ} decides on tools, {buyer} signs. {tech} has a veto in practice.',
  'Weekly call on Tuesdays, 30 minutes, their Teams link.',
  'Never mention the September outage in front of {sec}.',
  'Their fiscal year ends on 31 March.',
  'CI: GitHub Actions. Issue tracker: Jira Cloud. Chat: Slack Connect requested.',
  'Org chart is in the shared drive; {champ} reports to the CTO.',
  'They speak English in writing; calls are easier in the local language.',
  'Vendor portal login is with {ae}.',
];

export const TODO_NOTES: readonly string[] = [
  'Ask for the list of repositories',
  'Recheck quota after the first full week',
  'Invite {tech} to the user group',
  'Collect quotes for a case study',
];
