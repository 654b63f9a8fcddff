import type { WordRow } from './word-row.js';

/** People, papers and systems by their several names. */
export const THING_WORDS: readonly WordRow[] = [
  {
    nouns: 'customer, client, prospect',
    pair: ['Customer prefers annual billing', 'Client prefers annual billing'],
  },
  { nouns: 'contract, agreement', pair: ['Contract with legal', 'Agreement with legal'] },
  {
    nouns: 'acv, annual contract value, contract value',
    pair: ['Contract value raised to $95k', 'ACV raised to $95k'],
  },
  { nouns: 'arr, annual recurring revenue', pair: ['$95k ARR', '$95k annual recurring revenue'] },
  { nouns: 'production, prod', pair: ['Java SDK in production', 'Java SDK in prod'] },
  {
    nouns: 'staging, stage env, staging environment',
    pair: ['Java SDK in staging', 'Java SDK in staging environment'],
  },
  { nouns: 'engineering, eng', pair: ['VP Engineering wants replay', 'VP Eng wants replay'] },
  { nouns: 'vp, vice president', pair: ['VP Sales joined', 'Vice president sales joined'] },
  { nouns: 'svp, senior vice president', pair: ['SVP Sales joined', 'Senior vice president sales joined'] },
  {
    nouns: 'cto, chief technology officer, chief technical officer',
    pair: ['CTO joined', 'Chief technology officer joined'],
  },
  {
    nouns: 'cfo, chief financial officer, finance chief',
    pair: ['CFO joined', 'Chief financial officer joined'],
  },
  { nouns: 'cio, chief information officer', pair: ['CIO joined', 'Chief information officer joined'] },
  { nouns: 'ceo, chief executive officer, chief executive', pair: ['CEO joined', 'Chief executive joined'] },
  {
    nouns: 'ciso, chief information security officer',
    pair: ['CISO joined', 'Chief information security officer joined'],
  },
  { nouns: 'executive, exec', pair: ['Exec sponsor left', 'Executive sponsor left'] },
  {
    nouns: 'infosec, information security, security team, infosec team',
    pair: ['Infosec approved', 'Information security approved'],
  },
  {
    nouns: 'legal, legal team, legal department, legal dept',
    pair: ['Contract with legal', 'Contract with legal dept'],
  },
  {
    nouns: 'procurement, purchasing, procurement team, purchasing department',
    pair: ['PO with procurement', 'PO with purchasing'],
  },
  { nouns: 'developer, dev', pair: ['Trained 20 developers', 'Trained 20 devs'] },
  { nouns: 'manager, mgr', pair: ['Product manager joined', 'Product mgr joined'] },
  { nouns: 'department, dept', pair: ['IT department approved', 'IT dept approved'] },
  {
    nouns: 'organisation, organization, org',
    pair: ['New Sentry org created', 'New Sentry organization created'],
  },
  { nouns: 'application, app', pair: ['Mobile app instrumented', 'Mobile application instrumented'] },
  { nouns: 'service, svc, microservice', pair: ['Checkout service crashed', 'Checkout svc crashed'] },
  { nouns: 'environment, env', pair: ['Test environment ready', 'Test env ready'] },
  { nouns: 'database, db', pair: ['Database spans missing', 'DB spans missing'] },
  { nouns: 'repository, repo', pair: ['Linked 12 repositories', 'Linked 12 repos'] },
  { nouns: 'kubernetes, k8s', pair: ['Relay runs on Kubernetes', 'Relay runs on k8s'] },
  { nouns: 'infrastructure, infra', pair: ['Infrastructure team blocked', 'Infra team blocked'] },
  { nouns: 'documentation, doc, docs, document', pair: ['Sent documentation', 'Sent docs'] },
  { nouns: 'sso, single sign on', pair: ['SSO configured', 'Single sign-on configured'] },
  {
    nouns: 'mfa, 2fa, multi factor authentication, two factor authentication',
    pair: ['MFA enabled', '2FA enabled'],
  },
  { nouns: 'po, purchase order', pair: ['PO received', 'Purchase order received'] },
  { nouns: 'poc, proof of concept', pair: ['POC extended', 'Proof of concept extended'] },
  { nouns: 'pov, proof of value', pair: ['POV extended', 'Proof of value extended'] },
  { nouns: 'nda, non disclosure agreement', pair: ['NDA signed', 'Non-disclosure agreement signed'] },
  {
    nouns: 'dpa, data processing agreement, data processing addendum',
    pair: ['DPA signed', 'Data processing addendum signed'],
  },
  {
    nouns: 'msa, master service agreement, master services agreement',
    pair: ['MSA signed', 'Master services agreement signed'],
  },
  { nouns: 'sow, statement of work', pair: ['SOW signed', 'Statement of work signed'] },
  { nouns: 'rfp, request for proposal', pair: ['RFP received', 'Request for proposal received'] },
  { nouns: 'qbr, quarterly business review', pair: ['QBR moved', 'Quarterly business review moved'] },
  {
    nouns: 'pen test, pentest, penetration test',
    pair: ['Pen test report sent', 'Penetration test report sent'],
  },
  { nouns: 'issue, problem', pair: ['Quota issue fixed', 'Quota problem fixed'] },
  {
    nouns: 'ticket, case, support ticket, support case',
    pair: ['Ticket 51322 opened', 'Support case 51322 opened'],
  },
  { nouns: 'license, licence, seat', pair: ['Customer bought 50 seats', 'Customer bought 50 licenses'] },
  { nouns: 'quote, quotation, price quote, pricing quote', pair: ['Quote v2 sent', 'Quotation v2 sent'] },
  { nouns: 'budget, funding', pair: ['Budget approved', 'Funding approved'] },
  { nouns: 'discount, rebate', pair: ['CFO asked for 15% discount', 'CFO asked for 15% rebate'] },
  { nouns: 'deadline, due date, cut off date', pair: ['Deadline moved to 3 Dec', 'Due date moved to 3 Dec'] },
  { nouns: 'performance, perf', pair: ['Perf monitoring enabled', 'Performance monitoring enabled'] },
  { nouns: 'credential, login, cred', pair: ['Sent credentials', 'Sent logins'] },
  {
    nouns: 'requirement, prerequisite, must have',
    pair: ['SAML is a prerequisite', 'SAML is a requirement'],
  },
  {
    nouns: 'success criterion, success criteria, exit criteria, acceptance criteria',
    pair: ['Success criteria agreed', 'Exit criteria agreed'],
  },
  { nouns: 'region, geo', pair: ['EU region chosen', 'EU geo chosen'] },
  { nouns: 'authentication, auth', pair: ['Auth works', 'Authentication works'] },
  { nouns: 'project, proj', pair: ['Created 3 projects', 'Created 3 projs'] },
  { nouns: 'question, query', pair: ['Answered 3 questions', 'Answered 3 queries'] },
  { nouns: 'stakeholder, decision maker', pair: ['Met key decision makers', 'Met key stakeholders'] },
];
