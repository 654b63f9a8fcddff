import type { Beat } from './beat.js';

export const POC: readonly Beat[] = [
  {
    say: 'POC plan agreed: four weeks, {crit} criteria, owner {tech}',
    tldr: 'POC plan agreed',
    them: 'Approve SDK in the internal registry',
    us: 'Create trial organisation with all features',
  },
  {
    key: true,
    say: 'POC kicked off with {tech} and five engineers',
    tldr: 'POC started',
    them: 'Add SDK to the first two services',
    us: 'Daily check-in during the first week',
  },
  {
    say: '{sdk} SDK live in staging',
    tldr: '{sdk} SDK in staging',
    them: 'Promote SDK from staging to production',
  },
  {
    say: 'Outbound proxy blocks events; ticket with network team',
    tldr: 'proxy blocks events',
    them: 'Open the proxy for ingest hosts',
    us: 'Send list of ingest hosts',
    risk: 'Network change board meets only every second week',
    bad: 'Blocked by their network',
  },
  {
    say: 'First production events; a bug fixed within the hour',
    tldr: 'first production bug found and fixed',
    us: 'Write down the first win with {tech}',
  },
  { say: '{sdk} SDK rolled out to {svc} production services', tldr: 'SDK in {svc} production services' },
  {
    say: 'Source map upload fails in their build; workaround found',
    tldr: 'source maps fixed by workaround',
    us: 'File bug for the upload in their build',
  },
  {
    say: '{part} of {crit} success criteria met',
    tldr: '{part} of {crit} criteria met',
    them: 'Test the remaining criteria',
    us: 'Help with the remaining criteria',
  },
  { say: 'Alerts routed to owners through code owners and Slack', tldr: 'alerts reach the owning teams' },
  {
    say: '{sec} found unmasked e-mail addresses in breadcrumbs',
    tldr: 'unmasked addresses found',
    us: 'Deliver scrubbing rules for e-mail addresses',
    risk: 'Security may stop the POC until scrubbing is proven',
    bad: 'Security unhappy, fix under way',
  },
  { say: 'Scrubbing rules accepted by {sec}', tldr: 'scrubbing accepted by security' },
  {
    say: 'POC extended by one week; two engineers were on call',
    tldr: 'POC extended by one week',
    them: 'Free two engineers until {soon}',
    risk: 'Engineers are pulled into incidents',
  },
  {
    say: 'Mean time to resolve fell from 9 hours to 3',
    tldr: 'time to resolve down to 3 hours',
    us: 'Put the numbers on one page',
  },
  { say: 'Office hours with 12 developers, many on {feature}', tldr: 'office hours with 12 developers' },
  {
    key: true,
    say: 'All {crit} success criteria met; {champ} confirmed the technical win',
    tldr: 'all {crit} criteria met, technical win',
    them: 'Present result to {buyer}',
    us: 'Send POC report',
  },
];
