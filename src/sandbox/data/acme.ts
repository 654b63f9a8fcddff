import { acmeUpdates } from './acme-updates.js';
import type { Calendar } from './calendar.js';
import { ANA, BEN, JANE, MIGUEL, viaOpp } from './people.js';
import { pageIdOf } from './page.js';
import { stableId } from './stable-id.js';
import type { SeedBlock, SeedComment, SeedPage } from '../notion/seed.js';

export const ACME_PAGE_ID = pageIdOf('acme:enterprise');
const CUSTOMER = 'Acme Corp';

/** The deal of the guided tour: the one active deal that "acme" finds. */
export function acmeEnterprise(calendar: Calendar): SeedPage {
  return {
    id: ACME_PAGE_ID,
    createdAt: calendar.stamp(calendar.workday(62), 21),
    lastEditedAt: calendar.stamp(calendar.workday(13), 95),
    createdBy: JANE.notionId,
    properties: {
      Opportunity: 'Acme Corp – Enterprise platform',
      Customer: CUSTOMER,
      Stage: 'POC',
      'Sales Engineer': [ANA.notionId],
      'Account Executive': [JANE.notionId],
      Members: [BEN.notionId, MIGUEL.notionId],
      Features: ['Error monitoring', 'Session Replay', 'Tracing', 'SSO (SAML)', 'Code owners'],
      Amount: 148_000,
      'Close date': calendar.day(-39),
      'Demo date': calendar.day(calendar.workday(33)),
      'POC dates': { start: calendar.day(calendar.workday(24)), end: calendar.day(-4) },
      'Next step date': calendar.day(calendar.workday(-4)),
      Confidence: 'High',
      'Technical win': false,
      Website: 'https://www.acme.example',
      'Contact e-mail': 'nadia.keller@acme.example',
      Phone: '+1 212 555 0147',
      'Last review': calendar.day(calendar.workday(9)),
    },
    body: bodyOf(calendar),
    comments: commentsOf(calendar),
  };
}

/** A closed one of the same customer: found only when closed deals are asked for. */
export function acmePilot(calendar: Calendar): SeedPage {
  return {
    id: pageIdOf('acme:pilot'),
    createdAt: calendar.stamp(calendar.workday(610), 33),
    lastEditedAt: calendar.stamp(calendar.workday(498), 12),
    createdBy: JANE.notionId,
    properties: {
      Opportunity: 'Acme Corp – Pilot 2024',
      Customer: CUSTOMER,
      Stage: 'Lost',
      'Sales Engineer': [BEN.notionId],
      'Account Executive': [JANE.notionId],
      Features: ['Error monitoring'],
      Amount: 24_000,
      'Close date': calendar.day(498),
      'Lost reason': 'No decision: the pilot team was merged into another group.',
      'Revisit on': calendar.day(calendar.workday(-6)),
    },
    body: [
      { type: 'heading_2', text: 'Changes to Opportunity:' },
      {
        type: 'bulleted_list_item',
        text: `${calendar.day(calendar.workday(498))} : Stage to Lost [ pilot team merged into another group ]`,
      },
    ],
    comments: [],
  };
}

function commentsOf(calendar: Calendar): SeedComment[] {
  const updates = acmeUpdates(calendar).map(({ daysAgo, text }) => ({
    ...{ daysAgo, text, by: ANA.notionId, displayName: viaOpp(ANA.name), minute: 118 },
  }));
  const notes = [
    {
      ...{ daysAgo: 30, by: JANE.notionId, minute: 14 },
      text: 'Spoke with Omar (procurement). They want one invoice per year, everything else is open.',
    },
    {
      ...{ daysAgo: 20, by: ANA.notionId, minute: 40 },
      text: 'Their staging is rebuilt every Sunday night, tokens vanish. Nadia keeps ours in Vault now.',
    },
    {
      ...{ daysAgo: 10, by: JANE.notionId, minute: 77 },
      text: 'Nadia will not be at the office this week, Luis covers for her.',
    },
  ];
  return [...updates, ...notes]
    .map(({ daysAgo, minute, ...comment }) => ({
      ...comment,
      at: calendar.stamp(calendar.workday(daysAgo), minute),
    }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((comment, index) => ({ ...comment, id: stableId(`comment:acme:${index}`) }));
}

function bodyOf(calendar: Calendar): readonly SeedBlock[] {
  const change = (daysAgo: number, text: string): SeedBlock => ({
    type: 'bulleted_list_item',
    text: `${calendar.day(calendar.workday(daysAgo))} : ${text}`,
  });
  return [
    { type: 'heading_2', text: 'Customer Information' },
    { type: 'table', hasColumnHeader: true, rows: CUSTOMER_ROWS },
    { type: 'heading_2', text: 'Interested Technical Features' },
    { type: 'table', hasColumnHeader: true, rows: MAPPING_ROWS },
    { type: 'heading_3', text: 'Notes' },
    { type: 'paragraph', text: 'Nadia Keller (Director of Platform) is our champion; Omar Haddad signs.' },
    { type: 'bulleted_list_item', text: 'Weekly call on Thursdays at 15:00 Lisbon, 10:00 New York.' },
    { type: 'bulleted_list_item', text: 'Change freeze from 15 December to 6 January.' },
    { type: 'heading_2', text: 'Changes to Opportunity:' },
    change(48, 'Stage to Scoping [ budget holder agreed to look deeper ]'),
    change(38, 'Stage to Demo [ Nadia asked for a live walkthrough ]'),
    change(26, 'Stage to POC [ demo convinced web and mobile teams ]'),
    change(13, 'Amount raised [ mobile team joined the same scope ]'),
  ];
}

const CUSTOMER_ROWS = [
  ['Topic', 'Details'],
  ['Industry', 'Industrial supplies'],
  ['Size', '6,400 employees, 260 developers'],
  ['Core product or service', 'Web shop and field service app for 90,000 workshops'],
  ['Works on', '41 services in Java and Node.js, a React shop, React Native apps'],
  ['Why now', 'New Relic contract ends on 31 January; the shop was down for two hours in September'],
  ['Core telemetry need', 'Reduce time to resolution from 7 hours to 2; see what the user saw'],
  ['Competitive landscape', 'Using New Relic and home-made logging; evaluating Datadog in parallel'],
] as const;

const MAPPING_ROWS = [
  ['Need', 'Feature', 'How it solves'],
  ['Long time to resolution', 'Tracing', 'From the click in the shop to the failing query in one trace'],
  [
    'Faults cannot be reproduced',
    'Session Replay',
    'The minute before the error, masked, beside the stack trace',
  ],
  ['Alerts reach the wrong team', 'Code owners', 'Issues go to the team that owns the path'],
  ['Leavers keep access', 'SSO (SAML)', 'Sign-in through Okta from the first day'],
] as const;
