import type { Calendar } from './calendar.js';
import { updateText } from './story/update-text.js';

const CUSTOMER = 'Acme Corp';

/** Acme's three status updates, oldest first; the last one is about twelve days old. */
export function acmeUpdates(calendar: Calendar): { daysAgo: number; text: string }[] {
  const at = (daysAgo: number): string => calendar.day(calendar.workday(daysAgo));
  const soon = calendar.spoken(calendar.workday(-3));
  return [
    { daysAgo: 40, text: scoped(at) },
    { daysAgo: 26, text: demonstrated(at) },
    { daysAgo: 12, text: running(at, soon) },
  ];
}

type DayText = (daysAgo: number) => string;

function scoped(at: DayText): string {
  return updateText({
    customer: CUSTOMER,
    day: at(40),
    period: '2 weeks',
    tldr: 'Scope agreed with Nadia; demo for web and mobile teams booked.',
    sign: '✅',
    feeling: 'Engaged champion, clear need',
    risks: 'Datadog is evaluated in parallel by the SRE group',
    theirs: ['Send list of demo attendees', 'Export 30 days of event counts'],
    ours: ['Prepare demo with React and Java sample', 'Send EU hosting answer to Luis'],
    timeline: [
      `${at(40)}: Demo booked; agenda sent to Nadia`,
      `${at(43)}: Luis walked us through 41 services, Java and Node.js first`,
      `${at(48)}: Scoping session with Nadia: errors and replay first, tracing later`,
    ],
  });
}

function demonstrated(at: DayText): string {
  return updateText({
    customer: CUSTOMER,
    day: at(26),
    period: '2 weeks',
    tldr: 'Demo convinced both teams; POC agreed with five success criteria.',
    sign: '✅',
    feeling: 'Trending well, wants proof',
    risks: undefined,
    theirs: ['Approve SDK in the internal registry', 'Name POC owner for mobile'],
    ours: ['Create trial organisation with SAML', 'Draft POC plan with five criteria'],
    timeline: [
      `${at(26)}: POC agreed: four weeks, five criteria, owner Luis`,
      `${at(28)}: Questionnaire with 140 questions returned to their security team`,
      `${at(33)}: Demo for eleven people; Session Replay got most questions`,
    ],
  });
}

function running(at: DayText, soon: string): string {
  return updateText({
    customer: CUSTOMER,
    day: at(12),
    period: '2 weeks',
    tldr: 'POC running in production; 2 of 5 success criteria met.',
    sign: '✅',
    feeling: 'POC on track',
    risks: 'Change freeze in December could delay the rollout',
    theirs: ['Add SDK to the field service app', 'Confirm end date of New Relic contract'],
    ours: ['Deliver scrubbing rules for e-mail addresses', `Quote for 260 seats by ${soon}`],
    timeline: [
      `${at(12)}: 2 of 5 success criteria met`,
      `${at(14)}: Java SDK rolled out to 6 production services`,
      `${at(19)}: Security found unmasked e-mail addresses in breadcrumbs`,
      `${at(24)}: POC kicked off with Luis and five engineers`,
    ],
  });
}
